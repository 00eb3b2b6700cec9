import type { ListOutagesQuery, OutageTexts } from '@desk/contract/outages';
import { type Actor, can } from '@desk/contract/permissions';
import { z } from 'zod';
import type { Database } from '../database.ts';
import { notFound } from '../desk-error.ts';
import type { KnownOutageModel } from '../generated/models.ts';
import { decodeCursor, type Page, toPage } from '../paging.ts';
import { columns, empty, queryRows, type Sql, sql } from '../sql.ts';

export type OutageRecord = Pick<
  KnownOutageModel,
  'id' | 'language' | 'category' | 'office_locations' | 'started_at' | 'ended_at'
> & {
  texts: OutageTexts;
  ticket_number: string | null;
  created_by_name: string;
};

const outageColumns = sql`${columns('o', [
  'id',
  'texts',
  'language',
  'category',
  'office_locations',
  'started_at',
  'ended_at',
])},
  (select t.ticket_number from ticket t where t.id = o.ticket_id and t.deleted_at is null) as ticket_number,
  (select e.name from employee e where e.employee_id = o.created_by) as created_by_name`;

/** Whether an outage `o` goes on, and where this person works. */
const goesOnFor = (employee_id: string): Sql => sql`
  o.ended_at is null and (coalesce(cardinality(o.office_locations), 0) = 0
    or (select e.office_location from employee e where e.employee_id = ${employee_id}::text) = any(o.office_locations))`;

/** What is known to be broken at this person's site now, the latest first. */
export async function listMyOutages({ pool }: Database, { employee_id }: Actor): Promise<OutageRecord[]> {
  return queryRows<OutageRecord>(
    pool,
    sql`
      select ${outageColumns} from known_outage o where ${goesOnFor(employee_id)}
      order by o.started_at desc, o.id desc limit 20`,
    'my_outages',
  );
}

/** @throws DeskError `not_found` */
export async function findOutage({ pool }: Database, id: number): Promise<OutageRecord> {
  const [outage] = await queryRows<OutageRecord>(
    pool,
    sql`select ${outageColumns} from known_outage o where o.id = ${id}::int`,
  );
  if (!outage) throw notFound();
  return outage;
}

/** The latest first. Whoever announces outages may see those of all sites, and those that are over. */
export async function listOutages(
  database: Database,
  actor: Actor,
  query: ListOutagesQuery,
): Promise<Page<OutageRecord>> {
  const seesAll = query.all && can(actor, 'announce_outages');
  const filters = seesAll ? sql`true` : goesOnFor(actor.employee_id);
  const size = query.page_size;
  const from =
    query.cursor === undefined ? undefined : decodeCursor(query.cursor, 'started_at', z.iso.datetime());
  const skipped = from ? 0 : ((query.page ?? 1) - 1) * size;
  const direction = from?.backwards ? sql`asc` : sql`desc`;
  const beyond = from
    ? sql`and (o.started_at, o.id) ${from.backwards ? sql`>` : sql`<`} (${from.key}::timestamptz, ${from.id}::int)`
    : empty;
  const [rows, [counted]] = await Promise.all([
    queryRows<OutageRecord>(
      database.pool,
      sql`
        select ${outageColumns} from known_outage o where ${filters} ${beyond}
        order by o.started_at ${direction}, o.id ${direction}
        limit ${size + 1}::int offset ${skipped}::int`,
    ),
    queryRows<{ count: number }>(
      database.pool,
      sql`select count(*) as count from known_outage o where ${filters}`,
    ),
  ]);
  return toPage({ rows, size, count: counted?.count ?? 0, from, skipped }, ({ started_at, id }) => ({
    ordering: 'started_at',
    key: started_at.toISOString(),
    id,
  }));
}
