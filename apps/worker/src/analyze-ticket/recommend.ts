import { suggestAssignee } from '@desk/desk/analysis/suggest-assignee';
import type { Desk } from '@desk/desk/desk';
import type { ReadTicket } from './read-ticket.ts';
import type { AskModel } from './recommend-by-model.ts';
import { recommendByRules, rulesName } from './recommend-by-rules.ts';
import type { Recommendation, Sources } from './recommendation.ts';

/** What to answer: the model's word if there is one, else the rules'; and who might take the ticket. */
export async function recommend(
  { desk, askModel }: { desk: Desk; askModel: AskModel },
  ticket: ReadTicket,
  sources: Sources,
  signal: AbortSignal,
): Promise<Recommendation> {
  const suggestion =
    (await askModel(ticket, sources, signal)) ?? recommendByRules(ticket.judgement, ticket.language, sources);
  const suggested_assignee = await suggestAssignee(desk, {
    category: ticket.category ?? suggestion.category,
    office_location: ticket.office_location_snapshot,
  });
  return {
    ...suggestion,
    language: ticket.language,
    suggested_assignee,
    assignee_reason: null,
    votes: [],
    intent: 'incident',
    sentiment: 'neutral',
    assistant_version: rulesName,
    similar_tickets: sources.tickets.map(({ ticket_id, ticket_number, title, category, similarity }) => ({
      ticket_id,
      ticket_number,
      title,
      category,
      similarity,
    })),
    knowledge_articles: sources.articles.map(({ article_id, title, similarity }) => ({
      article_id,
      title,
      similarity,
    })),
  };
}
