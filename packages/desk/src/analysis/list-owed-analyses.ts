import type { Desk } from '../desk.ts';
import { queryRows, sql } from '../sql.ts';
import type { AnalysisKey } from './start-analysis.ts';

/**
 * Analyses that are owed and were not asked for just now, oldest first: what a dead Redis or a killed process left behind,
 * together with what simply waits its turn.
 */
export async function listOwedAnalyses(
  { database, clock }: Desk,
  { older_than_ms, limit }: { older_than_ms: number; limit: number },
): Promise<AnalysisKey[]> {
  const before = new Date(clock().getTime() - older_than_ms);
  return queryRows<AnalysisKey>(
    database.pool,
    sql`
      select id as ticket_id, analysis_run
      from ticket
      where analysis_state in ('queued', 'running') and deleted_at is null
        and analysis_owed_at <= ${before}::timestamptz(3)
      order by analysis_owed_at
      limit ${limit}::int`,
    'list_owed_analyses',
  );
}

/** How many analyses the desk owes, and how long the oldest has been owed; 0 when nothing is. */
export async function countOwedAnalyses({
  database,
  clock,
}: Desk): Promise<{ count: number; oldest_seconds: number }> {
  const [owed] = await queryRows<{ count: number; oldest: Date | null }>(
    database.pool,
    sql`
      select count(*) as count, min(analysis_owed_at) as oldest
      from ticket
      where analysis_state in ('queued', 'running') and deleted_at is null`,
  );
  const waited_ms = owed?.oldest ? clock().getTime() - owed.oldest.getTime() : 0;
  return { count: owed?.count ?? 0, oldest_seconds: Math.max(waited_ms, 0) / 1000 };
}
