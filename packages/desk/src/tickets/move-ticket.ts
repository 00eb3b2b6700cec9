import type { Actor } from '@desk/contract/permissions';
import type { Desk } from '../desk.ts';
import { DeskError, type DeskErrorDetails } from '../desk-error.ts';
import { queryRows, sql } from '../sql.ts';
import { getTicket } from './get-ticket.ts';
import { availableColleague } from './it-team.ts';
import { moveStatement } from './move-statement.ts';
import { explainRefusal, type Standing } from './refuse-change.ts';
import { effectOf, type Move } from './ticket-moves.ts';
import { type TicketDetailRecord, ticketDetail } from './ticket-record.ts';
import { isTicket, refKind, type TicketRef } from './ticket-ref.ts';
import { isAllowed, isVisibleTo, viewOf } from './visibility.ts';

/**
 * Claims, assigns, hands over, resolves, closes, reopens: ticket and history change in one statement, or nothing does. Of two
 * people who click at the same instant one wins; the other learns who was faster. Claiming what one has is no mistake.
 *
 * @throws DeskError `not_found`, `forbidden`, `assignee_unavailable`, `already_claimed`, `stale_version`, `illegal_move`,
 *   `ticket_not_resolved`, `ticket_closed`; the last five say which moves are possible now, and who was faster
 */
export async function moveTicket(
  desk: Desk,
  actor: Actor,
  ref: TicketRef,
  move: Move,
): Promise<TicketDetailRecord> {
  const now = desk.clock();
  const statement = moveStatement({
    from: sql`where ${isTicket(ref)} and ${isVisibleTo(actor)} and ${isAllowed(actor, move.move)}
      and t.version = coalesce(${move.version ?? null}::int, t.version)`,
    effect: effectOf(move, actor.employee_id, now),
    changed_by: actor.employee_id,
    at: now,
  });
  const [ticket] = await queryRows<TicketDetailRecord>(
    desk.database.pool,
    sql`${statement} select ${ticketDetail(actor)} from moved t`,
    `move_${textOf(move)}_${refKind(ref)}_${viewOf(actor)}`,
  );
  if (ticket) return ticket;

  const refusal = await explainRefusal(desk.database, actor, ref, {
    action: move.move,
    version: move.version,
    otherwise: (standing, details) => explainMove(desk, move, standing, details),
  });
  // Clicked twice: whoever has it has what they asked for.
  const hasIt = refusal.code === 'already_claimed' && refusal.details.changed_by === actor.employee_id;
  const mine = hasIt ? await getTicket(desk.database, actor, ref) : null;
  if (mine) return mine;
  throw refusal;
}

/** Tells apart the names of prepared statements: handing over and giving back are different texts of one move. */
function textOf(move: Move): string {
  return move.move === 'assign' && move.assigned_to === null ? 'to_pool' : move.move;
}

async function explainMove(
  desk: Desk,
  move: Move,
  { assigned_to, assigned_to_name }: Standing,
  details: DeskErrorDetails,
): Promise<DeskError | null> {
  if (move.move === 'claim' && assigned_to !== null && assigned_to_name !== null)
    return new DeskError('already_claimed', {
      ...details,
      changed_by: assigned_to,
      parameters: { name: assigned_to_name },
    });
  // The time in which it could be taken back is over, or there never was one.
  if (move.move === 'undo_closing') return new DeskError('ticket_closed', details);
  if (move.move !== 'assign' || move.assigned_to === null) return null;
  const rows = await queryRows(desk.database.pool, availableColleague(sql`${move.assigned_to}`));
  return rows.length > 0 ? null : new DeskError('assignee_unavailable');
}
