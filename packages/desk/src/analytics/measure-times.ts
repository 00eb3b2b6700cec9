import type { Durations } from '@desk/contract/dashboard';
import type { ResolverKind } from '@desk/contract/vocabulary';
import { type Sql, sql } from '../sql.ts';
import { standingAnswer } from '../tickets/filter-tickets.ts';
import { isInScope, type Scope } from './scope.ts';
import { isAround, isInPeriod, type Stretch } from './stretch.ts';

/** How long tickets of one span took, in seconds; those of whom the other columns say, and all where they say nothing. */
export type TimesRow = {
  /** Else the one before. */
  is_now: boolean;
  resolver_kind: ResolverKind | null;
  /** `model_used` of the answer that stood, of what the assistant solved. */
  agent: string | null;
  resolved_by: string | null;
  count: number;
  wall_average: number;
  wall: [median: number, p90: number];
  business_average: number;
  business: [median: number, p90: number];
};

/**
 * What the database's `business_seconds` says, written out: for thousands of rows the look-up costs half of the call.
 * `to` is not before `from`.
 */
export const businessSeconds = (from: Sql, to: Sql) => sql`(${openUntil(to)} - ${openUntil(from)})`;

const openUntil = (at: Sql) => sql`
  coalesce((
    select seconds_before + extract(epoch from least(${at}, closes_at) - opens_at)::float8
    from business_span where opens_at <= ${at} order by opens_at desc limit 1), 0)`;

const percentiles = (seconds: Sql) =>
  sql`percentile_cont(array[0.5, 0.9]) within group (order by ${seconds})`;

const figures = sql`
  count(*) as count, avg(wall) as wall_average, ${percentiles(sql`wall`)} as wall,
  avg(business) as business_average, ${percentiles(sql`business`)} as business`;

/** From filing to solution, of what stands solved: all, by who solved it, by agent, by person. */
export function resolutionTimes(scope: Scope, stretch: Stretch): Sql {
  return sql`
    with solved as materialized (
      select ${isInPeriod(sql`t.resolved_at`, stretch)} as is_now, t.resolver_kind, t.resolved_by collate "C" as resolved_by,
        case when t.resolver_kind = 'ai' then (${standingAnswer(sql`r.model_used`)}) collate "C" end as agent,
        extract(epoch from t.resolved_at - t.created_at)::float8 as wall,
        ${businessSeconds(sql`t.created_at`, sql`t.resolved_at`)} as business
      from ticket t
      where ${isInScope(scope)} and ${isAround(sql`t.resolved_at`, stretch)}
    )
    select is_now, resolver_kind, agent, resolved_by, ${figures}
    from solved
    where is_now is not null
    group by grouping sets ((is_now), (is_now, resolver_kind), (is_now, agent), (is_now, resolved_by))
    -- Without agent or person there is nobody to name: those rows stand under their kind already.
    having grouping(agent, resolved_by) = 3 or agent is not null or resolved_by is not null`;
}

/** From filing to the first public word of a person. */
export function firstResponseTimes(scope: Scope, stretch: Stretch): Sql {
  return sql`
    with answered as materialized (
      select ${isInPeriod(sql`t.first_responded_at`, stretch)} as is_now,
        extract(epoch from t.first_responded_at - t.created_at)::float8 as wall,
        ${businessSeconds(sql`t.created_at`, sql`t.first_responded_at`)} as business
      from ticket t
      where ${isInScope(scope)} and ${isAround(sql`t.first_responded_at`, stretch)}
    )
    select is_now, null as resolver_kind, null as agent, null as resolved_by, ${figures}
    from answered where is_now is not null group by is_now`;
}

/** The rows of both spans as one figure with what it was before. */
export function durationsOf(rows: readonly TimesRow[], clock: 'wall' | 'business'): Durations {
  const now = rows.find(({ is_now }) => is_now);
  const before = rows.find(({ is_now }) => !is_now);
  const figure = (of: (row: TimesRow) => number) => ({
    value: now ? of(now) : null,
    before: before ? of(before) : null,
  });
  return {
    average: figure((row) => row[`${clock}_average`]),
    median: figure((row) => row[clock][0]),
    p90: figure((row) => row[clock][1]),
  };
}
