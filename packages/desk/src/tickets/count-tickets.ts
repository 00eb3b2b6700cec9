import type { Overview } from '@desk/contract/analytics';
import type { Actor } from '@desk/contract/permissions';
import {
  type Category,
  categories,
  type Priority,
  priorities,
  type TicketStatus,
  ticketStatuses,
} from '@desk/contract/vocabulary';
import type { Desk } from '../desk.ts';
import { queryRows, sql } from '../sql.ts';
import { isVisibleTo } from './visibility.ts';

type Group = {
  status: TicketStatus;
  category: Category | null;
  priority: Priority | null;
  is_pooled: boolean;
  is_mine: boolean;
  count: number;
  created_last_7_days: number;
  resolved_last_7_days: number;
};

const weekMs = 7 * 24 * 60 * 60 * 1000;

/** How the desk stands now, as far as this person may see it; `mine` are the open tickets assigned to them. */
export async function countTickets(desk: Desk, actor: Actor): Promise<Overview> {
  const weekAgo = new Date(desk.clock().getTime() - weekMs);
  const groups = await queryRows<Group>(
    desk.database.pool,
    sql`
      select t.status, t.category, t.priority,
        t.assignee_kind = 'pool' as is_pooled,
        t.assigned_to is not distinct from ${actor.employee_id}::text as is_mine,
        count(*) as count,
        count(*) filter (where t.created_at >= ${weekAgo}::timestamptz) as created_last_7_days,
        count(*) filter (where t.resolved_at >= ${weekAgo}::timestamptz) as resolved_last_7_days
      from ticket t
      where ${isVisibleTo(actor)}
      group by 1, 2, 3, 4, 5`,
    'count_tickets',
  );
  const open = groups.filter(({ status }) => status === 'pending' || status === 'in_progress');
  const unassigned = open.filter((group) => group.is_pooled);
  return {
    total: sum(groups),
    by_status: tally(ticketStatuses, groups, (group) => group.status),
    open_by_category: tally([...categories, 'undecided'], open, (group) => group.category ?? 'undecided'),
    open_by_priority: tally([...priorities, 'undecided'], open, (group) => group.priority ?? 'undecided'),
    unassigned: sum(unassigned),
    urgent_unassigned: sum(unassigned.filter(({ priority }) => priority === 'urgent' || priority === 'high')),
    mine: sum(open.filter((group) => group.is_mine)),
    created_last_7_days: sum(groups, 'created_last_7_days'),
    resolved_last_7_days: sum(groups, 'resolved_last_7_days'),
  };
}

function sum(
  groups: readonly Group[],
  count: 'count' | 'created_last_7_days' | 'resolved_last_7_days' = 'count',
) {
  return groups.reduce((total, group) => total + group[count], 0);
}

function tally<Value extends string>(
  values: readonly Value[],
  groups: readonly Group[],
  valueIn: (group: Group) => Value,
): Record<Value, number> {
  const counts = values.map((value) => [value, sum(groups.filter((group) => valueIn(group) === value))]);
  return Object.fromEntries(counts);
}
