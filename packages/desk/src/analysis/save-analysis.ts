import type { Desk } from '../desk.ts';
import { readDeskSettings } from '../settings/desk-settings.ts';
import { queryRows, sql } from '../sql.ts';
import { recordChanges } from '../tickets/history.ts';
import { placeColumns, placeFields, placement, setPlace } from './place-ticket.ts';
import { type AnalysisKey, isOwed, touched } from './start-analysis.ts';
import {
  type Analysis,
  expectedSolution,
  insertAnswer,
  priorityOfRow,
  typicalDuration,
} from './store-answer.ts';

/**
 * What becomes of the run. `refining`: the language model is asked for a better answer. `failed` still has an answer, the
 * plain one of the rules; the error says why there is no better one.
 */
export type Outcome = { state: 'done' } | { state: 'refining' } | { state: 'failed'; error: string };

/**
 * Saves the first answer of one run, once, in one statement: the AIResponse, what nobody had decided yet (with its history by
 * `ai`), who gets the ticket unless somebody has it, the language and the topic, when a solution may be expected, and what is owed from now
 * on. Whoever comes second, or late,
 * changes nothing. `version` stays, because an answer makes no person's edit stale; `updated_at` moves, because polls see it.
 * @returns whether this call was the one that saved
 */
export async function saveAnalysis(
  desk: Desk,
  key: AnalysisKey,
  analysis: Analysis,
  outcome: Outcome = { state: 'done' },
): Promise<boolean> {
  const now = desk.clock();
  const { suggested_category, suggested_severity, suggested_urgency } = analysis;
  const { answer_confidence } = await readDeskSettings(desk.database);
  const isRefined = outcome.state === 'refining';
  const history = recordChanges({
    before: sql`owed`,
    after: sql`answered`,
    fields: ['category', 'severity', 'urgency', 'priority', ...placeFields],
    changed_by: 'ai',
    at: now,
  });
  const saved = await queryRows(
    desk.database.pool,
    sql`
      with owed as (
        -- Of two who save at once the second waits here, and then finds nothing owed.
        select t.id, t.category, t.severity, t.urgency, t.priority, t.created_at, ${placeColumns}
        from ticket t where ${isOwed(key)}
        for update
      ), filled as (
        select id, created_at, priority,
          coalesce(category, ${suggested_category}::category) as category,
          coalesce(severity, ${suggested_severity}::level) as severity,
          coalesce(urgency, ${suggested_urgency}::level) as urgency
        from owed
      ), decided as (
        select id, created_at, category, severity, urgency, coalesce(priority, ${priorityOfRow}) as priority
        from filled
      ), placed as (${placement(analysis, answer_confidence)}
      ), answer as (${insertAnswer(key, analysis, now)}
      ), typical as (${typicalDuration(now)}
      ), answered as (
        update ticket t
        set category = placed.category, severity = placed.severity, urgency = placed.urgency,
          priority = placed.priority, ${setPlace(analysis)}, language = ${analysis.language}::language,
          topic = ${analysis.topic}::text,
          estimated_resolution_time = ${expectedSolution},
          analysis_state = ${outcome.state}::analysis_state,
          analysis_error = ${outcome.state === 'failed' ? outcome.error : null}::text,
          -- The model's answer is a debt of its own: it has its own time and its own attempts.
          analysis_owed_at = case when ${isRefined}::bool then ${now}::timestamptz(3) else t.analysis_owed_at end,
          analysis_attempts = case when ${isRefined}::bool then 0 else t.analysis_attempts end,
          updated_at = ${touched(now)}
        from placed left join typical on true
        where t.id = placed.id
        returning t.id, t.category, t.severity, t.urgency, t.priority, ${placeColumns}
      ), recorded as (${history})
      select id from answered`,
    'save_analysis',
  );
  return saved.length === 1;
}
