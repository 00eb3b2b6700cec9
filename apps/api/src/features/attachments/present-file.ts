import type { FileBody } from '@desk/contract/attachments';
import { fileUrl } from '@desk/contract/file-kinds';
import type { FileRecord } from '@desk/desk/files/file-record';

export function presentFile({ id, name, content_type, size }: FileRecord): FileBody {
  return { id, name, content_type, size, url: fileUrl(id) };
}
