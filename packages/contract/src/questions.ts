import { z } from 'zod';
import { queuePrefix } from './jobs.ts';
import { categories, languages } from './vocabulary.ts';

/**
 * How the API asks the worker what is known about a text that is nowhere stored, because it is still being typed. The text lies
 * in Redis for as long as anybody waits for the answer, and is in no job, no log and no table: the job names it. The answer
 * is published to whoever waits, and kept by nobody.
 */

/**
 * So long the API waits for the worker; after that it looks the words up by itself. Somebody who types expects nothing and
 * must not be kept, somebody who searches wants to find.
 */
export const questionPatienceMs = { few: 320, many: 1_500 } as const;

export const questionKey = (question_id: string) => `${queuePrefix}:question:${question_id}`;
export const solutionsChannel = `${queuePrefix}:solutions`;

export const questionSchema = z.object({
  text: z.string(),
  /** What its author reads; the text itself says what it is written in, where it is long enough to tell. */
  language: z.enum(languages),
  /** Whether it is read by somebody of the IT team. */
  is_staff: z.boolean(),
  /** A few that are likely to help, or as many as have to do with it. */
  reach: z.enum(['few', 'many']),
});
export type Question = z.infer<typeof questionSchema>;

export const foundSolutionsSchema = z.object({
  question_id: z.uuid(),
  /** What the text is about. */
  category: z.enum(categories),
  /** Best first. */
  solutions: z.array(z.object({ kind: z.enum(['article', 'case']), id: z.number().int() })),
});
export type FoundSolutions = z.infer<typeof foundSolutionsSchema>;
