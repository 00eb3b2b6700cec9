import { defaultDays, mostDays } from '@desk/contract/dashboard';
import type { Desk } from '../desk.ts';
import { invalidField } from '../desk-error.ts';
import { queryRows, type Sql, sql } from '../sql.ts';

/**
 * Whole days of the desk, and the stretch of the same length before, with which they are compared. While the last day is not
 * over, the one before is cut off at the same hour, so that a morning is not compared with a day.
 */
export type Stretch = {
  /** YYYY-MM-DD, both included. */
  from: string;
  to: string;
  /** Instants; the end is the first one that is not meant any more. */
  start: Date;
  end: Date;
  before_start: Date;
  before_end: Date;
  days: number;
};

/**
 * @throws DeskError `invalid_input` when it begins after today or after its end, or is too long
 */
export async function chooseStretch(
  { database, clock, timeZone }: Desk,
  asked: { from?: string; to?: string; days?: number },
): Promise<Stretch> {
  const now = clock();
  const [stretch] = await queryRows<Stretch>(
    database.pool,
    sql`
      with today as (
        select (${now}::timestamptz at time zone ${timeZone}::text) as local
      ), asked as (
        select local, least(coalesce(${asked.to ?? null}::date, local::date), local::date) as "to" from today
      ), days as (
        select *, coalesce(${asked.from ?? null}::date, "to" - ${(asked.days ?? defaultDays) - 1}::int) as "from" from asked
      ), lengths as (
        select *, "to" - "from" + 1 as days from days
      )
      select "from"::text, "to"::text, days,
        "from"::timestamp at time zone ${timeZone}::text as start,
        ("to" + 1)::timestamp at time zone ${timeZone}::text as "end",
        ("from" - days)::timestamp at time zone ${timeZone}::text as before_start,
        least("from"::timestamp, local - days * interval '1 day') at time zone ${timeZone}::text as before_end
      from lengths`,
  );
  if (!stretch) throw new Error('The database does not say which day it is');
  if (stretch.days < 1 || stretch.days > mostDays) throw invalidField('from', 'invalid');
  return stretch;
}

/** In which of the two an instant lies: true for the period, false for the one before, null for neither. */
export function isInPeriod(time: Sql, { start, end, before_start, before_end }: Stretch): Sql {
  return sql`case
    when ${time} >= ${start}::timestamptz and ${time} < ${end}::timestamptz then true
    when ${time} >= ${before_start}::timestamptz and ${time} < ${before_end}::timestamptz then false
  end`;
}

/** That it lies in one of the two, or between them: what an index on the instant finds. */
export function isAround(time: Sql, { end, before_start }: Stretch): Sql {
  return sql`(${time} >= ${before_start}::timestamptz and ${time} < ${end}::timestamptz)`;
}
