import type { TicketAction } from '@desk/contract/permissions';
import type { HandOverReason } from '@desk/contract/vocabulary';
import { type Sql, sql } from '../sql.ts';
import type { Headline } from './history.ts';
import { availableColleague } from './it-team.ts';
import { solveAndClose } from './solve-and-close.ts';
import { teamOfTicket } from './team-for.ts';

/**
 * The moves of a ticket's life that whoever was refused may be offered. From which states each starts, and for whom, is said
 * in `@desk/contract/permissions`. Taking a closing back is not among them: it also hangs on the time.
 */
export const ticketMoves = [
  'assign',
  'resolve',
  'close',
  'reopen',
  'claim',
  'confirm_solved',
  'hand_over',
] as const satisfies readonly TicketAction[];

export type Move = { version?: number } & (
  | {
      move: 'assign';
      /** An active member of the IT team; null for the pool. */
      assigned_to: string | null;
      comment?: string;
    }
  /** From the pool or from the assistant; from a colleague only with a `version`, which is how one says that one means it. */
  | { move: 'claim' }
  | { move: 'resolve'; resolution: string }
  | { move: 'close'; comment?: string }
  /** "This solved it": solved and closed in one. */
  | { move: 'confirm_solved'; comment?: string }
  | { move: 'hand_over'; reason: HandOverReason; comment?: string }
  | { move: 'reopen'; comment: string }
  | { move: 'undo_closing'; comment?: string }
);

/** What a move does to a ticket `t`, which was as in `seen`. */
export type MoveEffect = {
  set: Sql;
  /** What must hold beside the state of the ticket. */
  condition: Sql;
  /** A query over `seen`, with its `id`; `set` reads it as `facts`. */
  facts?: Sql;
  /** A query over `moved`: the state in between, where two moves are one. */
  through?: Sql;
  /** The field that tells the move in the history, with its reason. */
  headline: Headline;
};

/** The state machine: what each move writes, by whom and when. */
export function effectOf(move: Move, actor_id: string, at: Date): MoveEffect {
  switch (move.move) {
    case 'assign':
      return {
        ...(move.assigned_to === null ? toPool : toPerson(move.assigned_to)),
        headline: { field: 'assigned_to', comment: move.comment || null },
      };
    case 'claim':
      return { ...claim(actor_id, move.version), headline: { field: 'assigned_to', comment: null } };
    case 'resolve':
      return {
        set: sql`
          status = 'resolved', resolution = ${move.resolution}::text,
          resolved_by = ${actor_id}::text, resolver_kind = 'person', resolved_at = ${at}::timestamptz(3),
          -- Who solves what the assistant had has taken it.
          assigned_to = case when t.assignee_kind = 'ai' then ${actor_id}::text else t.assigned_to end,
          assignee_kind = case when t.assignee_kind = 'ai' then 'person' else t.assignee_kind end`,
        condition: sql`true`,
        headline: { field: 'status', comment: move.resolution },
      };
    case 'close':
      return {
        set: sql`status = 'closed', closed_at = ${at}::timestamptz(3)`,
        condition: sql`true`,
        headline: { field: 'status', comment: move.comment || null },
      };
    case 'confirm_solved': {
      const words = move.comment || null;
      return solveAndClose({ at, words, comment: words, undo_until: null });
    }
    case 'hand_over':
      return handOver(move.reason, move.comment || null, at);
    case 'reopen':
      return {
        set: takenUpAgain,
        condition: sql`true`,
        headline: { field: 'status', comment: move.comment },
      };
    case 'undo_closing':
      return {
        set: sql`${takenUpAgain}, closed_at = null, undo_until = null`,
        condition: sql`t.undo_until >= ${at}::timestamptz(3)`,
        headline: { field: 'status', comment: move.comment || null },
      };
  }
}

export const toPool = {
  set: sql`status = 'pending', assignee_kind = 'pool', assigned_to = null`,
  condition: sql`true`,
};

function toPerson(employee_id: string): Pick<MoveEffect, 'set' | 'condition'> {
  const id = sql`${employee_id}::text`;
  return {
    set: sql`status = 'in_progress', assignee_kind = 'person', assigned_to = ${id},
      team_id = coalesce((select e.team_id from employee e where e.employee_id = ${id}), t.team_id)`,
    // Locked, so that somebody who is being deactivated at this moment gets no ticket any more.
    condition: sql`exists (${availableColleague(id)} for share)`,
  };
}

function claim(employee_id: string, version: number | undefined): Pick<MoveEffect, 'set' | 'condition'> {
  const { set, condition } = toPerson(employee_id);
  const isMeant = version !== undefined;
  return { set, condition: sql`(t.assignee_kind <> 'person' or ${isMeant}::bool) and ${condition}` };
}

/** What the assistant has, or nobody, goes to the team with everything that was found out. A person keeps it, and knows now. */
function handOver(reason: HandOverReason, comment: string | null, at: Date): MoveEffect {
  // Whoever says that it is still broken has read the answer, also where no page told us.
  const hasRead = sql`(${reason === 'still_broken'}::bool and exists (
    select from ai_response r where r.ticket_id = t.id and r.is_for_requester))`;
  const isWithPerson = sql`t.assignee_kind = 'person'`;
  return {
    set: sql`
      route_reason = ${reason}::route_reason,
      answer_seen_at = case when ${hasRead} then coalesce(t.answer_seen_at, ${at}::timestamptz(3)) else t.answer_seen_at end,
      status = case when ${isWithPerson} then t.status else 'pending' end,
      assignee_kind = case when ${isWithPerson} then t.assignee_kind else 'pool' end,
      team_id = case when ${isWithPerson} then t.team_id else coalesce(t.team_id, ${teamOfTicket}) end`,
    condition: sql`true`,
    headline: { field: 'route_reason', comment },
  };
}

const isStillThere = sql`exists (${availableColleague(sql`t.assigned_to`)})`;

/**
 * It was not solved after all. Whoever had it goes on with it; nobody has to be told twice. Somebody who has left leaves it
 * to the pool, and so does the assistant, which also loses the credit.
 */
const takenUpAgain = sql`
  status = 'in_progress', resolution = null, resolved_by = null, resolver_kind = null, resolved_at = null,
  reopened_count = t.reopened_count + 1,
  assigned_to = case when ${isStillThere} then t.assigned_to end,
  assignee_kind = case when ${isStillThere} then 'person' else 'pool' end::assignee_kind,
  team_id = case when ${isStillThere} then t.team_id else coalesce(t.team_id, ${teamOfTicket}) end,
  route_reason = case when t.resolver_kind = 'ai' then 'still_broken' else t.route_reason end`;
