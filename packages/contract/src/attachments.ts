import { z } from 'zod';

/** Files that one message may carry. */
export const filesPerMessage = 10;

/** What the desk takes, by the ending of a name: what a picker offers. What counts in the end is what the bytes are. */
export const acceptedEndings = [
  'png',
  'jpg',
  'jpeg',
  'gif',
  'webp',
  'pdf',
  'txt',
  'log',
  'csv',
  'md',
  'json',
  'xml',
  'yaml',
  'yml',
  'ini',
  'conf',
  'doc',
  'docx',
  'xls',
  'xlsx',
  'ppt',
  'pptx',
  'odt',
  'ods',
  'odp',
  'rtf',
  'eml',
  'msg',
  'zip',
  '7z',
  'gz',
  'mp4',
  'mov',
  'webm',
] as const;

/** Images that the desk has made anew: nothing is in them but pixels, so a browser may show them. */
export const shownTypes: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

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

/** The path under which a file can be had. */
export const fileUrl = (id: string) => `/api/attachments/${id}`;

/** Files that the sender has uploaded and not yet sent with anything. */
export const attachmentIds = z
  .array(z.uuid())
  .max(filesPerMessage)
  .transform((ids) => [...new Set(ids)]);
