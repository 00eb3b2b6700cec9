import type { Actor } from '@desk/contract/permissions';
import type { Database } from '../database.ts';
import { queryRows, sql } from '../sql.ts';
import { isReadableComment } from '../tickets/ticket-record.ts';
import { isVisibleTo, viewOf } from '../tickets/visibility.ts';
import type { FileRecord } from './file-record.ts';

/**
 * A file, if this person may read the message that it came with; one that has not been sent yet is its sender's alone. Null
 * for all others, as for a file that never was.
 */
export async function findFile(
  database: Database,
  actor: Actor,
  id: string,
): Promise<(FileRecord & { sha256: string }) | null> {
  const [file] = await queryRows<FileRecord & { sha256: string }>(
    database.pool,
    sql`
      select a.id, a.name, a.content_type, a.size, a.sha256
      from attachment a
      left join ticket t on t.id = a.ticket_id
      left join ticket_comment c on c.id = a.comment_id
      where a.id = ${id}::uuid and case
        when a.ticket_id is null then a.uploaded_by = ${actor.employee_id}::text
        else ${isVisibleTo(actor)} and (a.comment_id is null or ${isReadableComment(actor)})
      end`,
    `find_file_${viewOf(actor)}`,
  );
  return file ?? null;
}
