import { type Actor, can } from '@desk/contract/permissions';
import type { ListTicketsQuery } from '@desk/contract/tickets';
import { searchQuery } from '../search-tokens.ts';
import { join, raw, type Sql, sql } from '../sql.ts';
import { isVisibleTo } from './visibility.ts';

/**
 * Who has a ticket `t`, or had it when it was solved: an open ticket has no resolver, a solved one is its resolver's,
 * whoever else it once waited for.
 */
export const handler: Sql = sql`case t.resolver_kind
  when 'ai' then 'ai' when 'person' then 'person' else t.assignee_kind end`;

/** Whose solution of the closed ticket `t` was rated in `s`, or would be. */
export const feedbackOn: Sql = sql`coalesce(s.resolver_kind, t.resolver_kind)`;

/** The answer to a ticket `t` that stood when it was solved, or stands now. */
export const standingAnswer = (columns: Sql): Sql => sql`
  select ${columns} from ai_response r
  where r.ticket_id = t.id and r.created_at <= coalesce(t.resolved_at, 'infinity')
  order by r.id desc limit 1`;

/** Which tickets `t` a list has: what this person may see, and of that what they ask for. */
export function filtersOf(actor: Actor, query: ListTicketsQuery): Sql {
  const conditions: Sql[] = [isVisibleTo(actor)];
  if (query.status) conditions.push(isOneOf('status', query.status, 'ticket_status'));
  if (query.category) conditions.push(isOneOf('category', query.category, 'category'));
  if (query.priority) conditions.push(isOneOf('priority', query.priority, 'priority'));
  if (query.severity) conditions.push(isOneOf('severity', query.severity, 'level'));
  if (query.urgency) conditions.push(isOneOf('urgency', query.urgency, 'level'));
  if (query.employee_id) conditions.push(isOneOf('employee_id', query.employee_id, 'text'));
  if (query.assigned_to) conditions.push(isAssignedToAny(actor, query.assigned_to));
  conditions.push(
    ...isWithin(sql`t.created_at`, query.created_after, query.created_before),
    ...isWithin(sql`t.resolved_at`, query.resolved_after, query.resolved_before),
    ...isWithin(sql`t.closed_at`, query.closed_after, query.closed_before),
    ...isWithin(sql`t.first_responded_at`, query.responded_after, query.responded_before),
  );
  if (query.office_location)
    conditions.push(isOneOf('office_location_snapshot', query.office_location, 'text'));
  if (query.team_id) conditions.push(isOneOf('team_id', query.team_id, 'int'));
  if (query.handled_by) conditions.push(sql`${handler} = any(${query.handled_by}::assignee_kind[])`);
  if (query.resolver_kind) conditions.push(isOneOf('resolver_kind', query.resolver_kind, 'resolver_kind'));
  if (query.resolved_by) conditions.push(isOneOf('resolved_by', query.resolved_by, 'text'));
  if (query.score)
    conditions.push(
      sql`exists (select from satisfaction s where s.ticket_id = t.id and s.score = any(${query.score}::int[]))`,
    );
  if (query.feedback_on)
    conditions.push(sql`
      coalesce((select s.resolver_kind from satisfaction s where s.ticket_id = t.id), t.resolver_kind)
        = any(${query.feedback_on}::resolver_kind[])`);
  if (query.escalated !== undefined)
    conditions.push(query.escalated ? sql`t.escalation_level > 0` : sql`t.escalation_level = 0`);
  if (query.reopened !== undefined)
    conditions.push(query.reopened ? sql`t.reopened_count > 0` : sql`t.reopened_count = 0`);
  const fired = [
    ...(query.escalated_by ? [sql`rule.trigger = any(${query.escalated_by}::escalation_trigger[])`] : []),
    ...isWithin(sql`e.fired_at`, query.escalated_after, query.escalated_before),
  ];
  if (fired.length > 0)
    conditions.push(sql`exists (
      select from escalation e join escalation_rule rule on rule.id = e.rule_id
      where e.ticket_id = t.id and ${join(fired, ' and ')})`);
  conditions.push(...isAnsweredAs(actor, query));
  if (query.search) conditions.push(sql`t.search_vector @@ ${searchQuery(query.search)}::tsquery`);
  return join(conditions, ' and ');
}

function isWithin(time: Sql, from: string | undefined, to: string | undefined): Sql[] {
  return [
    ...(from === undefined ? [] : [sql`${time} >= ${from}::timestamptz`]),
    ...(to === undefined ? [] : [sql`${time} < ${to}::timestamptz`]),
  ];
}

/** Of answers that requesters may not receive they must not learn by filtering either. */
function isAnsweredAs(actor: Actor, { answered_by, answer_source, topic }: ListTicketsQuery): Sql[] {
  if (!answered_by && !answer_source && !topic) return [];
  if (!can(actor, 'see_dashboard')) return [sql`false`];
  return [
    ...(topic ? [isOneOf('topic', topic, 'text')] : []),
    ...(answered_by ? [sql`(${standingAnswer(sql`r.model_used`)}) = any(${answered_by}::text[])`] : []),
    ...(answer_source
      ? [sql`(${standingAnswer(sql`r.source`)}) = any(${answer_source}::answer_source[])`]
      : []),
  ];
}

/** A single value is compared as one: only then does PostgreSQL know that an index on it has the order, too. */
function isOneOf(column: string, values: readonly (string | number)[], type: string): Sql {
  const [first] = values;
  if (values.length === 1) return sql`t.${raw(column)} = ${first}::${raw(type)}`;
  return sql`t.${raw(column)} = any(${values}::${raw(type)}[])`;
}

function isAssignedToAny(actor: Actor, wishes: readonly string[]): Sql {
  const anyOf = wishes.map((wish) => {
    if (wish === 'pool') return sql`(t.assigned_to is null and t.assignee_kind = 'pool')`;
    if (wish === 'ai') return sql`(t.assigned_to is null and t.assignee_kind = 'ai')`;
    return sql`t.assigned_to = ${wish === 'me' ? actor.employee_id : wish}::text`;
  });
  return sql`(${join(anyOf, ' or ')})`;
}
