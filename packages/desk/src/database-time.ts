import type { Database } from './database.ts';

/** What time it is for the database, whose clock stamps what several processes read on from. */
export async function readDatabaseTime({ pool }: Database): Promise<Date> {
  const { rows } = await pool.query<{ now: Date }>('select now()::timestamptz(3) as now');
  const [row] = rows;
  if (!row) throw new Error('The database does not say what time it is');
  return row.now;
}
