import type { Desk } from '../desk.ts';
import { queryRows, sql } from '../sql.ts';
import type { AnalysisKey } from './start-analysis.ts';

export type OwedAnalysis = AnalysisKey & {
  /** Whether the first answer is there, and the language model's is what is owed. */
  is_refinement: boolean;
};

/**
 * Analyses that are owed and were not asked for just now, first answers first and oldest first: what a dead Redis or a killed process left behind,
 * together with what simply waits its turn.
 */
export async function listOwedAnalyses(
  { database, clock }: Desk,
  { older_than_ms, limit }: { older_than_ms: number; limit: number },
): Promise<OwedAnalysis[]> {
  const before = new Date(clock().getTime() - older_than_ms);
  return queryRows<OwedAnalysis>(
    database.pool,
    sql`
      select id as ticket_id, analysis_run, analysis_state = 'refining' as is_refinement
      from ticket
      where analysis_state in ('queued', 'running', 'refining') and deleted_at is null
        and analysis_owed_at <= ${before}::timestamptz(3)
      -- However many wait for a slow model, nobody waits for a first answer because of them.
      order by is_refinement, analysis_owed_at
      limit ${limit}::int`,
    'list_owed_analyses',
  );
}

export type OwedCount = { count: number; oldest_seconds: number };

/**
 * How many tickets wait for their first answer and how many for the language model's, and how long the oldest of each has
 * waited; 0 when none does.
 */
export async function countOwedAnalyses({
  database,
  clock,
}: Desk): Promise<{ first: OwedCount; refinement: OwedCount }> {
  const rows = await queryRows<{ is_refinement: boolean; count: number; oldest: Date }>(
    database.pool,
    sql`
      select analysis_state = 'refining' as is_refinement, count(*) as count, min(analysis_owed_at) as oldest
      from ticket
      where analysis_state in ('queued', 'running', 'refining') and deleted_at is null
      group by analysis_state = 'refining'`,
  );
  const now = clock().getTime();
  const countOf = (is_refinement: boolean): OwedCount => {
    const row = rows.find((each) => each.is_refinement === is_refinement);
    if (!row) return { count: 0, oldest_seconds: 0 };
    return { count: row.count, oldest_seconds: Math.max(now - row.oldest.getTime(), 0) / 1000 };
  };
  return { first: countOf(false), refinement: countOf(true) };
}
