import type { Category } from '@desk/contract/vocabulary';
import type { Desk } from '../desk.ts';
import { queryRows, sql } from '../sql.ts';

/**
 * Who of the IT team would best take a ticket of this category: somebody of the same office if there is anybody, and
 * among them who solved most of the category's tickets of the last 180 days, less what they have open. An administrator
 * comes in only with a record of solving, or where the office has nobody else.
 * @returns an employee_id, or null when nobody is on duty at all
 */
export async function suggestAssignee(
  { database, clock }: Desk,
  { category, office_location }: { category: Category; office_location: string },
): Promise<string | null> {
  const [best] = await queryRows<{ employee_id: string }>(
    database.pool,
    sql`
      with solved as (
        select resolved_by as employee_id, count(*) as tickets
        from ticket
        where category = ${category}::category and deleted_at is null and resolved_by is not null
          and created_at > ${clock()}::timestamptz(3) - interval '180 days'
        group by resolved_by
      ), open as (
        select assigned_to as employee_id, count(*) as tickets
        from ticket
        where status in ('pending', 'in_progress') and deleted_at is null and assigned_to is not null
        group by assigned_to
      )
      select employee_id
      from employee
      left join solved using (employee_id)
      left join open using (employee_id)
      where is_active and role in ('it_staff', 'admin')
      order by (office_location = ${office_location}::text) desc,
        (role = 'it_staff' or coalesce(solved.tickets, 0) > 0) desc,
        coalesce(solved.tickets, 0) - coalesce(open.tickets, 0) desc,
        employee_id
      limit 1`,
    'suggest_assignee',
  );
  return best?.employee_id ?? null;
}
