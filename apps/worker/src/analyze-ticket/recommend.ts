import { suggestAssignee } from '@desk/desk/analysis/suggest-assignee';
import type { Desk } from '@desk/desk/desk';
import type { Triage } from '../ai/triage/triage.ts';
import type { ReadTicket } from './read-ticket.ts';
import type { Answer, Recommendation, Sources } from './recommendation.ts';

/** What somebody has tried to steer is not to be relied on, however clear it looks. */
const mostTrust = 0.5;

/** An answer together with how the ticket was sorted, what it rests on, and who might take it. */
export async function recommend(
  desk: Desk,
  ticket: ReadTicket,
  sources: Sources,
  { matched: _, ...judgement }: Triage,
  answer: Answer,
): Promise<Recommendation> {
  const assignee = await suggestAssignee(desk, {
    category: ticket.category ?? judgement.category,
    office_location: ticket.office_location_snapshot,
  });
  return {
    ...judgement,
    ...(ticket.is_steering && { confidence: Math.min(judgement.confidence, mostTrust) }),
    ...answer,
    language: ticket.language,
    complexity: ticket.complexity,
    topic: ticket.topic,
    suggested_assignee: assignee?.employee_id ?? null,
    assignee_reason: assignee?.reason ?? null,
    similar_tickets: sources.tickets.map(
      ({ ticket_id, ticket_number, title, category, similarity, duplicates }) => ({
        ticket_id,
        ticket_number,
        title,
        category,
        similarity,
        ...(duplicates > 0 && { duplicates }),
      }),
    ),
    knowledge_articles: sources.articles.map(({ article_id, title, similarity }) => ({
      article_id,
      title,
      similarity,
    })),
  };
}
