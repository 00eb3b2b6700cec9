import type { Database } from '../../database.ts';
import { sql } from '../../sql.ts';
import { peopleAtSite, type SimulatedTicket, simulatedSites, simulatedStaff } from './simulated-month.ts';

/** Puts simulated tickets, and the people they need, into an empty desk, in a handful of statements. */
export async function insertMonth({ pool }: Database, tickets: readonly SimulatedTicket[]): Promise<void> {
  await pool.query(sql`
    insert into employee (employee_id, email, name, department, role, office_location)
    select 'E' || n, 'e' || n || '@example.com', 'Person ' || n, 'Finance', 'employee'::role,
      (${[...simulatedSites]}::text[])[1 + n / ${peopleAtSite}::int]
    from generate_series(0, ${simulatedSites.length * peopleAtSite - 1}::int) n
    union all
    select id, lower(id) || '@example.com', 'Staff ' || id, 'IT', 'it_staff'::role, 'Amsterdam'
    from unnest(${[...simulatedStaff]}::text[]) id`);
  for (let start = 0; start < tickets.length; start += 5_000)
    await insertTickets(pool, tickets.slice(start, start + 5_000));
  await pool.query('analyze');
}

async function insertTickets(pool: Database['pool'], tickets: readonly SimulatedTicket[]): Promise<void> {
  await pool.query(sql`
    with told as (
      select * from json_to_recordset(${JSON.stringify(tickets)}::json) as ticket (
        number int, requester int, site text, category category, status ticket_status, assignee_kind assignee_kind,
        assigned_to text, created_at timestamptz, first_responded_at timestamptz, resolved_at timestamptz,
        closed_at timestamptz, resolver_kind resolver_kind, resolved_by text, reopened_count int, escalation_level int,
        deleted_at timestamptz, undone json, answers json, escalations json, rating json)
    ), filed as (
      insert into ticket (
        ticket_number, title, description, language, category, status, employee_id, created_by, employee_name_snapshot,
        employee_email_snapshot, department_snapshot, office_location_snapshot, assignee_kind, assigned_to, created_at,
        updated_at, first_responded_at, resolved_at, closed_at, resolver_kind, resolved_by, resolution, reopened_count,
        escalation_level, deleted_at, analysis_state)
      select 'TK20260101' || lpad(number::text, 6, '0'), 'Ticket ' || number, 'It does not work.', 'en', category, status,
        'E' || requester, 'E' || requester, 'Person', 'p@example.com', 'Finance', site, assignee_kind, assigned_to,
        created_at, created_at, first_responded_at, resolved_at, closed_at, resolver_kind, resolved_by,
        case when resolved_at is not null then 'Done' end, reopened_count, escalation_level, deleted_at, 'done'
      from told order by number
      returning id, ticket_number, employee_id, office_location_snapshot, category, closed_at
    ), known as (
      select filed.id, filed.employee_id, filed.office_location_snapshot, filed.category as ticket_category,
        filed.closed_at as ended, told.*
      from filed join told on filed.ticket_number = 'TK20260101' || lpad(told.number::text, 6, '0')
    ), answered as (
      insert into ai_response (
        ticket_id, analysis_run, suggested_category, suggested_severity, suggested_urgency, suggested_priority,
        confidence_score, suggested_solution, steps, similar_tickets, knowledge_articles, source, model_used,
        embedding_model, language, processing_time_ms, created_at)
      select known.id, 1, 'other', 'low', 'low', 'low', 0.7, 'Restart it.', '[]', '[]', '[]', answer.source,
        answer.model_used, 'test', 'en', 10, answer.created_at
      from known cross join lateral json_to_recordset(known.answers) as answer (
        source answer_source, model_used text, created_at timestamptz)
      order by known.number, answer.created_at
    ), moved as (
      insert into ticket_history (ticket_id, changed_field, old_value, new_value, changed_by, created_at)
      select known.id, 'status', move.old_value, move.new_value, 'system', move.at
      from known cross join lateral (
        select 'in_progress', 'resolved', undone.resolved_at, 1
        from json_to_recordset(known.undone) as undone (resolved_at timestamptz, reopened_at timestamptz)
        union all
        select 'resolved', 'in_progress', undone.reopened_at, 2
        from json_to_recordset(known.undone) as undone (resolved_at timestamptz, reopened_at timestamptz)
        union all
        select 'in_progress', 'resolved', known.resolved_at, 3 where known.resolved_at is not null
      ) as move (old_value, new_value, at, position)
      order by known.number, move.at, move.position
    ), escalated as (
      insert into escalation (ticket_id, rule_id, level, fired_at)
      select known.id, rule.id, rule.level, fired.fired_at
      from known cross join lateral json_to_recordset(known.escalations) as fired (
        trigger escalation_trigger, fired_at timestamptz)
      join escalation_rule rule on rule.trigger = fired.trigger and rule.level = 1
    )
    insert into satisfaction (ticket_id, employee_id, score, resolver_kind, category, office_location, created_at)
    select known.id, known.employee_id, (rating ->> 'score')::int, (rating ->> 'resolver_kind')::resolver_kind,
      known.ticket_category, known.office_location_snapshot, known.ended
    from known where rating ->> 'score' is not null`);
}
