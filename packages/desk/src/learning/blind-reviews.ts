import type { BlindReviewItem, GiveBlindReview } from '@desk/contract/assistant-quality';
import type { Actor } from '@desk/contract/permissions';
import type { Desk } from '../desk.ts';
import { forbidden, notFound } from '../desk-error.ts';
import { queryRows, type Sql, sql } from '../sql.ts';

/** Tickets offered each week. */
const weeklySample = 10;
/** An offer that nobody took up lapses: nobody is asked about tickets of long ago. */
const lapsesAfter = sql`interval '8 weeks'`;

/**
 * Whether this person comes to a ticket `t` fresh. Whoever asked, worked on it, solved it or sorted it knows what was said of
 * it, and would confirm it rather than judge.
 */
function isUnbiased(actor: Actor): Sql {
  return sql`
    ${actor.employee_id}::text not in (
      t.employee_id, t.created_by, coalesce(t.assigned_to, ''), coalesce(t.resolved_by, ''))
    and not exists (
      select from ticket_history h where h.ticket_id = t.id and h.changed_by = ${actor.employee_id}::text)
    and not exists (
      select from ticket_comment c where c.ticket_id = t.id and c.author_id = ${actor.employee_id}::text)
    and not exists (
      select from answer_feedback f join ai_response r on r.id = f.ai_response_id
      where r.ticket_id = t.id and f.employee_id = ${actor.employee_id}::text)`;
}

/** What this person is asked to sort, what is in their language first, then the oldest offer; nothing that anybody said of it comes along. */
export async function listBlindReviews(desk: Desk, actor: Actor): Promise<BlindReviewItem[]> {
  return queryRows<BlindReviewItem>(
    desk.database.pool,
    sql`
      select t.id as ticket_id, t.ticket_number, t.title, t.description, t.language
      from blind_review b join ticket t on t.id = b.ticket_id
      where b.reviewed_at is null and t.deleted_at is null
        and b.offered_at > ${desk.clock()}::timestamptz(3) - ${lapsesAfter}
        and ${isUnbiased(actor)}
      order by
        (t.language = (select language from employee where employee_id = ${actor.employee_id}::text)) desc,
        b.offered_at, t.id`,
  );
}

/**
 * Keeps how this person sorts a ticket that is offered; the same person may think again.
 * @throws DeskError `not_found` when it is not offered, or somebody else was faster; `forbidden` when they know too much of it
 */
export async function giveBlindReview(
  desk: Desk,
  actor: Actor,
  ticket_id: number,
  review: GiveBlindReview,
): Promise<void> {
  const written = await queryRows(
    desk.database.pool,
    sql`
      update blind_review b
      set reviewed_by = ${actor.employee_id}::text, reviewed_at = ${desk.clock()}::timestamptz(3),
        category = ${review.category}::category, severity = ${review.severity}::level,
        urgency = ${review.urgency}::level
      from ticket t
      where t.id = b.ticket_id and b.ticket_id = ${ticket_id}::int and ${isOpenTo(actor)} and ${isUnbiased(actor)}
      returning b.ticket_id`,
  );
  if (written.length === 1) return;
  const offered = await queryRows(
    desk.database.pool,
    sql`
      select from blind_review b join ticket t on t.id = b.ticket_id
      where b.ticket_id = ${ticket_id}::int and ${isOpenTo(actor)}`,
  );
  throw offered.length === 1 ? forbidden() : notFound();
}

function isOpenTo(actor: Actor): Sql {
  return sql`
    t.deleted_at is null and (b.reviewed_at is null or b.reviewed_by = ${actor.employee_id}::text)`;
}

/** Monday 00:00, in the desk's time zone, of this week or as many weeks ago, as a point in time. */
function weekStart({ clock, timeZone }: Desk, weeksAgo = 0): Sql {
  return sql`(
    (date_trunc('week', ${clock()}::timestamptz at time zone ${timeZone}::text) - ${weeksAgo}::int * interval '7 days')
    at time zone ${timeZone}::text)`;
}

/** A ticket `t` that was closed last week and has an answer to hold against a review. */
function isOfLastWeek(desk: Desk): Sql {
  return sql`
    t.status = 'closed' and t.deleted_at is null
    and t.closed_at >= ${weekStart(desk, 1)} and t.closed_at < ${weekStart(desk)}
    and exists (select from ai_response where ticket_id = t.id)`;
}

/** Whether this week's sample still has to be drawn, and there is something to draw from. */
export async function areBlindReviewsDue(desk: Desk): Promise<boolean> {
  const [row] = await queryRows<{ is_due: boolean }>(
    desk.database.pool,
    sql`select not exists (select from blind_review where offered_at >= ${weekStart(desk)})
      and exists (select from ticket t where ${isOfLastWeek(desk)}) as is_due`,
  );
  return row?.is_due ?? false;
}

/**
 * Offers a sample of the tickets that were closed last week, each language and each degree of confidence with its share;
 * since every ticket has the same chance, what the reviews say holds for all of them. A second run offers the same, or,
 * once they are offered, nothing.
 *
 * @returns how many are new on offer
 */
export async function offerBlindReviews(desk: Desk): Promise<number> {
  if (!(await areBlindReviewsDue(desk))) return 0;
  const closed = await queryRows<{ id: number; week: number }>(
    desk.database.pool,
    sql`
      select t.id, (extract(epoch from ${weekStart(desk)}) / 604800)::int as week
      from ticket t
      join lateral (
        select language, confidence_score from ai_response where ticket_id = t.id order by id desc limit 1
      ) r on true
      where ${isOfLastWeek(desk)}
      order by r.language, r.confidence_score, t.id`,
  );
  const sample = everyKth(closed, weeklySample, closed[0]?.week ?? 0);
  const offered = await queryRows(
    desk.database.pool,
    sql`
      insert into blind_review (ticket_id, offered_at)
      select unnest(${sample.map(({ id }) => id)}::int[]), ${desk.clock()}::timestamptz(3)
      on conflict (ticket_id) do nothing
      returning ticket_id`,
  );
  return offered.length;
}

/**
 * A systematic sample: as many as wanted at equal distances, fewer if there are fewer. Where the list is sorted by something,
 * the sample has its parts in proportion.
 * @param turn where it begins; the same turn takes the same ones
 */
export function everyKth<Item>(sorted: readonly Item[], wanted: number, turn: number): Item[] {
  if (sorted.length <= wanted) return [...sorted];
  const distance = sorted.length / wanted;
  // The golden ratio spreads the beginnings of successive turns evenly.
  const start = ((turn * 0.6180339887498949) % 1) * distance;
  return Array.from(
    { length: wanted },
    (_, position) => sorted[Math.floor(start + position * distance)],
  ).filter((item) => item !== undefined);
}

/** How many reviews wait for somebody. */
export async function countOpenBlindReviews({ database, clock }: Desk): Promise<number> {
  const [row] = await queryRows<{ count: number }>(
    database.pool,
    sql`
      select count(*)::int as count from blind_review
      where reviewed_at is null and offered_at > ${clock()}::timestamptz(3) - ${lapsesAfter}`,
  );
  return row?.count ?? 0;
}
