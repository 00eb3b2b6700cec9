import type { AssigneeKind, ResolverKind, SatisfactionScore } from '@desk/contract/vocabulary';
import { type Sql, sql } from '../sql.ts';
import { feedbackOn, handler } from '../tickets/filter-tickets.ts';
import { isInScope, type Scope } from './scope.ts';
import { isAround, isInPeriod, type Stretch } from './stretch.ts';

/** So many tickets that are alike in all that the dashboard tells apart. */
export type TicketGroup = {
  /** True for the period, false for the one before, null for neither. */
  filed_in: boolean | null;
  resolved_in: boolean | null;
  closed_in: boolean | null;
  is_open: boolean;
  /** At the end of the stretch before: filed, and not solved then, whatever has become of it since. */
  was_open: boolean;
  handled_by: AssigneeKind;
  resolver_kind: ResolverKind | null;
  feedback_on: ResolverKind | null;
  score: SatisfactionScore | null;
  is_reopened: boolean;
  /** Solved now, or once. */
  was_solved: boolean;
  is_escalated: boolean;
  /** Of an open one: its place among the ages, youngest first. */
  age: number | null;
  count: number;
};

/** From when on a ticket is of an age; of the last one there is no such time. */
export function backlogBounds(now: Date): Date[] {
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
  return [daysAgo(1), daysAgo(3), daysAgo(7), daysAgo(30)];
}

/** That it was open at a moment. Its last solution says so, unless it was taken back: then its history does. */
function wasOpen(moment: Date): Sql {
  return sql`case
    when t.created_at >= ${moment}::timestamptz then false
    when t.reopened_count = 0 then coalesce(t.resolved_at >= ${moment}::timestamptz, true)
    else coalesce((
      select h.new_value in ('pending', 'in_progress') from ticket_history h
      where h.ticket_id = t.id and h.changed_field = 'status' and h.created_at < ${moment}::timestamptz
      order by h.id desc limit 1
    ), true)
  end`;
}

/**
 * Everything that is open, and what was filed, solved or closed in the period or in the one before; one pass. Small types keep the groups in one
 * hash table.
 */
export function ticketGroups(scope: Scope, stretch: Stretch, now: Date): Sql {
  const { before_start, before_end, end } = stretch;
  const [day, threeDays, week, month] = backlogBounds(now);
  return sql`
    with facts as (
      select
        ${isInPeriod(sql`t.created_at`, stretch)} as filed_in,
        ${isInPeriod(sql`t.resolved_at`, stretch)} as resolved_in,
        ${isInPeriod(sql`t.closed_at`, stretch)} as closed_in,
        t.status in ('pending', 'in_progress') as is_open,
        ${wasOpen(before_end)} as was_open,
        ${handler} as handled_by,
        t.resolver_kind,
        case when t.closed_at is not null then ${feedbackOn} end as feedback_on,
        case when t.closed_at is not null then s.score end as score,
        t.reopened_count > 0 as is_reopened,
        t.resolved_at is not null or t.reopened_count > 0 as was_solved,
        t.escalation_level > 0 as is_escalated,
        case
          when t.status not in ('pending', 'in_progress') then null
          when t.created_at >= ${day}::timestamptz then 0
          when t.created_at >= ${threeDays}::timestamptz then 1
          when t.created_at >= ${week}::timestamptz then 2
          when t.created_at >= ${month}::timestamptz then 3
          else 4
        end as age
      from ticket t left join satisfaction s on s.ticket_id = t.id
      where ${isInScope(scope)} and (
        t.status in ('pending', 'in_progress')
        or ${isAround(sql`t.created_at`, stretch)} or ${isAround(sql`t.closed_at`, stretch)}
        -- Solved in the stretches, or after them: what was open in between.
        or (t.resolved_at >= ${before_start}::timestamptz and t.created_at < ${end}::timestamptz))
    )
    select *, count(*) as count from facts group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13`;
}
