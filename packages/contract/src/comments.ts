import { z } from 'zod';
import { attachmentIds, fileSchema } from './attachments.ts';
import { commentBodyMax } from './limits.ts';
import { pageOf } from './pagination.ts';
import { closureIntents, roles, sentiments } from './vocabulary.ts';

export const createCommentSchema = z
  .object({
    /** May be empty where files say it all. */
    body: z.string().trim().max(commentBodyMax),
    /** Staff only: a note that no requester ever receives. */
    internal: z.boolean().default(false),
    /** Whom it names with an @, by employee_id. Naming somebody opens nothing to them. */
    mentions: z.array(z.string().max(50)).max(20).optional(),
    attachment_ids: attachmentIds.optional(),
  })
  .refine(({ body, attachment_ids }) => body !== '' || (attachment_ids ?? []).length > 0, {
    path: ['body'],
    params: { code: 'required' },
  });
export type CreateComment = z.infer<typeof createCommentSchema>;

export const editCommentSchema = z.object({ body: z.string().trim().min(1).max(commentBodyMax) });

export const markUsefulSchema = z.object({ useful: z.boolean() });

export const commentSchema = z.object({
  id: z.number().int(),
  ticket: z.number().int(),
  author_id: z.string(),
  author_name: z.string(),
  author_role: z.enum(roles),
  body: z.string(),
  internal: z.boolean(),
  mentions: z.array(z.object({ employee_id: z.string(), name: z.string() })),
  attachments: z.array(fileSchema),
  /** Staff say that what the requester wrote helped. */
  useful: z.boolean(),
  edited_at: z.iso.datetime().nullable(),
  created_at: z.iso.datetime(),
  /** What the assistant read out of a requester's words; only staff are told. */
  sentiment: z.enum(sentiments).nullish(),
  closure_intent: z.enum(closureIntents).nullish(),
});
export type CommentBody = z.infer<typeof commentSchema>;
export const commentPageSchema = pageOf(commentSchema);
export type CommentPage = z.infer<typeof commentPageSchema>;
