import type { Desk } from '../desk.ts';
import { queryRows, sql } from '../sql.ts';
import type { FileStore } from './file-store.ts';

const day_ms = 24 * 60 * 60_000;

/**
 * Clears away what nobody can reach: files uploaded a day ago and never sent, and bytes whose row was never written or is
 * gone. Bytes younger than a day stay: their row may be about to be written.
 *
 * @returns how many files went
 */
export async function clearOrphans({ database, clock }: Desk, store: FileStore): Promise<number> {
  const dayAgo = new Date(clock().getTime() - day_ms);
  const unsent = await queryRows<{ id: string }>(
    database.pool,
    sql`delete from attachment where ticket_id is null and created_at < ${dayAgo}::timestamptz(3) returning id`,
  );
  for (const { id } of unsent) await store.remove(id);

  let unknown = 0;
  for await (const ids of store.listOlderThan(dayAgo)) {
    const rows = await queryRows<{ id: string }>(
      database.pool,
      sql`
        select lying.id from unnest(${ids}::uuid[]) as lying (id)
        where not exists (select from attachment a where a.id = lying.id)`,
    );
    for (const { id } of rows) await store.remove(id);
    unknown += rows.length;
  }
  await store.clearArrivingSince(dayAgo);
  return unsent.length + unknown;
}
