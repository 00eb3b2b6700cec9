import type { Actor } from '@desk/contract/permissions';
import type { Database } from '../database.ts';
import type { TicketHistoryModel } from '../generated/models.ts';
import { join, queryRows, type Sql, sql } from '../sql.ts';
import { isTicket, refKind, type TicketRef } from './ticket-ref.ts';
import { isVisibleTo, mayEver, viewOf } from './visibility.ts';

/** What history watches: how a field of `t`, before or after, is written down. Order is the order of the rows. */
const watched = {
  assigned_to: (t: Sql) =>
    sql`case ${t}.assignee_kind when 'person' then ${t}.assigned_to when 'ai' then 'ai' end`,
  // The name as it is now: a group may be gone by the time that somebody reads it.
  team: (t: Sql) => sql`(select name from team where id = ${t}.team_id)`,
  route_reason: (t: Sql) => sql`${t}.route_reason::text`,
  escalation_level: (t: Sql) => sql`${t}.escalation_level::text`,
  status: (t: Sql) => sql`${t}.status::text`,
  resolution: (t: Sql) => sql`${t}.resolution`,
  title: (t: Sql) => sql`${t}.title`,
  description: (t: Sql) => sql`${t}.description`,
  category: (t: Sql) => sql`${t}.category::text`,
  severity: (t: Sql) => sql`${t}.severity::text`,
  urgency: (t: Sql) => sql`${t}.urgency::text`,
  priority: (t: Sql) => sql`${t}.priority::text`,
} as const;

export type WatchedField = keyof typeof watched;

/** The field whose row is written even if it is what it was, and carries the comment. */
export type Headline = {
  field: WatchedField;
  /** A person's own words, or a `HistoryCode` where the desk or the assistant acted. */
  comment: string | Sql | null;
};

type Step = { before: Sql; after: Sql; headline?: Headline };

/**
 * For a statement that changes tickets: writes a row for every watched field in which `after` differs from `before`, in the
 * same statement, so that there is no change without its row.
 *
 * @param change.before name of a table expression with the tickets as they were
 * @param change.after name of a table expression with the same tickets as they are now
 * @param change.through name of a table expression with the same tickets as they were in between, where two moves are one
 */
export function recordChanges(change: {
  before: Sql;
  through?: { state: Sql; headline?: Headline };
  after: Sql;
  fields: readonly WatchedField[];
  changed_by: string;
  at: Date;
  headline?: Headline;
}): Sql {
  const { before, through, after, fields, changed_by, at, headline } = change;
  const steps: Step[] = through
    ? [
        { before, after: through.state, headline: through.headline },
        { before: through.state, after, headline },
      ]
    : [{ before, after, headline }];
  const rows = steps.map((step, position) => changedFields(fields, step, position));
  return sql`
    insert into ticket_history (ticket_id, changed_field, old_value, new_value, changed_by, comment, created_at)
    select changed.ticket_id, changed.field, changed.old_value, changed.new_value, ${changed_by}::text, changed.comment,
      ${at}::timestamptz(3)
    from (${join(rows, ' union all ')}) changed
    order by changed.ticket_id, changed.step, changed.position`;
}

function changedFields(
  fields: readonly WatchedField[],
  { before, after, headline }: Step,
  step: number,
): Sql {
  const pairs = fields.map(
    (field, position) =>
      sql`(${position}::int, ${field}::text, ${watched[field](before)}, ${watched[field](after)})`,
  );
  const isHeadline = sql`change.field = ${headline?.field ?? null}::text`;
  return sql`
    select ${after}.id as ticket_id, ${step}::int as step, change.position, change.field, change.old_value, change.new_value,
      case when ${isHeadline} then ${headline?.comment ?? null}::text end as comment
    from ${after} join ${before} on ${before}.id = ${after}.id
    cross join lateral (values ${join(pairs)}) as change (position, field, old_value, new_value)
    where change.old_value is distinct from change.new_value or ${isHeadline}`;
}

/** For the statement that files or removes tickets: one row for each in `tickets`, which has `id`. */
export function recordEvent(
  tickets: Sql,
  event: { changed_field: 'created' | 'deleted'; new_value: string | null; changed_by: string; at: Date },
): Sql {
  return sql`
    insert into ticket_history (ticket_id, changed_field, new_value, changed_by, created_at)
    select id, ${event.changed_field}::text, ${event.new_value}::text, ${event.changed_by}::text, ${event.at}::timestamptz(3)
    from ${tickets}`;
}

export type HistoryRecord = TicketHistoryModel & { changed_by_name: string | null };

/**
 * Every change of a ticket, oldest first; null when there is no such ticket for this person. What staff wrote to each other
 * when handing it over stays among them.
 */
export async function readHistory(
  database: Database,
  actor: Actor,
  ref: TicketRef,
): Promise<HistoryRecord[] | null> {
  const comment = mayEver(actor, 'see_internal')
    ? sql`h.comment`
    : sql`case when h.changed_field <> 'assigned_to' then h.comment end as comment`;
  const rows = await queryRows<HistoryRecord>(
    database.pool,
    sql`
      select h.id, h.ticket_id, h.changed_field, h.old_value, h.new_value, h.changed_by, ${comment}, h.created_at,
        changer.name as changed_by_name
      from ticket t
      join ticket_history h on h.ticket_id = t.id
      left join employee changer on changer.employee_id = h.changed_by
      where ${isTicket(ref)} and ${isVisibleTo(actor)}
      order by h.id`,
    `history_${refKind(ref)}_${viewOf(actor)}`,
  );
  // There is always the row that says it was filed.
  return rows.length > 0 ? rows : null;
}
