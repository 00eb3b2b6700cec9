import type { Category, LabelOrigin, Language, Level } from '@desk/contract/vocabulary';
import type { Desk } from '../desk.ts';
import { queryRows, sql } from '../sql.ts';

/** A ticket to learn from or to be judged by, with what it turned out to be. */
export type LabelledTicket = {
  ticket_id: number;
  title: string;
  description: string;
  language: Language;
  category: Category;
  /** Null where nobody confirmed it. */
  severity: Level | null;
  urgency: Level | null;
  /** Who said so; null where nobody did: the ticket was closed as it stood. */
  origin: LabelOrigin | null;
  /** Never learned from: candidates are judged by it. */
  is_frozen: boolean;
  /** Of the model `embedding_model`, as the worker stored it; null while it is owed. */
  problem_embedding: number[] | null;
  embedding_model: string | null;
};

/** What one night reads at most; the newest. */
const mostLabelled = 3_000;
const mostSilent = 400;
/** Fewer confirmed categories than these teach nothing that would hold. */
export const fewestLabels = 40;
/** When the desk learns, by the clocks of its own time zone: from, and no longer from. */
const night = { from: 2, to: 6 };
/** A desk that is switched off at night learns by day, once so much time has gone by. */
const overdueAfter = sql`interval '48 hours'`;

/**
 * Whether tonight's lesson is still to be learned: it is night by the desk's clocks, or several were missed; nothing was tried
 * since midnight; there are enough labels, and new ones since the last time.
 * @returns the desk's date, which names the lesson; undefined when nothing is due
 */
export async function lessonDue({ database, clock, timeZone }: Desk): Promise<string | undefined> {
  const now = sql`(${clock()}::timestamptz at time zone ${timeZone}::text)`;
  const last = sql`(select max(created_at) from learned_model)`;
  const [today] = await queryRows<{ date: string }>(
    database.pool,
    sql`
      select to_char(${now}, 'YYYY-MM-DD') as date
      where (extract(hour from ${now}) >= ${night.from}::int and extract(hour from ${now}) < ${night.to}::int
          or coalesce(${last}, (select created_at from ticket_history order by id limit 1))
            < ${clock()}::timestamptz - ${overdueAfter})
        and coalesce(${last} at time zone ${timeZone}::text < date_trunc('day', ${now}), true)`,
  );
  if (!today) return undefined;
  const [labels] = await queryRows<{ count: number; is_new: boolean }>(
    database.pool,
    sql`
      select count(*)::int as count, coalesce(max(labelled_at) > ${last}, true) as is_new
      from triage_label where field = 'category'`,
  );
  return labels && labels.count >= fewestLabels && labels.is_new ? today.date : undefined;
}

/**
 * Every ticket whose category somebody confirmed, and of the others that were closed those in the frozen set. A fifth of all
 * tickets is frozen, by number: the same fifth every night, with corrected, confirmed and untouched tickets in the
 * proportion in which they occur. Corrections alone would be unfair to what is in use, since each of them is a ticket that
 * it got wrong. Nothing is learned from a ticket that nobody touched; but what would have changed it has to show for it.
 */
export async function readLabelledTickets({ database, clock }: Desk): Promise<LabelledTicket[]> {
  return queryRows<LabelledTicket>(
    database.pool,
    sql`
      with label as (
        select ticket_id,
          max(confirmed) filter (where field = 'category') as category,
          max(origin) filter (where field = 'category') as origin,
          max(confirmed) filter (where field = 'severity') as severity,
          max(confirmed) filter (where field = 'urgency') as urgency
        from triage_label group by ticket_id
      ), candidate as (
        select t.id as ticket_id, t.title, t.description, t.language,
          coalesce(label.category::category, t.category) as category,
          label.severity::level as severity, label.urgency::level as urgency, label.origin, t.problem_embedding, t.embedding_model,
          -- Knuth's multiplicative hash: a fifth of any run of numbers, spread evenly.
          (t.id::bigint * 2654435761) % 4294967296 < 858993459 as is_frozen
        from ticket t left join label on label.ticket_id = t.id and label.category is not null
        where t.deleted_at is null
          and (label.origin is not null
            or (t.status = 'closed' and t.closed_at > ${clock()}::timestamptz(3) - interval '180 days'
              and exists (select from ai_response r where r.ticket_id = t.id)))
      ), ranked as (
        select *, row_number() over (partition by origin is null order by ticket_id desc) as position
        from candidate
        where category is not null and (origin is not null or is_frozen)
      )
      select ticket_id, title, description, language, category, severity, urgency, origin, is_frozen,
        problem_embedding, embedding_model
      from ranked
      where position <= case when origin is null then ${mostSilent}::int else ${mostLabelled}::int end
      order by ticket_id`,
  );
}
