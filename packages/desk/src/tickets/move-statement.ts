import { empty, type Sql, sql } from '../sql.ts';
import { recordChanges } from './history.ts';
import type { MoveEffect } from './ticket-moves.ts';
import { writtenTicket } from './ticket-record.ts';

/**
 * The statement of a move up to its result: ticket and history change together, or nothing does. What stands behind it reads
 * the table expression `moved`.
 *
 * It holds each ticket to the version it saw when it began. Of two who act at the same instant one wins, even if what the
 * other wants would still be legal.
 *
 * @param move.from which tickets `t`, as it goes behind `from ticket t`
 */
export function moveStatement(move: { from: Sql; effect: MoveEffect; changed_by: string; at: Date }): Sql {
  const { from, effect, changed_by, at } = move;
  const { set, condition, facts, through, headline } = effect;
  const change = recordChanges({
    before: sql`seen`,
    ...(through && { through: { state: sql`through` } }),
    after: sql`moved`,
    fields: ['assigned_to', 'team', 'route_reason', 'status', 'resolution'],
    headline,
    changed_by,
    at,
  });
  return sql`
    with seen as (
      select t.id, t.version, t.status, t.assignee_kind, t.assigned_to, t.team_id, t.route_reason, t.resolution,
        t.employee_id, t.language
      from ticket t ${from}
    ), ${facts ? sql`facts as (${facts}),` : empty} moved as (
      update ticket t set ${set}, version = t.version + 1, updated_at = ${at}::timestamptz(3)
      from seen ${facts ? sql`join facts using (id)` : empty}
      where t.id = seen.id and t.version = seen.version and ${condition}
      returning ${writtenTicket}
    ), ${through ? sql`through as (${through}),` : empty} recorded as (${change})`;
}
