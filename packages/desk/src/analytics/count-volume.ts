import type { Dashboard } from '@desk/contract/dashboard';
import { type Sql, sql } from '../sql.ts';
import { isInScope, listOf, type Scope, within } from './scope.ts';
import type { Stretch } from './stretch.ts';

/** Longer than this, days are too many to be told apart. */
const mostSteps = 92;

export const stepOf = ({ days }: Stretch): Dashboard['step'] => (days > mostSteps ? 'week' : 'day');

export type VolumeRow = { day: string; start: Date; end: Date; filed: number; resolved: number };

/** What came in and what was solved, by day or by week; a week begins on Monday, the first one where the period does. */
export function volume(scope: Scope, stretch: Stretch, timeZone: string): Sql {
  const isMeant = isInScope(scope);
  return sql`
    with days as (
      select distinct greatest(${stretch.from}::date, date_trunc(${stepOf(stretch)}::text, day)::date) as day
      from generate_series(${stretch.from}::date::timestamp, ${stretch.to}::date::timestamp, interval '1 day') as day
    ), steps as (
      select day, day::timestamp at time zone ${timeZone}::text as start,
        lead(day, 1, ${stretch.to}::date + 1) over (order by day)::timestamp at time zone ${timeZone}::text as "end"
      from days
    )
    select day::text, start, "end",
      (select count(*) from ticket t where ${isMeant} and t.created_at >= start and t.created_at < "end") as filed,
      (select count(*) from ticket t where ${isMeant} and t.resolved_at >= start and t.resolved_at < "end") as resolved
    from steps
    order by day`;
}

export function presentVolume(scope: Scope, rows: readonly VolumeRow[]): Dashboard['volume'] {
  return rows.map(({ day, filed, resolved, ...step }) => ({
    day,
    filed: { count: filed, list: listOf(scope, within('created', step)) },
    resolved: { count: resolved, list: listOf(scope, within('resolved', step)) },
  }));
}
