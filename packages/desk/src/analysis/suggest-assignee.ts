import type { AssigneeReason } from '@desk/contract/ai-responses';
import type { Category } from '@desk/contract/vocabulary';
import type { Desk } from '../desk.ts';
import { queryRows, sql } from '../sql.ts';

export type SuggestedAssignee = { employee_id: string; reason: AssigneeReason };

/**
 * Who of the IT team would best take a ticket of this category: somebody of the same office if there is anybody, and
 * among them by skill, load and presence. Skill is the tickets of the category solved in the last 180 days, each worth less
 * than the one before, so that not everything goes to one expert; each open ticket weighs against; who has used the desk
 * within a quarter of an hour is worth three open tickets. An administrator comes in only with a record of solving, or
 * where the office has nobody else.
 * @returns null when nobody is on duty at all
 */
export async function suggestAssignee(
  { database, clock }: Desk,
  { category, office_location }: { category: Category; office_location: string },
): Promise<SuggestedAssignee | null> {
  const [best] = await queryRows<AssigneeReason & { employee_id: string }>(
    database.pool,
    sql`
      with solved as (
        select resolved_by as employee_id, count(*)::int as tickets
        from ticket
        where category = ${category}::category and deleted_at is null and resolved_by is not null
          and created_at > ${clock()}::timestamptz(3) - interval '180 days'
        group by resolved_by
      ), open as (
        select assigned_to as employee_id, count(*)::int as tickets
        from ticket
        where status in ('pending', 'in_progress') and deleted_at is null and assigned_to is not null
        group by assigned_to
      ), candidate as (
        select employee_id, role,
          coalesce(solved.tickets, 0) as solved,
          coalesce(open.tickets, 0) as open,
          office_location = ${office_location}::text as same_office,
          coalesce(last_seen_at > ${clock()}::timestamptz(3) - interval '15 minutes', false) as is_present
        from employee
        left join solved using (employee_id)
        left join open using (employee_id)
        where is_active and role in ('it_staff', 'admin')
      )
      select employee_id, solved, open, same_office, is_present
      from candidate
      order by same_office desc, (role = 'it_staff' or solved > 0) desc,
        2 * ln(1 + solved) - 0.5 * open + case when is_present then 1.5 else 0 end desc,
        employee_id
      limit 1`,
    'suggest_assignee',
  );
  if (!best) return null;
  const { employee_id, ...reason } = best;
  return { employee_id, reason };
}
