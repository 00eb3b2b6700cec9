import { can } from '@desk/contract/permissions';
import { roles } from '@desk/contract/vocabulary';
import { type Sql, sql } from '../sql.ts';

export const itTeam = roles.filter((role) => can({ employee_id: '', role }, 'see_all_tickets'));

/** The employee with this id, if tickets can be given to them. */
export function availableColleague(employee_id: Sql): Sql {
  return sql`
    select from employee colleague
    where colleague.employee_id = ${employee_id} and colleague.is_active and colleague.role = any(${itTeam}::role[])`;
}
