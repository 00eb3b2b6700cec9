import type { Desk } from '../desk.ts';
import type { TicketModel } from '../generated/models.ts';
import { columns, queryRows, type Sql, sql } from '../sql.ts';

/** One request for an analysis: a ticket has one AIResponse per run. */
export type AnalysisKey = { ticket_id: number; analysis_run: number };

const read = [
  'title',
  'description',
  'language',
  'category',
  'office_location_snapshot',
  'employee_name_snapshot',
  'analysis_error',
] as const satisfies readonly (keyof TicketModel)[];

/** The ticket as it stood when the attempt began. */
export type StartedAnalysis = AnalysisKey &
  Pick<TicketModel, (typeof read)[number]> & {
    /** 1 the first time; every start counts, so that the database knows a ticket that kills workers. */
    attempt: number;
  };

/** What a statement that begins an attempt on a ticket `t` returns. */
export const startedColumns: Sql = sql`
  t.id as ticket_id, t.analysis_run, t.analysis_attempts as attempt, ${columns('t', read)}`;

/** What polls look at moves on, even twice within a millisecond. */
export function touched(now: Date): Sql {
  return sql`greatest(${now}::timestamptz(3), t.updated_at + interval '1 millisecond')`;
}

/** A ticket `t` that still waits for this run's answer. */
export function isOwed({ ticket_id, analysis_run }: AnalysisKey): Sql {
  return sql`
    t.id = ${ticket_id}::int and t.analysis_run = ${analysis_run}::int
    and t.analysis_state in ('queued', 'running') and t.deleted_at is null`;
}

/** A ticket `t` whose answer the language model may still replace: nobody has solved it or asked anew in the meantime. */
export function isRefinementOwed({ ticket_id, analysis_run }: AnalysisKey): Sql {
  return sql`
    t.id = ${ticket_id}::int and t.analysis_run = ${analysis_run}::int and t.analysis_state = 'refining'
    and t.status in ('pending', 'in_progress') and t.deleted_at is null`;
}

/**
 * Begins an attempt at an analysis that is owed.
 * @returns undefined when this run is no longer owed: answered already, asked for anew, or the ticket is gone
 */
export async function startAnalysis(desk: Desk, key: AnalysisKey): Promise<StartedAnalysis | undefined> {
  const [started] = await queryRows<StartedAnalysis>(
    desk.database.pool,
    sql`
      update ticket t
      set analysis_state = 'running', analysis_attempts = t.analysis_attempts + 1, updated_at = ${touched(desk.clock())}
      where ${isOwed(key)}
      returning ${startedColumns}`,
    'start_analysis',
  );
  return started;
}

/** Hands an attempt back that ended through no fault of the ticket's: it does not count. */
export async function releaseAnalysis(desk: Desk, key: AnalysisKey): Promise<void> {
  await queryRows(
    desk.database.pool,
    sql`
      update ticket t
      set analysis_state = 'queued', analysis_attempts = greatest(t.analysis_attempts - 1, 0),
        updated_at = ${touched(desk.clock())}
      where ${isOwed(key)}`,
  );
}

/** Remembers why an attempt failed; the analysis stays owed. */
export async function noteAnalysisError(desk: Desk, key: AnalysisKey, error: string): Promise<void> {
  await queryRows(
    desk.database.pool,
    sql`update ticket t set analysis_error = ${error}::text where ${isOwed(key)}`,
  );
}

/** Gives an analysis up without any answer; people see that it failed and may ask again. */
export async function failAnalysis(desk: Desk, key: AnalysisKey, error: string): Promise<void> {
  await queryRows(
    desk.database.pool,
    sql`
      update ticket t
      set analysis_state = 'failed', analysis_error = ${error}::text, updated_at = ${touched(desk.clock())}
      where ${isOwed(key)}`,
  );
}
