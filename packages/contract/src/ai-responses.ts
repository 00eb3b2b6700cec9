import { z } from 'zod';
import { myFeedbackSchema } from './answer-feedback.ts';
import {
  answerOutcomes,
  answerSources,
  categories,
  intents,
  languages,
  levels,
  priorities,
  sentiments,
  voters,
} from './vocabulary.ts';

/** Stands for `ticket:<id>` where the reader may not know whose case it was. */
export const solvedCase = 'solved_case';

export const stepSchema = z.object({
  text: z.string(),
  /** Ids of the sources the step rests on, `article:<id>`, `ticket:<id>` or `solved_case`; empty means general advice. */
  sources: z.array(z.string()),
});
export type Step = z.infer<typeof stepSchema>;

export const similarTicketSchema = z.object({
  ticket_id: z.number().int(),
  ticket_number: z.string(),
  title: z.string(),
  category: z.enum(categories).nullable(),
  similarity: z.number(),
  /** Further closed tickets that tell the same; left out when there are none. */
  duplicates: z.number().int().optional(),
});
export type SimilarTicket = z.infer<typeof similarTicketSchema>;

export const relatedArticleSchema = z.object({
  article_id: z.number().int(),
  title: z.string(),
  similarity: z.number(),
});
export type RelatedArticle = z.infer<typeof relatedArticleSchema>;

/** How sure one voter is of its category. */
export const voteSchema = z.object({
  voter: z.enum(voters),
  category: z.enum(categories),
  /** 0 to 1. */
  probability: z.number().min(0).max(1),
});
export type Vote = z.infer<typeof voteSchema>;

/** Why this colleague is suggested: what counted for them. */
export const assigneeReasonSchema = z.object({
  /** Tickets of the category that they solved in the last 180 days. */
  solved: z.number().int(),
  /** Tickets that they have open now. */
  open: z.number().int(),
  same_office: z.boolean(),
  /** Whether they have used the desk within the last quarter of an hour. */
  is_present: z.boolean(),
});
export type AssigneeReason = z.infer<typeof assigneeReasonSchema>;

/** An answer of the assistant. Each analysis has one from the rules at once, and one from the model if there is one; newest first. */
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
  /** Staff only. */
  assignee_reason: assigneeReasonSchema.nullable().optional(),
  /** Staff only. */
  votes: z.array(voteSchema).optional(),
  /** Staff only. */
  intent: z.enum(intents).optional(),
  intent_display: z.string().optional(),
  /** Staff only. */
  sentiment: z.enum(sentiments).optional(),
  sentiment_display: z.string().optional(),
  /** 0 to 1. */
  confidence_score: z.number().min(0).max(1),
  outcome: z.enum(answerOutcomes),
  suggested_solution: z.string(),
  steps: z.array(stepSchema),
  /** What the requester is asked so that a person can help at once; empty when an answer was found. */
  questions: z.array(z.string()),
  /** Other people's tickets: present for staff only. */
  similar_tickets: z.array(similarTicketSchema).optional(),
  knowledge_articles: z.array(relatedArticleSchema),
  source: z.enum(answerSources),
  model_used: z.string(),
  embedding_model: z.string(),
  /** Names what decided beside the embedder: rules, linear model and calibration. */
  assistant_version: z.string(),
  language: z.enum(languages),
  processing_time_ms: z.number().int(),
  /** What the reader has said of it. */
  my_feedback: myFeedbackSchema,
  created_at: z.iso.datetime(),
});
export type AIResponseBody = z.infer<typeof aiResponseSchema>;
