import type { Desk } from '../desk.ts';
import { queryRows, sql } from '../sql.ts';

/**
 * Lays the desk's business time out again if its hours, holidays or time zone have changed, or a year has gone by.
 *
 * @returns whether it had to
 */
export async function keepCalendar({ database, clock, timeZone }: Desk): Promise<boolean> {
  const [row] = await queryRows<{ built: boolean }>(
    database.pool,
    sql`select keep_business_calendar(${timeZone}::text, ${clock()}::timestamptz) as built`,
  );
  return row?.built === true;
}
