import type { Actor } from '@desk/contract/permissions';
import type { Desk } from '../desk.ts';
import { DeskError } from '../desk-error.ts';
import { queryRows, sql } from '../sql.ts';
import type { FileRecord } from './file-record.ts';

/** What one person may have uploaded and not sent yet. */
const waitingFiles = 40;
const waitingBytes = 500 * 1024 * 1024;

/** @throws DeskError `too_many_files` where somebody uploads and never sends */
export async function refuseHoarding({ database }: Desk, actor: Actor): Promise<void> {
  const [waiting] = await queryRows<{ files: number; bytes: number }>(
    database.pool,
    sql`
      select count(*)::int as files, coalesce(sum(size), 0)::float8 as bytes
      from attachment where uploaded_by = ${actor.employee_id}::text and ticket_id is null`,
    'waiting_files',
  );
  if (waiting && (waiting.files >= waitingFiles || waiting.bytes >= waitingBytes))
    throw new DeskError('too_many_files');
}

/** Says that a file is there; its bytes are in the store already. */
export async function addFile(
  desk: Desk,
  actor: Actor,
  file: FileRecord & { sha256: string },
): Promise<FileRecord> {
  const { id, name, content_type, size, sha256 } = file;
  await desk.database.prisma.attachment.create({
    data: { id, name, content_type, size, sha256, uploaded_by: actor.employee_id, created_at: desk.clock() },
  });
  return { id, name, content_type, size };
}
