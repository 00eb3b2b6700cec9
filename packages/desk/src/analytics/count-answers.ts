import type { AnswerSource } from '@desk/contract/vocabulary';
import { type Sql, sql } from '../sql.ts';
import { standingAnswer } from '../tickets/filter-tickets.ts';
import { isInScope, type Scope } from './scope.ts';
import { isAround, isInPeriod, type Stretch } from './stretch.ts';

export type AnswerRow = { is_now: boolean | null; source: AnswerSource; tickets: number };

/** Where the answers come from that stand on the tickets that were filed. */
export function answerSourcesOf(scope: Scope, stretch: Stretch): Sql {
  return sql`
    select ${isInPeriod(sql`t.created_at`, stretch)} as is_now, answer.source, count(*) as tickets
    from ticket t cross join lateral (${standingAnswer(sql`r.source`)}) answer
    where ${isInScope(scope)} and ${isAround(sql`t.created_at`, stretch)}
    group by 1, 2`;
}
