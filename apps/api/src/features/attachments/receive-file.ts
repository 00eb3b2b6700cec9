import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { Actor } from '@desk/contract/permissions';
import type { Desk } from '@desk/desk/desk';
import { DeskError } from '@desk/desk/desk-error';
import { addFile } from '@desk/desk/files/add-file';
import type { FileRecord } from '@desk/desk/files/file-record';
import type { FileStore } from '@desk/desk/files/file-store';
import { fileName } from './file-name.ts';
import { recognizeFile } from './recognize-file.ts';
import { isImage, redrawImage } from './redraw-image.ts';

/** A file on its way in: `bytes` end early, and `truncated` says so, where they are more than is allowed. */
export type ArrivingFile = { name: string; bytes: Readable & { truncated?: boolean }; maxMb: number };

/**
 * Takes a file in: received, recognized, images drawn anew, and only then kept, first its bytes and then its row. Whatever goes
 * wrong on the way, or if the process ends, nothing half of it can ever be read, and what is left is cleared away.
 *
 * @throws DeskError `file_too_large`, `file_empty`, `file_type_refused`, `image_unreadable`, `storage_full`
 */
export async function receiveFile(
  desk: Desk,
  store: FileStore,
  actor: Actor,
  { name: given, bytes, maxMb }: ArrivingFile,
): Promise<FileRecord> {
  const id = randomUUID();
  const name = fileName(given);
  try {
    await store.receive(id, bytes);
    if (bytes.truncated) throw new DeskError('file_too_large', { parameters: { limit: String(maxMb) } });
    const arrived = store.pathOfArriving(id);
    if ((await store.sizeOfArriving(id)) === 0) throw new DeskError('file_empty');
    const content_type = await recognizeFile(arrived, name);
    if (content_type === null) throw new DeskError('file_type_refused');
    if (isImage(content_type)) await redrawImage(arrived, content_type);
    const { size, sha256 } = await store.keep(id);
    return await addFile(desk, actor, { id, name, content_type, size, sha256 });
  } catch (error) {
    await store.discard(id);
    throw error;
  }
}
