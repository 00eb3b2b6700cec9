import type { Actor } from '@desk/contract/permissions';
import { type RateTicket, ratingEditableHours } from '@desk/contract/ratings';
import type { Desk } from '../desk.ts';
import { DeskError, forbidden, notFound } from '../desk-error.ts';
import type { SatisfactionModel, TicketModel } from '../generated/models.ts';
import { awardPoints } from '../points/award-points.ts';
import { queryRows, sql } from '../sql.ts';
import { isTicket, type TicketRef } from '../tickets/ticket-ref.ts';
import { isVisibleTo } from '../tickets/visibility.ts';

export type RatingRecord = Pick<SatisfactionModel, 'ticket_id' | 'score' | 'comment' | 'created_at'> & {
  editable_until: Date;
};

/**
 * Keeps what the requester thinks of how their ticket was closed, with who solved it, category and site as they stand now:
 * one rating for each closing, to be changed for twelve hours. A ticket that was opened again is asked about again.
 *
 * @param actor the requester; where they come by a signed link, the person whom the link names
 * @returns the rating, and the points that it brought: none for one that is changed, nor beyond the day's limit
 * @throws DeskError `not_found`, `forbidden`, `ticket_not_closed`, `rating_final`
 */
export async function rateTicket(
  desk: Desk,
  actor: Actor,
  ref: TicketRef,
  rating: RateTicket,
): Promise<RatingRecord & { points: number }> {
  const kept = await keepRating(desk, actor, ref, rating);
  const awarded = await awardPoints(desk, { employee_id: actor.employee_id });
  const ofThis = awarded.find(
    ({ reason, ref: given }) => reason === 'feedback_given' && given === `ticket:${kept.ticket_id}`,
  );
  return { ...kept, points: ofThis?.points ?? 0 };
}

/** The rating alone, in one statement; its points are found to be owed by whoever awards the next. */
export async function keepRating(
  desk: Desk,
  actor: Actor,
  ref: TicketRef,
  rating: RateTicket,
): Promise<RatingRecord> {
  const now = desk.clock();
  const final = new Date(now.getTime() - ratingEditableHours * 3_600_000);
  const keepsComment = rating.comment === undefined;
  const [kept] = await queryRows<RatingRecord>(
    desk.database.pool,
    sql`
      insert into satisfaction
        (ticket_id, employee_id, score, comment, resolver_kind, resolved_by, category, office_location, created_at, updated_at)
      select t.id, t.employee_id, ${rating.score}::int, ${rating.comment || null}::text, t.resolver_kind, t.resolved_by,
        t.category, t.office_location_snapshot, ${now}::timestamptz(3), ${now}::timestamptz(3)
      from ticket t
      where ${isTicket(ref)} and ${isVisibleTo(actor)} and t.status = 'closed'
        and t.employee_id = ${actor.employee_id}::text
        -- Nobody marks their own work.
        and t.resolved_by is distinct from t.employee_id
      on conflict (ticket_id) do update set
        score = excluded.score,
        comment = case when ${keepsComment}::boolean and not ${isOfEarlierClosing}
          then satisfaction.comment else excluded.comment end,
        resolver_kind = excluded.resolver_kind, resolved_by = excluded.resolved_by,
        category = excluded.category, office_location = excluded.office_location,
        created_at = case when ${isOfEarlierClosing} then excluded.created_at else satisfaction.created_at end,
        -- What polls look at moves on, even twice within a millisecond.
        updated_at = greatest(excluded.updated_at, satisfaction.updated_at + interval '1 millisecond')
      where satisfaction.created_at > ${final}::timestamptz(3) or ${isOfEarlierClosing}
      returning ticket_id, score, comment, created_at,
        created_at + make_interval(hours => ${ratingEditableHours}::int) as editable_until`,
  );
  if (!kept) throw await explainRefusal(desk, actor, ref);
  return kept;
}

const isOfEarlierClosing = sql`
  satisfaction.created_at < (select closed_at from ticket where id = satisfaction.ticket_id)`;

async function explainRefusal(desk: Desk, actor: Actor, ref: TicketRef): Promise<DeskError> {
  const [ticket] = await queryRows<Pick<TicketModel, 'employee_id' | 'status' | 'resolved_by'>>(
    desk.database.pool,
    sql`select t.employee_id, t.status, t.resolved_by from ticket t where ${isTicket(ref)} and ${isVisibleTo(actor)}`,
  );
  if (!ticket) return notFound();
  if (ticket.employee_id !== actor.employee_id) return forbidden();
  if (ticket.status !== 'closed') return new DeskError('ticket_not_closed');
  if (ticket.resolved_by === ticket.employee_id) return forbidden();
  return new DeskError('rating_final');
}
