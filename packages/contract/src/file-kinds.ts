/** About files, for whoever shows them without loading a schema library. */

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

/** The path under which a file can be had. */
export const fileUrl = (id: string) => `/api/attachments/${id}`;
