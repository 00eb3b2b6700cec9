import type { AnswerSource } from '@desk/contract/vocabulary';
import { type Sql, sql } from '../sql.ts';
import { standingAnswer } from '../tickets/filter-tickets.ts';
import { isInScope, type Scope } from './scope.ts';
import { isAround, type Span, type Stretch, spanOf } from './stretch.ts';

export type AnswerRow = { span: Span; source: AnswerSource; tickets: number };

/** Where the answers come from that stand on the tickets that were filed. */
export function answerSourcesOf(scope: Scope, stretch: Stretch): Sql {
  return sql`
    select ${spanOf(sql`t.created_at`, stretch)} as span, answer.source, count(*) as tickets
    from ticket t cross join lateral (${standingAnswer(sql`r.source`)}) answer
    where ${isInScope(scope)} and ${isAround(sql`t.created_at`, stretch)}
    group by 1, 2`;
}
