import type { Desk } from '../desk.ts';
import { readDeskSettings } from '../settings/desk-settings.ts';
import { queryRows, sql } from '../sql.ts';
import { recordChanges } from '../tickets/history.ts';
import { placeColumns, placeFields, placement, setPlace } from './place-ticket.ts';
import {
  type AnalysisKey,
  isRefinementOwed,
  type StartedAnalysis,
  startedColumns,
  touched,
} from './start-analysis.ts';
import {
  type Analysis,
  expectedSolution,
  insertAnswer,
  priorityOfRow,
  typicalDuration,
} from './store-answer.ts';

/**
 * Begins an attempt at the better answer that is owed. A ticket that was solved in the meantime needs none: nothing is owed
 * for it any more.
 * @returns undefined when there is nothing to refine: done already, asked for anew, solved, or the ticket is gone
 */
export async function startRefinement(desk: Desk, key: AnalysisKey): Promise<StartedAnalysis | undefined> {
  const [started] = await queryRows<StartedAnalysis>(
    desk.database.pool,
    sql`
      update ticket t
      set analysis_attempts = t.analysis_attempts + 1
      where ${isRefinementOwed(key)}
      returning ${startedColumns}`,
    'start_refinement',
  );
  if (!started) await endRefinement(desk, key);
  return started;
}

/** Whether anybody still waits for this answer; asked again and again while the model writes it. */
export async function mayStillRefine({ database }: Desk, key: AnalysisKey): Promise<boolean> {
  const rows = await queryRows(
    database.pool,
    sql`select from ticket t where ${isRefinementOwed(key)}`,
    'may_still_refine',
  );
  return rows.length === 1;
}

/** Hands an attempt back that ended through no fault of the ticket's: it does not count. */
export async function releaseRefinement(desk: Desk, key: AnalysisKey): Promise<void> {
  await queryRows(
    desk.database.pool,
    sql`
      update ticket t set analysis_attempts = greatest(t.analysis_attempts - 1, 0)
      where ${isRefinementOwed(key)}`,
  );
}

/** No better answer will come: the first one stands. */
export async function endRefinement(desk: Desk, { ticket_id, analysis_run }: AnalysisKey): Promise<void> {
  await queryRows(
    desk.database.pool,
    sql`
      update ticket t set analysis_state = 'done', updated_at = ${touched(desk.clock())}
      where t.id = ${ticket_id}::int and t.analysis_run = ${analysis_run}::int
        and t.analysis_state = 'refining' and t.deleted_at is null`,
  );
}

/**
 * Saves the language model's answer of one run beside the first one, once, in one statement. It may correct the category,
 * severity, urgency and priority that the assistant itself had filled in; what a person has said stands. It may give a ticket
 * that the assistant has to the team, and never takes one back. `version` stays and `updated_at` moves, as with the first
 * answer.
 * @returns whether this call was the one that saved
 */
export async function saveRefinement(desk: Desk, key: AnalysisKey, analysis: Analysis): Promise<boolean> {
  const now = desk.clock();
  const { suggested_category, suggested_severity, suggested_urgency } = analysis;
  const { answer_confidence } = await readDeskSettings(desk.database);
  const fields = ['category', 'severity', 'urgency', 'priority'] as const;
  const history = recordChanges({
    before: sql`owed`,
    after: sql`answered`,
    fields: [...fields, ...placeFields],
    changed_by: 'ai',
    at: now,
  });
  const saved = await queryRows(
    desk.database.pool,
    sql`
      with owed as (
        select t.id, t.category, t.severity, t.urgency, t.priority, t.created_at, ${placeColumns}
        from ticket t where ${isRefinementOwed(key)}
        for update
      ), last_word as (
        -- A value is the assistant's own if it was the last to write it. Whoever made us wait at the lock is not in the
        -- history that this statement sees; their value, which is, then differs from what the assistant wrote.
        select distinct on (changed_field) changed_field, new_value
        from (
          select h.id, h.changed_field, case when h.changed_by = 'ai' then h.new_value end as new_value
          from ticket_history h
          where h.ticket_id = ${key.ticket_id}::int and h.changed_field = any(${[...fields]}::text[])
        ) said
        order by changed_field, id desc
      ), corrected as (
        select o.id, o.created_at, o.priority,
          case when o.category is null or exists (
            select from last_word where changed_field = 'category' and new_value = o.category::text)
            then ${suggested_category}::category else o.category end as category,
          case when o.severity is null or exists (
            select from last_word where changed_field = 'severity' and new_value = o.severity::text)
            then ${suggested_severity}::level else o.severity end as severity,
          case when o.urgency is null or exists (
            select from last_word where changed_field = 'urgency' and new_value = o.urgency::text)
            then ${suggested_urgency}::level else o.urgency end as urgency,
          o.priority is null or exists (
            select from last_word where changed_field = 'priority' and new_value = o.priority::text) as is_own_priority
        from owed o
      ), decided as (
        select id, created_at, category, severity, urgency,
          case when is_own_priority then ${priorityOfRow} else priority end as priority
        from corrected
      ), placed as (${placement(analysis, answer_confidence)}
      ), answer as (${insertAnswer(key, analysis, now)}
      ), typical as (${typicalDuration(now)}
      ), answered as (
        update ticket t
        set category = placed.category, severity = placed.severity, urgency = placed.urgency,
          priority = placed.priority, ${setPlace(analysis)}, estimated_resolution_time = ${expectedSolution},
          analysis_state = 'done', updated_at = ${touched(now)}
        from placed left join typical on true
        where t.id = placed.id
        returning t.id, t.category, t.severity, t.urgency, t.priority, ${placeColumns}
      ), recorded as (${history})
      select id from answered`,
    'save_refinement',
  );
  return saved.length === 1;
}
