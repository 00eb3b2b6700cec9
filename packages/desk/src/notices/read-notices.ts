import type { ReadNotices } from '@desk/contract/notices';
import type { Actor } from '@desk/contract/permissions';
import type { Desk } from '../desk.ts';
import { queryRows, type Sql, sql } from '../sql.ts';

/** Marks notices of this person as read; what has been read is not mailed any more. */
export async function readNotices(desk: Desk, actor: Actor, which: ReadNotices): Promise<void> {
  await queryRows(
    desk.database.pool,
    sql`
      update notice n set read_at = ${desk.clock()}::timestamptz(3), mail_due_at = null
      where n.employee_id = ${actor.employee_id}::text and n.read_at is null and n.in_page and ${isMeant(which)}`,
  );
}

function isMeant(which: ReadNotices): Sql {
  if ('ids' in which) return sql`n.id = any(${which.ids}::int[])`;
  if ('ticket_number' in which)
    return sql`n.ticket_id = (select id from ticket where ticket_number = ${which.ticket_number}::text)`;
  return sql`true`;
}
