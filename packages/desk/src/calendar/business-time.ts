import { type Sql, sql } from '../sql.ts';

/**
 * Business time for statements over many rows: `with calendar as ${businessCalendar} select ${businessSeconds(a, b)} from
 * ticket, calendar`. The same as the database's function `business_seconds(a, b)`, which is the one to use for few rows, at a
 * tenth of its cost: the calendar is read once, and each row searches it in memory.
 */
export const businessCalendar = sql`materialized (
  select array_agg(opens_at order by opens_at) as opens_at, array_agg(closes_at order by opens_at) as closes_at,
    array_agg(seconds_before order by opens_at) as seconds_before
  from business_span)`;

/**
 * How long the desk was open between two instants, in seconds: nought if the second is not after the first, null if one of
 * them is. Needs `calendar` (see `businessCalendar`) in the statement's `from`.
 */
export function businessSeconds(from: Sql, to: Sql): Sql {
  return sql`(case when ${from} < ${to} then ${secondsUntil(to)} - ${secondsUntil(from)} when ${from} >= ${to} then 0 end)`;
}

function secondsUntil(at: Sql): Sql {
  const span = sql`width_bucket(${at}, calendar.opens_at)`;
  const open = sql`least(${at}, calendar.closes_at[${span}]) - calendar.opens_at[${span}]`;
  return sql`coalesce(calendar.seconds_before[${span}] + extract(epoch from ${open})::double precision, 0)`;
}
