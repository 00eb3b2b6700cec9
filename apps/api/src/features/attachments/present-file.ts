import { type FileBody, fileUrl } from '@desk/contract/attachments';
import type { FileRecord } from '@desk/desk/files/file-record';

export function presentFile({ id, name, content_type, size }: FileRecord): FileBody {
  return { id, name, content_type, size, url: fileUrl(id) };
}
