import type { EscalationTrigger } from '@desk/contract/vocabulary';
import { type Sql, sql } from '../sql.ts';
import { isInScope, type Scope } from './scope.ts';
import { isAround, type Span, type Stretch, spanOf } from './stretch.ts';

/** Tickets, not escalations: who was escalated twice is one. `trigger` is null for all of them together. */
export type EscalationRow = { span: Span; trigger: EscalationTrigger | null; tickets: number };

export function escalations(scope: Scope, stretch: Stretch): Sql {
  return sql`
    with fired as (
      select ${spanOf(sql`e.fired_at`, stretch)} as span, rule.trigger, e.ticket_id
      from escalation e
      join escalation_rule rule on rule.id = e.rule_id
      join ticket t on t.id = e.ticket_id
      where ${isInScope(scope)} and ${isAround(sql`e.fired_at`, stretch)}
    )
    select span, trigger, count(distinct ticket_id) as tickets
    from fired where span is not null
    group by grouping sets ((span), (span, trigger))`;
}
