import type { EscalationTrigger } from '@desk/contract/vocabulary';
import type { Database } from '../database.ts';
import { queryRows, sql } from '../sql.ts';

export type EscalationCounts = {
  /** Every rule, those that have never fired included. */
  rules: { trigger: EscalationTrigger; level: number; fired: number }[];
  /** Open tickets that stand above level 0 now. */
  open: number;
};

/** How often each rule has fired, and how many open tickets stand escalated. */
export async function countEscalations({ pool }: Database): Promise<EscalationCounts> {
  const [rules, [open]] = await Promise.all([
    queryRows<EscalationCounts['rules'][number]>(
      pool,
      sql`
        select rule.trigger, rule.level, count(e.id)::int as fired
        from escalation_rule rule left join escalation e on e.rule_id = rule.id
        group by rule.id order by rule.id`,
    ),
    queryRows<{ tickets: number }>(
      pool,
      sql`
        select count(*)::int as tickets from ticket
        where escalation_level > 0 and status in ('pending', 'in_progress') and deleted_at is null`,
    ),
  ]);
  return { rules, open: open?.tickets ?? 0 };
}
