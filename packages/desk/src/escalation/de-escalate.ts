import type { Actor } from '@desk/contract/permissions';
import type { Desk } from '../desk.ts';
import { notFound } from '../desk-error.ts';
import { queryRows, sql } from '../sql.ts';
import { recordChanges } from '../tickets/history.ts';
import { explainRefusal } from '../tickets/refuse-change.ts';
import { type TicketDetailRecord, ticketDetail, writtenTicket } from '../tickets/ticket-record.ts';
import { isTicket, type TicketRef } from '../tickets/ticket-ref.ts';
import { isAllowed, isVisibleTo } from '../tickets/visibility.ts';

/**
 * Takes the escalation back, because somebody sees to it; what it raised and moved stays. Rules that have fired for the ticket
 * do not fire again. A ticket that is not escalated stays as it is.
 *
 * @throws DeskError `not_found`, `forbidden`, `stale_version`, `illegal_move`, `ticket_closed`
 */
export async function deEscalate(
  desk: Desk,
  actor: Actor,
  ref: TicketRef,
  { comment, version }: { comment?: string; version?: number },
): Promise<TicketDetailRecord> {
  const now = desk.clock();
  const change = recordChanges({
    before: sql`seen`,
    after: sql`moved`,
    fields: ['escalation_level'],
    headline: { field: 'escalation_level', comment: comment || null },
    changed_by: actor.employee_id,
    at: now,
  });
  const [ticket] = await queryRows<TicketDetailRecord>(
    desk.database.pool,
    sql`
      with possible as (
        select t.id, t.version, t.escalation_level from ticket t
        where ${isTicket(ref)} and ${isVisibleTo(actor)} and ${isAllowed(actor, 'de_escalate')}
          and t.version = coalesce(${version ?? null}::int, t.version)
      ), seen as (
        select * from possible where escalation_level > 0
      ), moved as (
        update ticket t set escalation_level = 0, version = t.version + 1, updated_at = ${now}::timestamptz(3)
        from seen where t.id = seen.id and t.version = seen.version
        returning ${writtenTicket}
      ), recorded as (${change}), answered as (
        select ${writtenTicket} from moved t
        union all
        select ${writtenTicket} from ticket t join possible on possible.id = t.id
        where possible.escalation_level = 0
      )
      select ${ticketDetail(actor)} from answered t`,
  );
  if (ticket) return ticket;
  throw (await explainRefusal(desk.database, actor, ref, { action: 'de_escalate', version })) ?? notFound();
}
