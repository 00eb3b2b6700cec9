import type pg from 'pg';
import { Prisma } from './generated/client.ts';

/**
 * Composable SQL: `` sql`... where id = ${id}` `` carries its values beside its text, and one piece may stand in another.
 * Only `raw` puts text into a statement as it is; it is for names that are in the code, never for input.
 */
export const { sql, join, raw, empty } = Prisma;
export type Sql = Prisma.Sql;

/**
 * One statement on the pool, for the few hot paths that must be one round trip.
 *
 * @param prepared a name under which each connection keeps the plan; one name always stands for one text
 */
export async function queryRows<Row extends pg.QueryResultRow>(
  pool: pg.Pool,
  statement: Sql,
  prepared?: string,
): Promise<Row[]> {
  const { text, values } = statement;
  const result = await pool.query<Row>({ text, values, ...(prepared && { name: prepared }) });
  return result.rows;
}

/** A list of columns of `table`, as a statement spells it. */
export function columns(table: string, names: readonly string[]): Sql {
  return raw(names.map((name) => `${table}.${name}`).join(', '));
}
