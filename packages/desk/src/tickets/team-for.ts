import { type Sql, sql } from '../sql.ts';

/**
 * The group whose work a ticket is: that of the colleague whom the assistant suggests, else the first that takes care of its
 * category, else none: the common pool.
 *
 * @param ticket.suggested an employee_id, or null
 */
export function teamFor(ticket: { suggested: Sql; category: Sql }): Sql {
  return sql`coalesce(
    (select colleague.team_id from employee colleague
      where colleague.employee_id = ${ticket.suggested} and colleague.is_active),
    (select min(team.id) from team where ${ticket.category} = any(team.categories)))`;
}

/** The same for a ticket `t` that has been analysed, by what the assistant said last. */
export const teamOfTicket: Sql = teamFor({
  suggested: sql`(select r.suggested_assignee from ai_response r where r.ticket_id = t.id order by r.id desc limit 1)`,
  category: sql`t.category`,
});
