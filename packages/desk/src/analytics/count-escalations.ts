import type { EscalationTrigger } from '@desk/contract/vocabulary';
import { type Sql, sql } from '../sql.ts';
import { isInScope, type Scope } from './scope.ts';
import { isAround, isInPeriod, type Stretch } from './stretch.ts';

/** Tickets, not escalations: who was escalated twice is one. `trigger` is null for all of them together. */
export type EscalationRow = { is_now: boolean; trigger: EscalationTrigger | null; tickets: number };

export function escalations(scope: Scope, stretch: Stretch): Sql {
  return sql`
    with fired as (
      select ${isInPeriod(sql`e.fired_at`, stretch)} as is_now, rule.trigger, e.ticket_id
      from escalation e
      join escalation_rule rule on rule.id = e.rule_id
      join ticket t on t.id = e.ticket_id
      where ${isInScope(scope)} and ${isAround(sql`e.fired_at`, stretch)}
    )
    select is_now, trigger, count(distinct ticket_id) as tickets
    from fired where is_now is not null
    group by grouping sets ((is_now), (is_now, trigger))`;
}
