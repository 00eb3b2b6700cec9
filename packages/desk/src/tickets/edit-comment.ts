import { commentEditMinutes } from '@desk/contract/limits';
import type { Actor } from '@desk/contract/permissions';
import type { Desk } from '../desk.ts';
import { DeskError, forbidden, notFound } from '../desk-error.ts';
import { queryRows, sql } from '../sql.ts';
import { readComment } from './list-comments.ts';
import { explainRefusal } from './refuse-change.ts';
import { type CommentRecord, isReadableComment } from './ticket-record.ts';
import { isTicket, type TicketRef } from './ticket-ref.ts';
import { isAllowed, isVisibleTo } from './visibility.ts';

/**
 * Lets its author put a comment differently, shortly after it was said; what it said before is kept. Files and people named
 * in it stay.
 *
 * @throws DeskError `not_found`, `forbidden` for somebody else's comment, `comment_final`, `ticket_closed`
 */
export async function editComment(
  desk: Desk,
  actor: Actor,
  ref: TicketRef,
  comment_id: number,
  body: string,
): Promise<CommentRecord> {
  const now = desk.clock();
  const editableSince = new Date(now.getTime() - commentEditMinutes * 60_000);
  const [edited] = await queryRows<{ id: number }>(
    desk.database.pool,
    sql`
      with old as (
        select c.id, c.ticket_id, c.body, c.internal
        from ticket_comment c join ticket t on t.id = c.ticket_id
        where c.id = ${comment_id}::int and ${isTicket(ref)} and ${isVisibleTo(actor)} and ${isReadableComment(actor)}
          and c.author_id = ${actor.employee_id}::text and c.created_at >= ${editableSince}::timestamptz(3)
          and case when c.internal then ${isAllowed(actor, 'comment_internally')} else ${isAllowed(actor, 'comment')} end
        for update of c
      ), kept as (
        insert into comment_edit (comment_id, body, edited_at)
        select id, body, ${now}::timestamptz(3) from old where body <> ${body}::text
      ), changed as (
        update ticket_comment c set body = ${body}::text, edited_at = ${now}::timestamptz(3),
          -- What was read says something else now.
          reading_owed = c.reading_owed or c.read_at is not null
        from old where c.id = old.id and old.body <> ${body}::text
      ), touched as (
        update ticket set updated_at = ${now}::timestamptz(3) from old where ticket.id = old.ticket_id and not old.internal
      )
      select id from old`,
  );
  const comment = await readComment(desk.database, actor, comment_id);
  if (edited && comment) return comment;

  const found = await findOnTicket(desk, actor, ref, comment_id);
  if (!found) throw notFound();
  if (found.author_id !== actor.employee_id) throw forbidden();
  if (found.created_at < editableSince) throw new DeskError('comment_final');
  throw await explainRefusal(desk.database, actor, ref, {
    action: found.internal ? 'comment_internally' : 'comment',
  });
}

/** A comment on the ticket that is meant, as far as this person may read it. */
export async function findOnTicket(
  { database }: Desk,
  actor: Actor,
  ref: TicketRef,
  comment_id: number,
): Promise<{ author_id: string; internal: boolean; created_at: Date } | null> {
  const [found] = await queryRows<{ author_id: string; internal: boolean; created_at: Date }>(
    database.pool,
    sql`
      select c.author_id, c.internal, c.created_at
      from ticket_comment c join ticket t on t.id = c.ticket_id
      where c.id = ${comment_id}::int and ${isTicket(ref)} and ${isVisibleTo(actor)} and ${isReadableComment(actor)}`,
  );
  return found ?? null;
}
