import type { HistoryCode } from '@desk/contract/history-codes';
import type { Desk } from '../desk.ts';
import { readDeskSettings } from '../settings/desk-settings.ts';
import { queryRows, sql } from '../sql.ts';
import { moveStatement } from './move-statement.ts';

const dayMs = 86_400_000;
const batch = 200;

/**
 * Closes what has been resolved for `auto_close_days` without anybody saying that it is not. Any number of workers may do so
 * side by side, and what was missed is made up for.
 *
 * @returns the tickets it closed, at most 200; the caller owes each its vectors and its case
 */
export async function closeOldResolved(desk: Desk): Promise<number[]> {
  const now = desk.clock();
  const { auto_close_days } = await readDeskSettings(desk.database);
  const since = new Date(now.getTime() - auto_close_days * dayMs);
  const comment: HistoryCode = 'closed_after_days';
  const statement = moveStatement({
    from: sql`
      where t.status = 'resolved' and t.deleted_at is null and t.resolved_at <= ${since}::timestamptz(3)
      order by t.resolved_at, t.id limit ${batch} for update skip locked`,
    effect: {
      set: sql`status = 'closed', closed_at = ${now}::timestamptz(3)`,
      condition: sql`true`,
      headline: { field: 'status', comment },
    },
    changed_by: 'system',
    at: now,
  });
  const closed = await queryRows<{ id: number }>(
    desk.database.pool,
    sql`${statement} select id from moved`,
    'close_old_resolved',
  );
  return closed.map(({ id }) => id);
}
