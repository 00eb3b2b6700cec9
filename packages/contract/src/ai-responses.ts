import { z } from 'zod';
import { answerSources, categories, languages, levels, priorities } from './vocabulary.ts';

export const stepSchema = z.object({
  text: z.string(),
  /** Ids of the sources the step rests on; empty means general advice. */
  sources: z.array(z.string()),
});
export type Step = z.infer<typeof stepSchema>;

export const similarTicketSchema = z.object({
  ticket_id: z.number().int(),
  ticket_number: z.string(),
  title: z.string(),
  category: z.enum(categories).nullable(),
  similarity: z.number(),
});
export type SimilarTicket = z.infer<typeof similarTicketSchema>;

export const relatedArticleSchema = z.object({
  article_id: z.number().int(),
  title: z.string(),
  similarity: z.number(),
});
export type RelatedArticle = z.infer<typeof relatedArticleSchema>;

/** One recommendation of the assistant; a ticket has one per analysis asked for, newest first. */
export const aiResponseSchema = z.object({
  id: z.number().int(),
  ticket: z.number().int(),
  suggested_category: z.enum(categories),
  suggested_category_display: z.string(),
  suggested_severity: z.enum(levels),
  suggested_severity_display: z.string(),
  suggested_urgency: z.enum(levels),
  suggested_urgency_display: z.string(),
  suggested_priority: z.enum(priorities),
  suggested_priority_display: z.string(),
  suggested_assignee: z.string().nullable(),
  /** 0 to 1. */
  confidence_score: z.number().min(0).max(1),
  suggested_solution: z.string(),
  steps: z.array(stepSchema),
  /** Other people's tickets: present for staff only. */
  similar_tickets: z.array(similarTicketSchema).optional(),
  knowledge_articles: z.array(relatedArticleSchema),
  source: z.enum(answerSources),
  model_used: z.string(),
  embedding_model: z.string(),
  language: z.enum(languages),
  processing_time_ms: z.number().int(),
  created_at: z.iso.datetime(),
});
export type AIResponseBody = z.infer<typeof aiResponseSchema>;
