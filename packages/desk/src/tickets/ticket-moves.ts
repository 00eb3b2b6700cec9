import { can, type TicketAction } from '@desk/contract/permissions';
import { roles } from '@desk/contract/vocabulary';
import { type Sql, sql } from '../sql.ts';
import type { WatchedField } from './history.ts';

/** The moves of a ticket's life. From which states each starts, and for whom, is said in `@desk/contract/permissions`. */
export const ticketMoves = [
  'assign',
  'resolve',
  'close',
  'reopen',
] as const satisfies readonly TicketAction[];

export type Move = { version?: number } & (
  | {
      move: 'assign';
      /** An active member of the IT team; null for the pool. */
      assigned_to: string | null;
      comment?: string;
    }
  | { move: 'resolve'; resolution: string }
  | { move: 'close'; comment?: string }
  | { move: 'reopen'; comment: string }
);

/** What a move does to a ticket `t`. */
export type MoveEffect = {
  set: Sql;
  /** What must hold beside the state of the ticket. */
  condition: Sql;
  /** The field that tells the move in the history, with its reason. */
  headline: { field: WatchedField; comment: string | null };
};

/** The state machine: what each move writes, by whom and when. */
export function effectOf(move: Move, actor_id: string, at: Date): MoveEffect {
  switch (move.move) {
    case 'assign':
      return {
        ...(move.assigned_to === null ? toPool : toPerson(move.assigned_to)),
        headline: { field: 'assigned_to', comment: move.comment || null },
      };
    case 'resolve':
      return {
        set: sql`
          status = 'resolved', resolution = ${move.resolution}::text,
          resolved_by = ${actor_id}::text, resolver_kind = 'person', resolved_at = ${at}::timestamptz(3)`,
        condition: sql`true`,
        headline: { field: 'status', comment: move.resolution },
      };
    case 'close':
      return {
        set: sql`status = 'closed', closed_at = ${at}::timestamptz(3)`,
        condition: sql`true`,
        headline: { field: 'status', comment: move.comment || null },
      };
    case 'reopen':
      return {
        set: sql`status = 'in_progress', resolution = null, resolved_by = null, resolver_kind = null, resolved_at = null,
          reopened_count = t.reopened_count + 1, ${sameAssigneeIfThere}`,
        condition: sql`true`,
        headline: { field: 'status', comment: move.comment },
      };
  }
}

export const toPool = {
  set: sql`status = 'pending', assignee_kind = 'pool', assigned_to = null`,
  condition: sql`true`,
};

function toPerson(employee_id: string): Pick<MoveEffect, 'set' | 'condition'> {
  return {
    set: sql`status = 'in_progress', assignee_kind = 'person', assigned_to = ${employee_id}::text`,
    // Locked, so that somebody who is being deactivated at this moment gets no ticket any more.
    condition: sql`exists (${availableColleague(sql`${employee_id}::text`)} for share)`,
  };
}

const itTeam = roles.filter((role) => can({ employee_id: '', role }, 'see_all_tickets'));

/** The employee with this id, if tickets can be given to them. */
export function availableColleague(employee_id: Sql): Sql {
  return sql`
    select from employee colleague
    where colleague.employee_id = ${employee_id} and colleague.is_active and colleague.role = any(${itTeam}::role[])`;
}

const isStillThere = sql`exists (${availableColleague(sql`t.assigned_to`)})`;

/** Whoever had it goes on with it; nobody has to be told twice. Somebody who has left leaves it to the pool. */
const sameAssigneeIfThere = sql`
  assigned_to = case when ${isStillThere} then t.assigned_to end,
  assignee_kind = case when t.assignee_kind = 'person' and not ${isStillThere} then 'pool' else t.assignee_kind end`;
