import type { AssigneeReason, RelatedArticle, SimilarTicket, Step } from '@desk/contract/ai-responses';
import type { Topic } from '@desk/contract/topics';
import type { AnswerOutcome, AnswerSource, Language } from '@desk/contract/vocabulary';
import type { SolvedTicket, SourceArticle } from '@desk/desk/analysis/find-sources';
import type { Complexity } from '@desk/desk/tickets/routing';
import type { Neighbour, Triage } from '../ai/triage/triage.ts';

/** A source with how near it is (cosine, 0 where only words were shared) and how likely it is about the same thing (0 to 1). */
export type Similar<Source> = Source & { similarity: number; relevance: number };

/** What the desk already knows that helps with a ticket, best first; what is not about it is not here. */
export type Sources = {
  /** `duplicates` are further tickets that tell the same; only this one is shown for all of them. */
  tickets: (Similar<SolvedTicket> & { duplicates: number })[];
  /** `passage` is the piece of the article, as plain text, that fits best. */
  articles: (Similar<SourceArticle> & { passage: string })[];
  /** Whether at least one source that a requester may be answered from is likely enough to answer. */
  isAnswerable: boolean;
  /** Closed tickets and what they turned out to be, most similar first, for triage. */
  neighbours: Neighbour[];
};

/** What is known when nothing could be looked up. */
export const noSources: Sources = { tickets: [], articles: [], isAnswerable: false, neighbours: [] };

/** What is said to the requester, by the rules or by the model. */
export type Answer = {
  /** What the employee can do now; `sources` as in `sourceId`. */
  steps: Step[];
  outcome: AnswerOutcome;
  /** What a person will need to know; empty when an answer was found. */
  questions: string[];
  source: AnswerSource;
  model_used: string;
};

/** An answer with everything that goes with it into the record. */
export type Recommendation = Answer &
  Omit<Triage, 'matched'> & {
    language: Language;
    complexity: Complexity;
    topic: Topic | null;
    suggested_assignee: string | null;
    assignee_reason: AssigneeReason | null;
    similar_tickets: SimilarTicket[];
    knowledge_articles: RelatedArticle[];
  };

/** How a source is called, in the prompt's references and in stored steps. */
export const sourceId = {
  article: ({ article_id }: { article_id: number }) => `article:${article_id}`,
  ticket: ({ ticket_id }: { ticket_id: number }) => `ticket:${ticket_id}`,
};
