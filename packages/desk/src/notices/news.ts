import type { NoticeEvent } from '@desk/contract/vocabulary';
import { join, type Sql, sql } from '../sql.ts';

/**
 * What is new, as rows of `news`: who could be told (`employee_id`) of what (`event`), where it stands written (`source`), and
 * who did it (`actor`). Nothing is written for notices where things happen: all of it is read from what is only ever
 * appended, the table expressions `h` (history), `c` (comments), `a` (answers) and `r` (low ratings), each with its `source`.
 * Of several rows for one person and source the one of lowest `rank` counts.
 */
type News = {
  event: NoticeEvent;
  employee_id: Sql;
  from: Sql;
  where: Sql;
  /** The table expression whose row it is. */
  of: Sql;
  actor: Sql;
  data?: Sql;
  rank?: number;
  /** Whether it tells of what only staff may know. */
  internal?: Sql;
};

const byHistory = { of: sql`h`, actor: sql`h.changed_by`, from: sql`h join ticket t on t.id = h.ticket_id` };
const byComment = { of: sql`c`, actor: sql`c.author_id`, from: sql`c join ticket t on t.id = c.ticket_id` };

/** Those who answer for the group that has ticket `t`: its lead or, where there is none, every administrator. */
const leads = sql`
  cross join lateral (
    select e.employee_id from employee e
    left join team on team.id = t.team_id
    left join employee lead on lead.employee_id = team.lead_id and lead.is_active
    where case when lead.employee_id is null then e.role = 'admin' else e.employee_id = lead.employee_id end
  ) as lead`;

const isReopening = sql`
  h.changed_field = 'status' and h.old_value in ('resolved', 'closed') and h.new_value in ('pending', 'in_progress')`;

const isEscalation = sql`
  h.changed_field = 'escalation_level' and h.new_value::int > coalesce(h.old_value::int, 0)`;
const escalation = sql`jsonb_strip_nulls(jsonb_build_object('level', h.new_value::int,
  'trigger', case when h.comment in (select unnest(enum_range(null::escalation_trigger))::text) then h.comment end))`;

/** One step that gives a ticket to a group leaves several rows, one for each field. */
const isFirstOfRouting = sql`
  h.changed_field in ('assigned_to', 'team', 'route_reason')
  and not exists (
    select from ticket_history earlier
    where earlier.ticket_id = h.ticket_id and earlier.created_at = h.created_at and earlier.id < h.id
      and earlier.changed_field in ('assigned_to', 'team', 'route_reason'))`;

/** Solved and closed in one step is told as closed. */
const isClosedAtOnce = sql`exists (
  select from ticket_history other
  where other.ticket_id = h.ticket_id and other.changed_field = 'status' and other.new_value = 'closed'
    and other.created_at = h.created_at)`;

const all: readonly News[] = [
  {
    ...byHistory,
    event: 'ticket_assigned',
    employee_id: sql`h.new_value`,
    where: sql`h.changed_field = 'assigned_to' and h.new_value = t.assigned_to`,
  },
  {
    ...byHistory,
    event: 'ticket_routed_to_team',
    employee_id: sql`member.employee_id`,
    from: sql`
      h join ticket t on t.id = h.ticket_id join team on team.id = t.team_id
      join employee member on member.team_id = team.id`,
    where: sql`t.assignee_kind = 'pool' and ${isFirstOfRouting}`,
    data: sql`jsonb_strip_nulls(jsonb_build_object('team', team.name, 'reason', t.route_reason))`,
  },
  {
    ...byHistory,
    event: 'wants_person',
    employee_id: sql`t.assigned_to`,
    where: sql`h.changed_field = 'route_reason' and h.new_value in ('wants_person', 'still_broken')`,
    data: sql`jsonb_build_object('reason', h.new_value)`,
  },
  {
    ...byHistory,
    event: 'ticket_escalated',
    employee_id: sql`t.assigned_to`,
    where: isEscalation,
    data: escalation,
  },
  {
    ...byHistory,
    event: 'ticket_escalated',
    employee_id: sql`lead.employee_id`,
    from: sql`h join ticket t on t.id = h.ticket_id ${leads}`,
    where: isEscalation,
    data: escalation,
  },
  {
    ...byHistory,
    event: 'ticket_resolved',
    employee_id: sql`t.employee_id`,
    where: sql`h.changed_field = 'status' and h.new_value = 'resolved' and not ${isClosedAtOnce}`,
  },
  {
    ...byHistory,
    event: 'ticket_closed',
    employee_id: sql`t.employee_id`,
    where: sql`h.changed_field = 'status' and h.new_value = 'closed'`,
    data: sql`jsonb_strip_nulls(jsonb_build_object('closed_because', case
      when h.changed_by in ('ai', 'system') and h.comment in ('closure_intent', 'closed_after_days') then h.comment
    end))`,
  },
  { ...byHistory, event: 'ticket_reopened', employee_id: sql`t.assigned_to`, where: isReopening },
  { ...byHistory, event: 'ticket_reopened', employee_id: sql`t.employee_id`, where: isReopening },
  {
    ...byHistory,
    // The requester wrote a reply; that it became a ticket was the desk's doing.
    actor: sql`'system'`,
    event: 'follow_up_opened',
    employee_id: sql`told.employee_id`,
    from: sql`
      h join ticket t on t.id = h.ticket_id join ticket earlier on earlier.id = t.follow_up_of
      cross join lateral (values (t.employee_id), (coalesce(earlier.assigned_to, earlier.resolved_by)))
        as told (employee_id)`,
    where: sql`h.changed_field = 'created'`,
    data: sql`jsonb_build_object('follows', earlier.ticket_number)`,
  },
  {
    ...byComment,
    event: 'mentioned',
    employee_id: sql`mentioned.employee_id`,
    from: sql`c join ticket t on t.id = c.ticket_id cross join lateral unnest(c.mentions) as mentioned (employee_id)`,
    where: sql`true`,
    internal: sql`c.internal`,
  },
  {
    ...byComment,
    rank: 1,
    event: 'ticket_commented',
    employee_id: sql`t.employee_id`,
    where: sql`not c.internal`,
  },
  {
    ...byComment,
    rank: 1,
    event: 'ticket_commented',
    employee_id: sql`t.assigned_to`,
    // A late reply either says thanks or becomes a ticket, and that is told.
    where: sql`not c.internal and (t.status <> 'closed' or c.author_id not in (t.employee_id, t.created_by))`,
  },
  {
    ...byComment,
    rank: 1,
    event: 'ticket_noted',
    employee_id: sql`t.assigned_to`,
    where: sql`c.internal`,
    internal: sql`true`,
  },
  {
    of: sql`a`,
    actor: sql`'ai'`,
    from: sql`a join ticket t on t.id = a.ticket_id`,
    event: 'ticket_answered',
    employee_id: sql`t.employee_id`,
    // The language model's better answer comes to somebody who was told, and whoever sees it need not be told.
    where: sql`a.outcome = 'answer' and a.is_for_requester and t.status in ('pending', 'in_progress')
      and not coalesce(t.answer_seen_at >= a.created_at, false)
      and not exists (
        select from ai_response earlier
        where earlier.ticket_id = a.ticket_id and earlier.analysis_run = a.analysis_run and earlier.id < a.id
          and earlier.outcome = 'answer')`,
  },
  {
    of: sql`r`,
    actor: sql`r.employee_id`,
    from: sql`r join ticket t on t.id = r.ticket_id ${leads}`,
    event: 'low_rating',
    employee_id: sql`lead.employee_id`,
    where: sql`true`,
    data: sql`jsonb_build_object('score', r.score)`,
  },
];

export const news: Sql = join(
  all.map(
    ({ event, employee_id, from, where, of, actor, data, rank, internal }) => sql`
      select ${rank ?? 0}::int as rank, ${employee_id} as employee_id, ${event}::notice_event as event,
        ${of}.source, t.id as ticket_id, ${actor} as actor, ${data ?? sql`'{}'::jsonb`} as data,
        ${internal ?? sql`false`} as internal, ${of}.created_at
      from ${from} where ${where}`,
  ),
  ' union all ',
);

/** The fields of the history that tell anything. */
export const toldFields = [
  'assigned_to',
  'team',
  'route_reason',
  'escalation_level',
  'status',
  'created',
] as const;
