import { autonomyLevels, levels } from '@desk/contract/vocabulary';
import { type Sql, sql } from '../sql.ts';
import { decideRoute } from '../tickets/routing.ts';
import { teamFor } from '../tickets/team-for.ts';
import type { Analysis } from './store-answer.ts';

/** What a statement that saves an answer must read of a ticket `t` to place it, and what its history watches. */
export const placeColumns: Sql = sql`t.status, t.assignee_kind, t.assigned_to, t.team_id, t.route_reason`;
export const placeFields = ['assigned_to', 'team', 'route_reason', 'status'] as const;

/**
 * Reads `placed`: the row of `decided` with how far the assistant may go in its category (`level`), where it belongs
 * (`route`), and whether it goes there (`is_moved`): from the pool only once and before any person had it, from the assistant
 * only to the team.
 *
 * What the text says is known here; severity, urgency and category are those of the row, which a person may have set in the
 * meantime. So every route that is still possible is decided beforehand, and the statement picks one.
 */
export function placement(analysis: Analysis, answer_confidence: number): Sql {
  return sql`
    select routed.*,
      (owed.assignee_kind = 'pool' and owed.status = 'pending' and owed.route_reason is null and not exists (
        select from ticket_history h where h.ticket_id = owed.id and h.changed_field = 'assigned_to'))
      or (owed.assignee_kind = 'ai' and owed.status = 'in_progress' and routed.route <> 'answered') as is_moved
    from (
      select decided.*, autonomy.level,
        (${possibleRoutes(analysis, answer_confidence)}::jsonb #>>
          array[decided.severity::text, decided.urgency::text, autonomy.level::text, (decided.category = 'security')::text]
        )::route_reason as route
      from decided join category_autonomy autonomy on autonomy.category = decided.category
    ) routed join owed on owed.id = routed.id`;
}

function possibleRoutes(analysis: Analysis, answer_confidence: number): string {
  const { complexity, confidence_score: confidence, outcome, steps } = analysis;
  const has_answer = outcome === 'answer' && steps.some(({ sources }) => sources.length > 0);
  const known = { ...complexity, confidence, answer_confidence, has_answer };
  const each = <Key extends string>(keys: readonly Key[], value: (key: Key) => object | string) =>
    Object.fromEntries(keys.map((key) => [key, value(key)]));
  return JSON.stringify(
    each(levels, (severity) =>
      each(levels, (urgency) =>
        each(autonomyLevels, (level) =>
          each(
            ['true', 'false'],
            (security) =>
              decideRoute({ ...known, severity, urgency, level, is_security: security === 'true' }).reason,
          ),
        ),
      ),
    ),
  );
}

/** Sets where the ticket `t` goes, given its row in `placed`. */
export function setPlace(analysis: Analysis): Sql {
  const isTaken = sql`placed.route = 'answered'`;
  const team = teamFor({
    suggested: sql`${analysis.suggested_assignee}::text`,
    category: sql`placed.category`,
  });
  return sql`
    route_reason = case when placed.is_moved then placed.route else t.route_reason end,
    assignee_kind = case when not placed.is_moved then t.assignee_kind
      when ${isTaken} then 'ai' else 'pool' end::assignee_kind,
    status = case when not placed.is_moved then t.status
      when ${isTaken} then 'in_progress' else 'pending' end::ticket_status,
    team_id = case when placed.is_moved and not ${isTaken} then coalesce(t.team_id, ${team}) else t.team_id end`;
}
