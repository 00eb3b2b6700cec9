import type { Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import { queryRows, sql } from '../sql.ts';

const mostOften_ms = 60_000;
/** More people than any desk has at once; who falls out is only written once more. */
const mostRemembered = 10_000;

/**
 * Makes a function that keeps when somebody was last here, to the minute: one small statement per person and minute in each
 * process, and none in between. Nobody waits for it.
 * @param onFailure told where it could not be kept; what was asked for goes on regardless
 */
export function createPresenceNotes(
  { database, clock }: { database: Database; clock: Clock },
  onFailure: (error: unknown) => void,
): (employee_id: string) => Promise<void> {
  const noted = new Map<string, number>();
  return async (employee_id) => {
    const now = clock();
    if (now.getTime() - (noted.get(employee_id) ?? Number.NEGATIVE_INFINITY) < mostOften_ms) return;
    if (noted.size >= mostRemembered) noted.clear();
    noted.set(employee_id, now.getTime());
    await queryRows(
      database.pool,
      sql`
        update employee set last_seen_at = ${now}::timestamptz(3)
        where employee_id = ${employee_id}::text
          and (last_seen_at is null or last_seen_at <= ${now}::timestamptz(3) - interval '1 minute')`,
      'note_presence',
    ).catch(onFailure);
  };
}
