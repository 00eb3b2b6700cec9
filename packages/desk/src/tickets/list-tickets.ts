import type { Actor } from '@desk/contract/permissions';
import type { ListTicketsQuery } from '@desk/contract/tickets';
import { priorities, type TicketOrdering } from '@desk/contract/vocabulary';
import { z } from 'zod';
import type { Database } from '../database.ts';
import { decodeCursor, type Page, type Place, toPage } from '../paging.ts';
import { queryRows, type Sql, sql } from '../sql.ts';
import { filtersOf } from './filter-tickets.ts';
import { type TicketRowRecord, ticketRow } from './ticket-record.ts';

/** What tickets can be ordered by: each expression is what an index holds, before the id. */
const keys = {
  created_at: {
    expression: sql`t.created_at`,
    schema: z.iso.datetime(),
    typed: (key: string) => sql`${key}::timestamptz`,
    of: (row: TicketRowRecord) => row.created_at.toISOString(),
  },
  updated_at: {
    expression: sql`t.updated_at`,
    schema: z.iso.datetime(),
    typed: (key: string) => sql`${key}::timestamptz`,
    of: (row: TicketRowRecord) => row.updated_at.toISOString(),
  },
  // By rank; what nobody has triaged yet stands among the medium ones.
  priority: {
    expression: sql`coalesce(t.priority, 'medium'::priority)`,
    schema: z.enum(priorities),
    typed: (key: string) => sql`${key}::priority`,
    of: (row: TicketRowRecord) => row.priority ?? 'medium',
  },
} as const;

const orderingKeys: Readonly<Record<TicketOrdering, { key: keyof typeof keys; descending: boolean }>> = {
  created_at: { key: 'created_at', descending: false },
  '-created_at': { key: 'created_at', descending: true },
  updated_at: { key: 'updated_at', descending: false },
  '-updated_at': { key: 'updated_at', descending: true },
  priority: { key: 'priority', descending: false },
  '-priority': { key: 'priority', descending: true },
};

/**
 * One page of the tickets that this person may see, and how many there are, in one statement.
 * @throws DeskError `invalid_input` when the cursor is not one of this ordering
 */
export async function listTickets(
  database: Database,
  actor: Actor,
  query: ListTicketsQuery,
): Promise<Page<TicketRowRecord>> {
  const { ordering, page_size: size } = query;
  const { key } = orderingKeys[ordering];
  const from =
    query.cursor === undefined ? undefined : decodeCursor(query.cursor, ordering, keys[key].schema);
  const skipped = from ? 0 : ((query.page ?? 1) - 1) * size;

  const read = await queryRows<TicketRowRecord & { count: number }>(
    database.pool,
    listStatement(actor, query, from, skipped),
  );
  const count = read[0]?.count ?? (from || skipped > 0 ? await countTickets(database, actor, query) : 0);
  const rows = read.map(({ count: _, ...row }): TicketRowRecord => row);
  return toPage({ rows, size, count, from, skipped }, (row) => ({
    ordering,
    key: keys[key].of(row),
    id: row.id,
  }));
}

/** The statement of a list, apart so that a test can ask PostgreSQL how it would run it. */
export function listStatement(
  actor: Actor,
  query: ListTicketsQuery,
  from: Place | undefined,
  skipped: number,
): Sql {
  const filters = filtersOf(actor, query);
  const { key, descending } = orderingKeys[query.ordering];
  const { expression, typed } = keys[key];
  const isDown = descending !== (from?.backwards ?? false);
  const direction = isDown ? sql`desc` : sql`asc`;
  const beyond = from
    ? sql`and (${expression}, t.id) ${isDown ? sql`<` : sql`>`} (${typed(from.key)}, ${from.id}::int)`
    : sql``;
  return sql`
    select ${ticketRow}, (select count(*) from ticket t where ${filters}) as count
    from ticket t
    where ${filters} ${beyond}
    order by ${expression} ${direction}, t.id ${direction}
    limit ${query.page_size + 1}::int offset ${skipped}::int`;
}

/** A page beyond the end carries no row that could say how many there are. */
async function countTickets(database: Database, actor: Actor, query: ListTicketsQuery): Promise<number> {
  const [row] = await queryRows<{ count: number }>(
    database.pool,
    sql`select count(*) as count from ticket t where ${filtersOf(actor, query)}`,
  );
  return row?.count ?? 0;
}
