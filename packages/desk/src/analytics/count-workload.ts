import type { Dashboard } from '@desk/contract/dashboard';
import { type Sql, sql } from '../sql.ts';
import { durationsOf, type TimesRow } from './measure-times.ts';
import { countOf, isInScope, listOf, openStatuses, type Scope, within } from './scope.ts';
import type { Stretch } from './stretch.ts';

export type Colleague = { employee_id: string; name: string; team_name: string | null; open: number };

/** The IT team, and whoever else solved something or has something open, with what is on their desk now. */
export function colleagues(scope: Scope, stretch: Stretch): Sql {
  return sql`
    with open as (
      select t.assigned_to as employee_id, count(*) as open from ticket t
      where ${isInScope(scope)} and t.status in ('pending', 'in_progress') and t.assigned_to is not null
      group by 1
    )
    select e.employee_id, e.name, team.name as team_name, coalesce(open.open, 0) as open
    from employee e left join open using (employee_id) left join team on team.id = e.team_id
    where (e.role <> 'employee' and e.is_active) or open.open > 0 or e.employee_id in (
      select t.resolved_by from ticket t
      where ${isInScope(scope)}
        and t.resolved_at >= ${stretch.start}::timestamptz and t.resolved_at < ${stretch.end}::timestamptz)
    order by e.name, e.employee_id`;
}

export function presentWorkload(
  scope: Scope,
  stretch: Stretch,
  people: readonly Colleague[],
  times: readonly TimesRow[],
): Dashboard['workload'] {
  return people.map(({ employee_id, name, team_name, open }) => {
    const own = times.filter((row) => row.resolved_by === employee_id);
    const solved = (isNow: boolean) => own.find((row) => row.is_now === isNow)?.count ?? 0;
    return {
      employee_id,
      name,
      team_name,
      open: countOf(open, null, listOf(scope, { status: [...openStatuses], assigned_to: [employee_id] })),
      resolved: countOf(
        solved(true),
        solved(false),
        listOf(scope, { resolved_by: [employee_id], ...within('resolved', stretch) }),
      ),
      median_wall: durationsOf(own, 'wall').median,
      median_business: durationsOf(own, 'business').median,
    };
  });
}
