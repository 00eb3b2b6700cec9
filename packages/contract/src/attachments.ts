import { z } from 'zod';
import { filesPerMessage } from './limits.ts';

/** A file that the desk keeps. Whoever may read the message that it came with can have it. */
export const fileSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  content_type: z.string(),
  /** In bytes. */
  size: z.number().int(),
  url: z.string(),
});
export type FileBody = z.infer<typeof fileSchema>;

/** Files that the sender has uploaded and not yet sent with anything. */
export const attachmentIds = z
  .array(z.uuid())
  .max(filesPerMessage)
  .transform((ids) => [...new Set(ids)]);
