import { createReadStream } from 'node:fs';
import { fileTypeFromFile } from 'file-type';
import { acceptedType } from './accepted-types.ts';

/** What the bytes of a file are, if the desk takes such files under such a name; null otherwise. */
export async function recognizeFile(file: string, name: string): Promise<string | null> {
  const recognized = await fileTypeFromFile(file);
  return acceptedType(recognized?.mime, recognized === undefined && (await isText(file)), name);
}

/** Text of any encoding has no NUL, but for UTF-16, which says so at its beginning: logs of Windows are written in it. */
async function isText(file: string): Promise<boolean> {
  let isFirst = true;
  for await (const chunk of createReadStream(file)) {
    if (!Buffer.isBuffer(chunk)) return false;
    const mark = chunk.subarray(0, 2).toString('hex');
    if (isFirst && (mark === 'fffe' || mark === 'feff')) return true;
    isFirst = false;
    if (chunk.includes(0)) return false;
  }
  return true;
}
