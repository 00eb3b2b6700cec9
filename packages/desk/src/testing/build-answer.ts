import type { Database } from '../database.ts';
import type { AIResponseModel } from '../generated/models.ts';

/** An answer of the rules to the first analysis of a ticket, unless told otherwise. */
export async function buildAnswer(
  { prisma }: Database,
  ticket_id: number,
  given: Partial<
    Omit<
      AIResponseModel,
      'votes' | 'steps' | 'questions' | 'similar_tickets' | 'knowledge_articles' | 'assignee_reason'
    >
  > = {},
): Promise<AIResponseModel> {
  return prisma.aIResponse.create({
    data: {
      ticket_id,
      analysis_run: 1,
      suggested_category: 'hardware',
      suggested_severity: 'low',
      suggested_urgency: 'low',
      suggested_priority: 'low',
      confidence_score: 0.75,
      suggested_solution: 'Restart it.',
      steps: [{ text: 'Restart it.', sources: [] }],
      similar_tickets: [],
      knowledge_articles: [],
      source: 'rules',
      model_used: 'rules',
      embedding_model: 'test',
      assistant_version: 'rules-1',
      language: 'en',
      processing_time_ms: 12,
      ...given,
    },
  });
}
