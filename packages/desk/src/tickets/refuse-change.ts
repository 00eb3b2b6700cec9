import { type Actor, can, type TicketAction, type TicketFacts } from '@desk/contract/permissions';
import {
  type TicketStatus,
  type Translated,
  ticketStatuses,
  ticketStatusLabels,
} from '@desk/contract/vocabulary';
import type { Database } from '../database.ts';
import { DeskError, type DeskErrorDetails, forbidden, notFound } from '../desk-error.ts';
import { queryRows, sql } from '../sql.ts';
import { ticketMoves } from './ticket-moves.ts';
import { isTicket, type TicketRef } from './ticket-ref.ts';
import { isVisibleTo } from './visibility.ts';

/** How a ticket stands now, and which person changed it last. */
export type Standing = TicketFacts & {
  assigned_to_name: string | null;
  version: number;
  changed_by: string | null;
  changed_by_name: string | null;
};

const somebody: Translated = { zh: '其他人', en: 'Someone', fr: 'Quelqu’un', nl: 'Iemand' };

/**
 * Why a conditional change touched no row. Only the loser pays for the second statement.
 *
 * @param attempt.action what was tried
 * @param attempt.version the version that the person had before them, if they said so
 * @param attempt.otherwise asked when the person may do this now: a reason of the change's own
 * @returns `not_found`, `forbidden`, `stale_version`, or what the state of the ticket does not allow
 */
export async function explainRefusal(
  database: Database,
  actor: Actor,
  ref: TicketRef,
  attempt: {
    action: TicketAction;
    version?: number;
    otherwise?: (standing: Standing, details: DeskErrorDetails) => Promise<DeskError | null>;
  },
): Promise<DeskError> {
  const { action, version, otherwise } = attempt;
  const standing = await readStanding(database, actor, ref);
  if (!standing) return notFound();
  if (!ticketStatuses.some((status) => can(actor, action, { ...standing, status }))) return forbidden();

  const details: DeskErrorDetails = {
    allowed: ticketMoves.filter((move) => can(actor, move, standing)),
    version: standing.version,
    changed_by: standing.changed_by,
  };
  const stale = new DeskError('stale_version', {
    ...details,
    parameters: { name: standing.changed_by_name ?? somebody },
  });
  if (version !== undefined && version !== standing.version) return stale;
  if (!can(actor, action, standing)) return illegalNow(action, standing.status, details);
  // It is possible after all: somebody was faster by an instant, and what they left allows it too.
  return (await otherwise?.(standing, details)) ?? stale;
}

function illegalNow(action: TicketAction, status: TicketStatus, details: DeskErrorDetails): DeskError {
  if (status === 'closed') return new DeskError('ticket_closed', details);
  if (action === 'close') return new DeskError('ticket_not_resolved', details);
  if (action === 'edit_text') return new DeskError('ticket_not_pending', details);
  return new DeskError('illegal_move', { ...details, parameters: { status: ticketStatusLabels[status] } });
}

async function readStanding(database: Database, actor: Actor, ref: TicketRef): Promise<Standing | undefined> {
  const [standing] = await queryRows<Standing>(
    database.pool,
    sql`
      select t.employee_id, t.created_by, t.assigned_to, t.status, t.version,
        (select name from employee where employee_id = t.assigned_to) as assigned_to_name,
        changer.employee_id as changed_by, changer.name as changed_by_name
      from ticket t
      left join lateral (
        select e.employee_id, e.name
        from ticket_history h join employee e on e.employee_id = h.changed_by
        where h.ticket_id = t.id order by h.id desc limit 1
      ) changer on true
      where ${isTicket(ref)} and ${isVisibleTo(actor)}`,
  );
  return standing;
}
