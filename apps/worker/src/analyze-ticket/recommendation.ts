import type { AssigneeReason, RelatedArticle, SimilarTicket, Step, Vote } from '@desk/contract/ai-responses';
import type {
  AnswerOutcome,
  AnswerSource,
  Category,
  Intent,
  Language,
  Level,
  Sentiment,
} from '@desk/contract/vocabulary';
import type { SolvedTicket, SourceArticle } from '@desk/desk/analysis/find-sources';

export type Similar<Source> = Source & { similarity: number };

/** What the desk already knows that a ticket may be like, most similar first. */
export type Sources = {
  tickets: Similar<SolvedTicket>[];
  articles: Similar<SourceArticle>[];
};

/** What the rules or the model make of a ticket. */
export type Suggestion = {
  category: Category;
  severity: Level;
  urgency: Level;
  /** What the employee can do now; `sources` as in `sourceId`. */
  steps: Step[];
  outcome: AnswerOutcome;
  questions: string[];
  /** 0 to 1. */
  confidence: number;
  source: AnswerSource;
  model_used: string;
};

/** A suggestion with everything that goes with it into the record. */
export type Recommendation = Suggestion & {
  language: Language;
  suggested_assignee: string | null;
  assignee_reason: AssigneeReason | null;
  votes: Vote[];
  intent: Intent;
  sentiment: Sentiment;
  assistant_version: string;
  similar_tickets: SimilarTicket[];
  knowledge_articles: RelatedArticle[];
};

/** How a source is called, in the prompt's references and in stored steps. */
export const sourceId = {
  article: ({ article_id }: { article_id: number }) => `article:${article_id}`,
  ticket: ({ ticket_id }: { ticket_id: number }) => `ticket:${ticket_id}`,
};
