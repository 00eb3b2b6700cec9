import { priorityOf } from '@desk/contract/vocabulary';
import type { Database } from '@desk/desk/database';
import { searchTokens } from '@desk/desk/search-tokens';
import { sql } from '@desk/desk/sql';
import { ticketNumberSql } from '@desk/desk/tickets/ticket-number';
import { findTopic } from '../apps/worker/src/ai/rules/find-topic.ts';
import { earlierTickets } from './demo/earlier-tickets.ts';

/**
 * Files, assesses, assigns, resolves and closes the earlier tickets in one statement, with the rows that those moves write.
 * Living 240 tickets one move at a time would make everybody wait who starts the demo. Their vectors are owed; the worker makes
 * them. Whoever filed one chose its category: a category that staff set is a label, and a new demo desk would go and learn from
 * two hundred of them before anybody has looked at it.
 *
 * @throws when somebody has filed a ticket on one of their days: it would have their number
 */
export async function addEarlierTickets(database: Database, now: Date, timeZone: string): Promise<void> {
  const tickets = earlierTickets(now, timeZone).map((ticket) => ({
    ...ticket,
    priority: priorityOf(ticket.severity, ticket.urgency),
    topic: findTopic(ticket, ticket.language),
    tokens: searchTokens(ticket.title, ticket.description),
  }));
  await database.pool.query(sql`
    with told as (
      select title, description, language, category, severity, urgency, priority, topic, requester, solver, resolution, tokens,
        filed::date as day,
        (filed at time zone ${timeZone}::text)::timestamptz(3) as filed,
        (taken at time zone ${timeZone}::text)::timestamptz(3) as taken,
        (resolved at time zone ${timeZone}::text)::timestamptz(3) as resolved,
        (closed at time zone ${timeZone}::text)::timestamptz(3) as closed,
        row_number() over (partition by filed::date order by filed) as count
      from json_to_recordset(${JSON.stringify(tickets)}::json) as ticket (
        title text, description text, language language, category category, severity level, urgency level,
        priority priority, topic text, requester text, solver text, resolution text, tokens text[],
        filed timestamp, taken timestamp, resolved timestamp, closed timestamp)
    ), numbered as (
      select *, ${ticketNumberSql(sql`day`, sql`count`)} as ticket_number from told
    ), counted as (
      insert into ticket_counter (day, last_number) select day, max(count) from told group by day
    ), filed as (
      insert into ticket (
        ticket_number, title, description, language, category, severity, urgency, priority, topic, status,
        employee_id, created_by,
        employee_name_snapshot, employee_email_snapshot, department_snapshot, office_location_snapshot,
        assignee_kind, assigned_to, team_id, resolution, resolved_by, resolver_kind, search_vector, version, analysis_owed_at,
        created_at, updated_at, resolved_at, closed_at)
      select
        n.ticket_number, n.title, n.description, n.language, n.category, n.severity, n.urgency, n.priority, n.topic, 'closed',
        e.employee_id, e.employee_id, e.name, e.email, e.department, e.office_location,
        'person', n.solver, solver.team_id, n.resolution, n.solver, 'person',
        array_to_tsvector(n.tokens || array[lower(n.ticket_number), substr(n.ticket_number, 3)]),
        -- Filed, assessed, assigned, resolved, closed.
        5, n.filed, n.filed, n.closed, n.resolved, n.closed
      from numbered n
      join employee e on e.employee_id = n.requester
      join employee solver on solver.employee_id = n.solver
      order by n.filed
      returning id, ticket_number
    )
    insert into ticket_history (ticket_id, changed_field, old_value, new_value, changed_by, comment, created_at)
    select filed.id, change.field, change.old_value, change.new_value, change.by, change.comment, change.at
    from filed join numbered n using (ticket_number)
    join employee solver on solver.employee_id = n.solver
    left join team on team.id = solver.team_id
    cross join lateral (values
      (1, 'created', null, 'pending', n.requester, null, n.filed),
      (2, 'severity', null, n.severity::text, n.solver, null, n.taken),
      (3, 'urgency', null, n.urgency::text, n.solver, null, n.taken),
      (4, 'priority', null, n.priority::text, n.solver, null, n.taken),
      (5, 'assigned_to', null, n.solver, n.solver, null, n.taken),
      (6, 'team', null, team.name, n.solver, null, n.taken),
      (7, 'status', 'pending', 'in_progress', n.solver, null, n.taken),
      (8, 'status', 'in_progress', 'resolved', n.solver, n.resolution, n.resolved),
      (9, 'resolution', null, n.resolution, n.solver, null, n.resolved),
      (10, 'status', 'resolved', 'closed', n.requester, null, n.closed)
    ) as change (position, field, old_value, new_value, by, comment, at)
    -- Not everybody belongs to a group.
    where change.new_value is not null
    order by filed.id, change.position`);
}
