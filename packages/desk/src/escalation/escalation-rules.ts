import type { EscalationPreview, PatchEscalationRule } from '@desk/contract/escalation';
import type { Actor } from '@desk/contract/permissions';
import type { DeskClock } from '@desk/contract/vocabulary';
import type { Database } from '../database.ts';
import type { Desk } from '../desk.ts';
import { invalidField, notFound } from '../desk-error.ts';
import { isUnknownReference } from '../employees/is-taken.ts';
import type { EscalationRuleModel } from '../generated/models.ts';
import { recordDeskChange } from '../settings/desk-changes.ts';
import { queryRows, sql } from '../sql.ts';
import { canEscalate, isDueBy } from './due-tickets.ts';

/** All rules, those that go by time first, lower levels first. */
export async function listEscalationRules({
  prisma,
}: {
  prisma: Pick<Database['prisma'], 'escalationRule'>;
}): Promise<EscalationRuleModel[]> {
  return prisma.escalationRule.findMany({ orderBy: [{ trigger: 'asc' }, { level: 'asc' }] });
}

/**
 * Changes what a rule waits for or does. What has fired has fired: a rule that is changed does not fire for the same ticket again.
 *
 * @throws DeskError `not_found`, `invalid_input`
 */
export async function changeEscalationRule(
  desk: Desk,
  actor: Pick<Actor, 'employee_id'>,
  id: number,
  patch: PatchEscalationRule,
): Promise<EscalationRuleModel> {
  const at = desk.clock();
  try {
    return await desk.database.prisma.$transaction(async (transaction) => {
      // All of them: whether levels are in order depends on the others.
      await transaction.$queryRaw(sql`select id from escalation_rule order by id for update`);
      const rules = await listEscalationRules({ prisma: transaction });
      const before = rules.find((rule) => rule.id === id);
      if (!before) throw notFound();
      if (patch.after_minutes !== undefined && before.trigger !== 'unresolved')
        throw invalidField('after_minutes', 'not_by_time');
      const after = await transaction.escalationRule.update({
        where: { id },
        data: { ...patch, updated_at: at },
      });
      if (rules.some((rule) => isOutOfOrder(rule, after)))
        throw invalidField('after_minutes', 'levels_out_of_order');
      await recordDeskChange(transaction, {
        subject: 'escalation_rule',
        id,
        before: loggedFields(before),
        after: loggedFields(after),
        changed_by: actor.employee_id,
        at,
      });
      return after;
    });
  } catch (error) {
    if (isUnknownReference(error)) throw invalidField('team_id', 'unknown_team');
    throw error;
  }
}

/** Whether a higher level would come before, or with, a lower one. What goes by different clocks cannot be compared. */
function isOutOfOrder(other: EscalationRuleModel, changed: EscalationRuleModel): boolean {
  if (other.id === changed.id || other.trigger !== changed.trigger || other.clock !== changed.clock)
    return false;
  if (!other.is_active || !changed.is_active) return false;
  const [lower, higher] = other.level < changed.level ? [other, changed] : [changed, other];
  return (lower.after_minutes ?? 0) >= (higher.after_minutes ?? Number.POSITIVE_INFINITY);
}

const loggedFields = ({ after_minutes, clock, raise_priority, team_id, is_active }: EscalationRuleModel) => ({
  after_minutes,
  clock,
  raise_priority,
  team_id,
  is_active,
});

/**
 * What a rule would do now if it were switched on and set like this.
 *
 * @throws DeskError `not_found`
 */
export async function previewEscalation(
  desk: Desk,
  wish: { rule_id: number; after_minutes?: number; clock?: DeskClock },
): Promise<EscalationPreview> {
  const { prisma, pool } = desk.database;
  const rule = await prisma.escalationRule.findUnique({ where: { id: wish.rule_id } });
  if (!rule) throw notFound();
  const now = desk.clock();
  const clock = wish.clock ?? rule.clock;
  const after_minutes = wish.after_minutes ?? rule.after_minutes;
  const isDue = isDueBy({ trigger: rule.trigger, clock, after_minutes }, now);
  if (!isDue) return { tickets: 0, fires_at: null };

  const filed = sql`${now}::timestamptz`;
  const wait = sql`${after_minutes}::int * 60`;
  const firesAt =
    clock === 'business'
      ? sql`business_due(${filed}, ${wait})`
      : sql`${filed} + make_interval(secs => ${wait})`;
  const [found] = await queryRows<{ tickets: number; fires_at: Date | null }>(
    pool,
    sql`
      select count(*)::int as tickets, ${firesAt} as fires_at
      from ticket t where ${canEscalate(sql`${rule.id}::int`)} and ${isDue}`,
  );
  return { tickets: found?.tickets ?? 0, fires_at: found?.fires_at?.toISOString() ?? null };
}
