/**
 * What the desk keeps, by what the bytes are (as `file-type` names it). A name only tells apart what has the same bytes: an
 * old Word document, an Outlook message and an installer are the same kind of container.
 */
const acceptedTypes: Readonly<Record<string, readonly string[] | 'any'>> = {
  'image/png': 'any',
  'image/jpeg': 'any',
  'image/gif': 'any',
  'image/webp': 'any',
  'application/pdf': 'any',
  'application/rtf': 'any',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'any',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'any',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'any',
  'application/vnd.oasis.opendocument.text': 'any',
  'application/vnd.oasis.opendocument.spreadsheet': 'any',
  'application/vnd.oasis.opendocument.presentation': 'any',
  'application/x-cfb': ['doc', 'xls', 'ppt', 'msg'],
  'application/zip': ['zip', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp'],
  'application/x-7z-compressed': 'any',
  'application/gzip': 'any',
  'video/mp4': 'any',
  'video/quicktime': 'any',
  'video/webm': 'any',
  'application/xml': ['xml', 'log', 'txt'],
};

/** Texts have no mark by which they could be known. Nothing here is run or shown by a browser. */
const textTypes: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  log: 'text/plain',
  md: 'text/plain',
  ini: 'text/plain',
  conf: 'text/plain',
  yaml: 'text/plain',
  yml: 'text/plain',
  xml: 'text/plain',
  json: 'application/json',
  csv: 'text/csv',
  eml: 'message/rfc822',
};

/** The type under which a file of these bytes and this name is kept; null for what the desk does not take. */
export function acceptedType(recognized: string | undefined, isText: boolean, name: string): string | null {
  const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
  if (recognized !== undefined && recognized in acceptedTypes) {
    const endings = acceptedTypes[recognized] ?? [];
    if (endings !== 'any' && !endings.includes(ending)) return null;
    return recognized === 'application/xml' ? 'text/plain' : recognized;
  }
  return isText && recognized === undefined ? (textTypes[ending] ?? null) : null;
}
