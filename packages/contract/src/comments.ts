import { z } from 'zod';
import { commentBodyMax } from './limits.ts';
import { pageOf } from './pagination.ts';
import { roles } from './vocabulary.ts';

export const createCommentSchema = z.object({
  body: z.string().trim().min(1).max(commentBodyMax),
  /** Staff only: a note that no requester ever receives. */
  internal: z.boolean().default(false),
});

export const commentSchema = z.object({
  id: z.number().int(),
  ticket: z.number().int(),
  author_id: z.string(),
  author_name: z.string(),
  author_role: z.enum(roles),
  body: z.string(),
  internal: z.boolean(),
  created_at: z.iso.datetime(),
});
export type CommentBody = z.infer<typeof commentSchema>;
export const commentPageSchema = pageOf(commentSchema);
export type CommentPage = z.infer<typeof commentPageSchema>;
