import { type Actor, can } from '@desk/contract/permissions';
import { type ListCasesQuery, staffOnlyCategories } from '@desk/contract/resolved-cases';
import { z } from 'zod';
import type { Database } from '../database.ts';
import { notFound } from '../desk-error.ts';
import type { ResolvedCaseModel, TicketModel } from '../generated/models.ts';
import { decodeCursor, type Page, toPage } from '../paging.ts';
import { searchQuery } from '../search-tokens.ts';
import { columns, empty, join, queryRows, type Sql, sql } from '../sql.ts';

const told = [
  'title',
  'query',
  'resolution',
  'language',
  'category',
  'severity',
  'urgency',
  'resolver_kind',
  'closed_at',
  'usage_count',
  'success_rate',
] as const satisfies readonly (keyof ResolvedCaseModel)[];

export type CaseRecord = Pick<ResolvedCaseModel, (typeof told)[number]> &
  Pick<TicketModel, 'ticket_number'> & { id: number };

const caseColumns = sql`c.ticket_id as id, t.ticket_number, ${columns('c', told)}`;
const fromCases = sql`from resolved_case c join ticket t on t.id = c.ticket_id`;

/**
 * Whether a case `c` of a ticket `t` stands and this person may read it: it is gone the moment that its closing is taken back,
 * and some categories are for staff alone.
 */
export function isReadableCase(actor: Actor): Sql {
  const hidden = can(actor, 'see_all_tickets') ? [] : staffOnlyCategories;
  return sql`
    t.status = 'closed' and t.deleted_at is null and c.category <> all(${hidden}::category[])`;
}

/** @throws DeskError `not_found` */
export async function findCase({ pool }: Database, actor: Actor, id: number): Promise<CaseRecord> {
  const [found] = await queryRows<CaseRecord>(
    pool,
    sql`select ${caseColumns} ${fromCases} where c.ticket_id = ${id}::int and ${isReadableCase(actor)}`,
    'find_case',
  );
  if (!found) throw notFound();
  return found;
}

export type CaseFilters = Pick<ListCasesQuery, 'category' | 'language'>;

/** Those of these cases that this person may read and that pass the filters, in the order in which they were given. */
export async function readCases(
  { pool }: Database,
  actor: Actor,
  ids: readonly number[],
  filters: CaseFilters = {},
): Promise<CaseRecord[]> {
  if (ids.length === 0) return [];
  return queryRows<CaseRecord>(
    pool,
    sql`
      select ${caseColumns} ${fromCases}
      where c.ticket_id = any(${ids}::int[]) and ${filtersOf(actor, filters)}
      order by array_position(${ids}::int[], c.ticket_id)`,
  );
}

/** Of cases that say the same and were solved by the same words, the first: nobody looks for the others. */
export function withoutRepeats(cases: readonly CaseRecord[]): CaseRecord[] {
  const told = new Map<string, CaseRecord>();
  for (const one of cases) {
    const key = `${one.title}\n${one.resolution}`;
    if (!told.has(key)) told.set(key, one);
  }
  return [...told.values()];
}

/** The latest first, and those in which all the words stand. */
export async function listCases(
  database: Database,
  actor: Actor,
  query: ListCasesQuery,
): Promise<Page<CaseRecord>> {
  const size = query.page_size;
  const from =
    query.cursor === undefined ? undefined : decodeCursor(query.cursor, 'closed_at', z.iso.datetime());
  const skipped = from ? 0 : ((query.page ?? 1) - 1) * size;
  const words = query.search ? sql`and c.search_vector @@ ${searchQuery(query.search)}::tsquery` : empty;
  const filters = sql`${filtersOf(actor, query)} ${words}`;
  const direction = from?.backwards ? sql`asc` : sql`desc`;
  const beyond = from
    ? sql`and (c.closed_at, c.ticket_id) ${from.backwards ? sql`>` : sql`<`} (${from.key}::timestamptz, ${from.id}::int)`
    : empty;

  const [rows, [counted]] = await Promise.all([
    queryRows<CaseRecord>(
      database.pool,
      sql`
        select ${caseColumns} ${fromCases} where ${filters} ${beyond}
        order by c.closed_at ${direction}, c.ticket_id ${direction}
        limit ${size + 1}::int offset ${skipped}::int`,
    ),
    queryRows<{ count: number }>(database.pool, sql`select count(*) as count ${fromCases} where ${filters}`),
  ]);
  return toPage({ rows, size, count: counted?.count ?? 0, from, skipped }, ({ closed_at, id }) => ({
    ordering: 'closed_at',
    key: closed_at.toISOString(),
    id,
  }));
}

function filtersOf(actor: Actor, { category, language }: CaseFilters): Sql {
  const conditions: Sql[] = [isReadableCase(actor)];
  if (category) conditions.push(sql`c.category = any(${category}::category[])`);
  if (language) conditions.push(sql`c.language = any(${language}::language[])`);
  return join(conditions, ' and ');
}
