import type { Category, Language, Level, ResolverKind } from '@desk/contract/vocabulary';
import type { Database } from '../database.ts';
import type { Desk } from '../desk.ts';
import { searchTokens } from '../search-tokens.ts';
import { queryRows, sql } from '../sql.ts';

/** A closed ticket as it was written, and the people whose names may stand in it. */
export type ClosedTicket = {
  ticket_id: number;
  title: string;
  description: string;
  /** Empty where nobody said what solved it. */
  resolution: string;
  language: Language;
  /** Requester, filer, assignee, resolver, and every colleague whose whole name stands in the texts. */
  names: string[];
  closed_at: Date;
};

/** What of a case the desk tells everybody; the rest it takes from the ticket. */
export type CaseText = { title: string; query: string; resolution: string };

/** A case as it is learned from. */
export type FiledCase = CaseText & {
  ticket_id: number;
  language: Language;
  category: Category;
  severity: Level | null;
  urgency: Level | null;
  resolver_kind: ResolverKind;
};

const isClosed = sql`t.status = 'closed' and t.deleted_at is null and t.closed_at is not null`;
/** A closing that was taken back and came again is another one. */
const isOwed = sql`${isClosed} and not exists (
  select from resolved_case c where c.ticket_id = t.id and c.closed_at = t.closed_at)`;

/**
 * Closed tickets of which no case has been made, the latest first.
 * @param since only those closed from then on: what is asked every few seconds must not look through all there ever were
 */
export async function listOwedCases(
  { pool }: Database,
  { since, limit }: { since?: Date; limit: number },
): Promise<number[]> {
  const rows = await queryRows<{ id: number }>(
    pool,
    sql`
      select t.id from ticket t
      where ${isOwed} and t.closed_at >= ${since ?? new Date(0)}::timestamptz(3)
      order by t.closed_at desc, t.id desc
      limit ${limit}::int`,
  );
  return rows.map(({ id }) => id);
}

/** Those of these tickets that are closed, and of which no case has been made. */
export async function readClosedTickets({ pool }: Database, ids: readonly number[]): Promise<ClosedTicket[]> {
  if (ids.length === 0) return [];
  return queryRows<ClosedTicket>(
    pool,
    sql`
      select t.id as ticket_id, t.title, t.description, coalesce(t.resolution, '') as resolution, t.language, t.closed_at,
        (select array_agg(distinct person.name) from (
          select t.employee_name_snapshot as name
          union all
          select e.name from employee e
          where e.employee_id in (t.employee_id, t.created_by, t.assigned_to, t.resolved_by)
            or strpos(lower(t.title || ' ' || t.description || ' ' || coalesce(t.resolution, '')), lower(e.name)) > 0
        ) person) as names
      from ticket t
      where t.id = any(${ids}::int[]) and ${isOwed}`,
    'read_closed_tickets',
  );
}

/** Files a case, if its ticket is still closed as it was read. */
export async function saveCase(
  { database, clock }: Desk,
  { ticket_id, closed_at }: Pick<ClosedTicket, 'ticket_id' | 'closed_at'>,
  text: CaseText,
): Promise<void> {
  const tokens = searchTokens(text.title, text.query, text.resolution);
  await queryRows(
    database.pool,
    sql`
      insert into resolved_case
        (ticket_id, title, query, resolution, language, category, severity, urgency, resolver_kind, closed_at, search_vector,
          created_at)
      select t.id, ${text.title}::text, ${text.query}::text, ${text.resolution}::text, t.language,
        coalesce(t.category, 'other'), t.severity, t.urgency, coalesce(t.resolver_kind, 'person'), t.closed_at,
        array_to_tsvector(${tokens}::text[]), ${clock()}::timestamptz(3)
      from ticket t
      where t.id = ${ticket_id}::int and t.closed_at = ${closed_at}::timestamptz(3) and ${isClosed}
      on conflict (ticket_id) do update set title = excluded.title, query = excluded.query,
        resolution = excluded.resolution, language = excluded.language, category = excluded.category,
        severity = excluded.severity, urgency = excluded.urgency, resolver_kind = excluded.resolver_kind,
        closed_at = excluded.closed_at, search_vector = excluded.search_vector`,
    'save_case',
  );
}

/** Takes the cases away whose closing was taken back, or whose ticket is gone. Nobody could read them any more. */
export async function withdrawCases({ pool }: Database): Promise<number> {
  const gone = await queryRows(
    pool,
    sql`
      delete from resolved_case c using ticket t
      where t.id = c.ticket_id and (t.status <> 'closed' or t.deleted_at is not null)
      returning c.ticket_id`,
  );
  return gone.length;
}
