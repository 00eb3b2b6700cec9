import type { DeskClock } from '@desk/contract/vocabulary';
import type { EscalationRuleModel } from '../generated/models.ts';
import { type Sql, sql } from '../sql.ts';

/** A ticket `t` that waits for somebody, and for which the rule has not fired. */
export function canEscalate(rule_id: Sql): Sql {
  return sql`
    t.status in ('pending', 'in_progress') and t.deleted_at is null
    and not exists (select from escalation e where e.ticket_id = t.id and e.rule_id = ${rule_id})`;
}

/**
 * Whether by now the rule is due for an open ticket `t`.
 *
 * @returns null where only an event fires it
 */
export function isDueBy(
  { trigger, after_minutes, clock }: Pick<EscalationRuleModel, 'trigger' | 'after_minutes' | 'clock'>,
  now: Date,
): Sql | null {
  switch (trigger) {
    case 'unresolved':
      return after_minutes === null ? null : isUnresolvedFor(after_minutes * 60, clock, now);
    case 'wants_person':
    case 'low_confidence':
      return sql`t.route_reason = ${trigger}::route_reason`;
    case 'negative_messages':
      return null;
  }
}

/** Since it was filed, but for the times in which it was taken for solved: reopening resumes the clock, it does not reset it. */
function isUnresolvedFor(seconds: number, clock: DeskClock, now: Date): Sql {
  const at = sql`${now}::timestamptz`;
  const between = secondsBy[clock];
  const filedBefore =
    clock === 'business'
      ? sql`business_since(${at}, ${seconds}::int)`
      : sql`${at} - make_interval(secs => ${seconds}::int)`;
  return sql`
    t.created_at <= ${filedBefore}
    and (t.reopened_count = 0 or ${between(sql`t.created_at`, at)} >= ${seconds}::int + (
      select coalesce(sum(${between(sql`solved.since`, sql`solved.until`)}), 0)
      from (
        select h.new_value, h.created_at as since, lead(h.created_at) over (order by h.id) as until
        from ticket_history h where h.ticket_id = t.id and h.changed_field = 'status'
      ) solved
      where solved.new_value in ('resolved', 'closed')))`;
}

const secondsBy: Readonly<Record<DeskClock, (from: Sql, to: Sql) => Sql>> = {
  wall: (from, to) => sql`extract(epoch from ${to} - ${from})::double precision`,
  business: (from, to) => sql`business_seconds(${from}, ${to})`,
};
