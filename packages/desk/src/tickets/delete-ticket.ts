import type { Actor } from '@desk/contract/permissions';
import type { Desk } from '../desk.ts';
import { queryRows, sql } from '../sql.ts';
import { recordEvent } from './history.ts';
import { explainRefusal } from './refuse-change.ts';
import { isTicket, type TicketRef } from './ticket-ref.ts';
import { isAllowed, isVisibleTo } from './visibility.ts';

/**
 * Leaves a tombstone: the ticket is gone for everybody, its number is never given again, and its history stays.
 * @throws DeskError `not_found`, `forbidden`
 */
export async function deleteTicket(desk: Desk, actor: Actor, ref: TicketRef): Promise<void> {
  const now = desk.clock();
  const deleted = await queryRows<{ id: number }>(
    desk.database.pool,
    sql`
      with buried as (
        update ticket t set deleted_at = ${now}::timestamptz(3), updated_at = ${now}::timestamptz(3), version = t.version + 1
        where ${isTicket(ref)} and ${isVisibleTo(actor)}
          and ${isAllowed(actor, 'delete')}
        returning t.id
      ), recorded as (
        ${recordEvent(sql`buried`, { changed_field: 'deleted', new_value: null, changed_by: actor.employee_id, at: now })}
      )
      select id from buried`,
  );
  if (deleted.length === 0) throw await explainRefusal(desk.database, actor, ref, { action: 'delete' });
}
