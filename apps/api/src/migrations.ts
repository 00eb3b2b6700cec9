import { readdir } from 'node:fs/promises';
import type { Database } from '@desk/desk/database';

/**
 * The migrations of this version that the database does not have yet; all of them when it has never been migrated.
 *
 * @param directory absolute path of `prisma/migrations`
 */
export async function listMissingMigrations({ pool }: Database, directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  const known = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const { rows: tables } = await pool.query<{ exists: boolean }>(
    `select to_regclass('_prisma_migrations') is not null as exists`,
  );
  if (!tables[0]?.exists) return known;
  const { rows } = await pool.query<{ migration_name: string }>(
    'select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null',
  );
  const applied = new Set(rows.map((row) => row.migration_name));
  return known.filter((name) => !applied.has(name));
}
