import type { EscalationTrigger, RouteReason } from '@desk/contract/vocabulary';
import { touched } from '../analysis/start-analysis.ts';
import type { Desk } from '../desk.ts';
import type { EscalationRuleModel } from '../generated/models.ts';
import { queryRows, type Sql, sql } from '../sql.ts';
import { recordChanges } from '../tickets/history.ts';
import { teamOfTicket } from '../tickets/team-for.ts';
import { canEscalate, isDueBy } from './due-tickets.ts';

/** So many tickets at once, so that a restart after a long time holds no lock for long. */
const batch = 500;

/**
 * Fires every rule whose time has come or whose reason is written in the ticket, once per ticket, lower levels first. What
 * was missed while nobody looked is made up for now. Any number of workers may do this at once.
 *
 * @returns how often each trigger fired
 */
export async function escalateOverdue(desk: Desk): Promise<ReadonlyMap<EscalationTrigger, number>> {
  const fired = new Map<EscalationTrigger, number>();
  const rules = await desk.database.prisma.escalationRule.findMany({
    where: { is_active: true },
    orderBy: [{ level: 'asc' }, { id: 'asc' }],
  });
  for (const rule of rules) {
    const isDue = isDueBy(rule, desk.clock());
    if (!isDue) continue;
    let count: number;
    do {
      count = await fire(desk, rule, isDue);
      fired.set(rule.trigger, (fired.get(rule.trigger) ?? 0) + count);
    } while (count === batch);
  }
  return fired;
}

/**
 * Something happened to this ticket: fires the lowest level of the trigger that has not fired for it yet.
 *
 * @returns whether one did; not for a ticket that is solved, closed or gone
 */
export async function escalate(
  desk: Desk,
  { ticket_id, trigger }: { ticket_id: number; trigger: EscalationTrigger },
): Promise<boolean> {
  const rule = await desk.database.prisma.escalationRule.findFirst({
    where: { trigger, is_active: true, escalations: { none: { ticket_id } } },
    orderBy: { level: 'asc' },
  });
  return rule !== null && (await fire(desk, rule, sql`t.id = ${ticket_id}::int`)) === 1;
}

/**
 * One statement: that the rule fired, what it changes and the history of it, or nothing. Of two who fire the same rule for a
 * ticket the second finds the row of the first.
 *
 * Nobody loses a ticket by it: the rule's group gets what waits in a pool. The assistant does; what it could not solve
 * goes to the IT team, escalated as it is.
 */
async function fire(desk: Desk, rule: EscalationRuleModel, isDue: Sql): Promise<number> {
  const now = desk.clock();
  const history = recordChanges({
    before: sql`due`,
    after: sql`escalated`,
    fields: ['escalation_level', 'priority', 'assigned_to', 'team', 'route_reason', 'status'],
    headline: { field: 'escalation_level', comment: rule.trigger },
    changed_by: 'system',
    at: now,
  });
  const rows = await queryRows(
    desk.database.pool,
    sql`
      with due as (
        select t.id, t.status, t.priority, t.assignee_kind, t.assigned_to, t.team_id, t.route_reason,
          t.escalation_level, rule.level, rule.raise_priority, rule.team_id as to_team,
          t.assignee_kind = 'ai' or (t.assignee_kind = 'pool' and rule.team_id is not null) as moves
        from ticket t
        join escalation_rule rule on rule.id = ${rule.id}::int and rule.is_active
        where ${canEscalate(sql`rule.id`)} and ${isDue}
        order by t.id limit ${batch}::int
        for update of t
      ), fired as (
        insert into escalation (ticket_id, rule_id, level, fired_at)
        select id, ${rule.id}::int, level, ${now}::timestamptz(3) from due
        on conflict do nothing
        returning ticket_id
      ), escalated as (
        update ticket t set
          escalation_level = greatest(t.escalation_level, due.level),
          priority = case when due.raise_priority then ${oneHigher(sql`t.priority`)} else t.priority end,
          status = case when due.moves then 'pending' else t.status end,
          assignee_kind = case when due.moves then 'pool' else t.assignee_kind end,
          team_id = case when due.moves
            then coalesce(due.to_team, t.team_id, ${teamOfTicket}) else t.team_id end,
          route_reason = case
            when due.assignee_kind = 'ai' then ${reasonFor(rule.trigger)}::route_reason else t.route_reason end,
          -- Whoever had it before them with another owner must look again.
          version = t.version + due.moves::int,
          updated_at = ${touched(now)}
        from due join fired on fired.ticket_id = due.id
        where t.id = due.id
        returning t.id, t.status, t.priority, t.assignee_kind, t.assigned_to, t.team_id, t.route_reason, t.escalation_level
      ), recorded as (${history})
      select id from escalated`,
  );
  return rows.length;
}

/** Why the assistant no longer has it. */
const reasonFor = (trigger: EscalationTrigger): RouteReason =>
  trigger === 'wants_person' || trigger === 'low_confidence' ? trigger : 'escalated';

const oneHigher = (priority: Sql) => sql`
  case ${priority} when 'low' then 'medium'::priority when 'medium' then 'high' when 'high' then 'urgent' else ${priority} end`;
