import type { Actor } from '@desk/contract/permissions';
import type { Desk } from '../desk.ts';
import { notFound } from '../desk-error.ts';
import { queryRows, sql } from '../sql.ts';
import { getTicket } from './get-ticket.ts';
import type { TicketDetailRecord } from './ticket-record.ts';
import { isTicket, type TicketRef } from './ticket-ref.ts';
import { isVisibleTo } from './visibility.ts';

/**
 * Remembers when the requester first had an answer of the assistant before them; later times, other people and tickets
 * without an answer that they can read change nothing.
 * @throws DeskError `not_found`
 */
export async function noteAnswerSeen(desk: Desk, actor: Actor, ref: TicketRef): Promise<TicketDetailRecord> {
  const now = desk.clock();
  await queryRows(
    desk.database.pool,
    sql`
      update ticket t set answer_seen_at = ${now}::timestamptz(3),
        -- What polls look at moves on, even twice within a millisecond.
        updated_at = greatest(${now}::timestamptz(3), t.updated_at + interval '1 millisecond')
      where ${isTicket(ref)} and ${isVisibleTo(actor)} and t.employee_id = ${actor.employee_id}::text
        and t.answer_seen_at is null
        and exists (select from ai_response r where r.ticket_id = t.id and r.is_for_requester)`,
  );
  const ticket = await getTicket(desk.database, actor, ref);
  if (!ticket) throw notFound();
  return ticket;
}
