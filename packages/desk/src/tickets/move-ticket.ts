import type { Actor } from '@desk/contract/permissions';
import type { Desk } from '../desk.ts';
import { DeskError } from '../desk-error.ts';
import { queryRows, sql } from '../sql.ts';
import { recordChanges } from './history.ts';
import { explainRefusal } from './refuse-change.ts';
import { availableColleague, effectOf, type Move } from './ticket-moves.ts';
import { type TicketDetailRecord, ticketDetail, writtenTicket } from './ticket-record.ts';
import { isTicket, refKind, type TicketRef } from './ticket-ref.ts';
import { isVisibleTo, statusesFor, viewOf } from './visibility.ts';

/**
 * Assigns, resolves, closes or reopens: ticket and history change in one statement, or nothing does.
 *
 * The statement holds the ticket to the version it saw when it began. Of two people who click at the same instant one wins;
 * the other learns who was faster, even if their own move would still be legal.
 *
 * @throws DeskError `not_found`, `forbidden`, `assignee_unavailable`, `stale_version`, `illegal_move`,
 *   `ticket_not_resolved`, `ticket_closed`; the last four say which moves are possible now, and who was faster
 */
export async function moveTicket(
  desk: Desk,
  actor: Actor,
  ref: TicketRef,
  move: Move,
): Promise<TicketDetailRecord> {
  const now = desk.clock();
  const { set, condition, headline } = effectOf(move, actor.employee_id, now);
  const change = recordChanges({
    before: sql`seen`,
    after: sql`moved`,
    fields: ['assigned_to', 'status', 'resolution'],
    headline,
    changed_by: actor.employee_id,
    at: now,
  });
  const [ticket] = await queryRows<TicketDetailRecord>(
    desk.database.pool,
    sql`
      with seen as (
        select t.id, t.version, t.status, t.assignee_kind, t.assigned_to, t.resolution
        from ticket t
        where ${isTicket(ref)} and ${isVisibleTo(actor)}
          and t.status = any(${statusesFor(actor, move.move)}::ticket_status[])
          and t.version = coalesce(${move.version ?? null}::int, t.version)
      ), moved as (
        update ticket t set ${set}, version = t.version + 1, updated_at = ${now}::timestamptz(3)
        from seen where t.id = seen.id and t.version = seen.version and ${condition}
        returning ${writtenTicket}
      ), recorded as (${change})
      select ${ticketDetail(actor)} from moved t`,
    `move_${textOf(move)}_${refKind(ref)}_${viewOf(actor)}`,
  );
  if (ticket) return ticket;

  throw await explainRefusal(desk.database, actor, ref, {
    action: move.move,
    version: move.version,
    otherwise: () => explainAssignee(desk, move),
  });
}

/** Tells apart the names of prepared statements: handing over and giving back are different texts of one move. */
function textOf(move: Move): string {
  return move.move === 'assign' && move.assigned_to === null ? 'to_pool' : move.move;
}

async function explainAssignee(desk: Desk, move: Move): Promise<DeskError | null> {
  if (move.move !== 'assign' || move.assigned_to === null) return null;
  const rows = await queryRows(desk.database.pool, availableColleague(sql`${move.assigned_to}`));
  return rows.length > 0 ? null : new DeskError('assignee_unavailable');
}
