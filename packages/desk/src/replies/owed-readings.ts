import type { Desk } from '../desk.ts';
import { queryRows, sql } from '../sql.ts';

/** Replies that nobody has read yet and that were not written just now, oldest first. */
export async function listOwedReadings(
  { database, clock }: Desk,
  { older_than_ms, limit }: { older_than_ms: number; limit: number },
): Promise<{ comment_id: number }[]> {
  const before = new Date(clock().getTime() - older_than_ms);
  return queryRows<{ comment_id: number }>(
    database.pool,
    sql`
      select id as comment_id from ticket_comment
      where reading_owed and coalesce(edited_at, created_at) <= ${before}::timestamptz(3)
      order by id limit ${limit}::int`,
    'list_owed_readings',
  );
}
