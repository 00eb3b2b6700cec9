import type { AssistantQuality, AssistantQualityQuery } from '@desk/contract/assistant-quality';
import type {
  AnswerSource,
  AnswerVerdict,
  Category,
  LabelOrigin,
  Language,
  RefusalReason,
} from '@desk/contract/vocabulary';
import type { Desk } from '../desk.ts';
import { queryRows, type Sql, sql } from '../sql.ts';
import { listLearnedModels } from './learned-models.ts';
import { measureQuality } from './measure-quality.ts';

/** A field of a ticket that the assistant suggested and somebody confirmed. */
export type AnsweredLabel = {
  field: 'category' | 'severity' | 'urgency' | 'priority' | 'assigned_to';
  suggested: string;
  confirmed: string;
  origin: LabelOrigin;
  confidence_score: number;
  language: Language;
  source: AnswerSource;
  model_used: string;
  assistant_version: string;
  /** Monday of the week of the answer. */
  week: string;
};

/** The answers that stand, counted by what they are alike in. */
export type AnswerCount = {
  week: string;
  category: Category;
  source: AnswerSource;
  count: number;
  confidence_sum: number;
};

export type VerdictCount = { verdict: AnswerVerdict; reason: RefusalReason | null; count: number };

/** Weeks before the period that its first weeks are compared with. */
const weeksBefore = 4;

/**
 * How good the assistant was, from what people said of its answers. Everything is read from rows that are only ever added
 * to, so that asking again gives the same figures.
 */
export async function readQuality(desk: Desk, query: AssistantQualityQuery): Promise<AssistantQuality> {
  const to = desk.clock();
  const from = new Date(to.getTime() - query.days * 86_400_000);
  const isMeant = sql`
    (${query.language ?? null}::language is null or r.language = ${query.language ?? null}::language)
    and (${query.model ?? null}::text is null or r.model_used = ${query.model ?? null}::text)`;
  const [labels, answers, verdicts, learned_models, models] = await Promise.all([
    readLabels(desk, from, to, isMeant),
    countAnswers(desk, from, to, isMeant),
    countVerdicts(desk, from, to, isMeant),
    listLearnedModels(desk.database),
    listModels(desk, from, to),
  ]);
  const measured = measureQuality({ labels, answers, verdicts, first_week: await mondayOf(desk, from) });
  return { from: from.toISOString(), to: to.toISOString(), ...measured, learned_models, models };
}

function weekOf({ timeZone }: Desk, time: Sql): Sql {
  return sql`to_char(date_trunc('week', ${time} at time zone ${timeZone}::text), 'YYYY-MM-DD')`;
}

async function mondayOf(desk: Desk, time: Date): Promise<string> {
  const [row] = await queryRows<{ week: string }>(
    desk.database.pool,
    sql`select ${weekOf(desk, sql`${time}::timestamptz`)} as week`,
  );
  if (!row) throw new Error('The database does not say which week it is');
  return row.week;
}

function readLabels(desk: Desk, from: Date, to: Date, isMeant: Sql): Promise<AnsweredLabel[]> {
  return queryRows<AnsweredLabel>(
    desk.database.pool,
    sql`
      select r.field, r.suggested, r.confirmed, r.origin, r.confidence_score, r.language, r.source, r.model_used,
        r.assistant_version, ${weekOf(desk, sql`r.answered_at`)} as week
      from triage_label r
      where r.suggested is not null and r.answered_at >= ${from}::timestamptz(3)
        and r.answered_at <= ${to}::timestamptz(3) and ${isMeant}
      order by r.ticket_id, r.field`,
  );
}

/** A ticket's last answer in the period stands, and is counted in the week it was given. */
function countAnswers(desk: Desk, from: Date, to: Date, isMeant: Sql): Promise<AnswerCount[]> {
  return queryRows<AnswerCount>(
    desk.database.pool,
    sql`
      with standing as (
        select distinct on (r.ticket_id) r.*
        from ai_response r join ticket t on t.id = r.ticket_id
        where t.deleted_at is null and r.created_at <= ${to}::timestamptz(3)
          and r.created_at >= ${from}::timestamptz(3) - ${weeksBefore}::int * interval '7 days'
        order by r.ticket_id, r.id desc
      )
      select ${weekOf(desk, sql`r.created_at`)} as week, r.suggested_category as category, r.source,
        count(*)::int as count, sum(r.confidence_score) as confidence_sum
      from standing r
      where ${isMeant}
      group by 1, 2, 3
      order by 1, 2, 3`,
  );
}

function countVerdicts(desk: Desk, from: Date, to: Date, isMeant: Sql): Promise<VerdictCount[]> {
  return queryRows<VerdictCount>(
    desk.database.pool,
    sql`
      select f.verdict, f.reason, count(*)::int as count
      from answer_feedback f
      join ai_response r on r.id = f.ai_response_id
      join ticket t on t.id = r.ticket_id and t.deleted_at is null
      where r.created_at between ${from}::timestamptz(3) and ${to}::timestamptz(3) and ${isMeant}
      group by f.verdict, f.reason
      order by f.verdict, f.reason`,
  );
}

async function listModels(desk: Desk, from: Date, to: Date): Promise<string[]> {
  const rows = await queryRows<{ model_used: string }>(
    desk.database.pool,
    sql`
      select distinct model_used from ai_response
      where created_at between ${from}::timestamptz(3) and ${to}::timestamptz(3)
      order by model_used`,
  );
  return rows.map(({ model_used }) => model_used);
}
