import type { Actor } from '@desk/contract/permissions';
import type { Desk } from '../desk.ts';
import { queryRows, sql } from '../sql.ts';
import { explainRefusal } from './refuse-change.ts';
import { type CommentRecord, commentJson } from './ticket-record.ts';
import { isTicket, type TicketRef } from './ticket-ref.ts';
import { isVisibleTo, statusesFor } from './visibility.ts';

/**
 * Says something on a ticket, to everybody on it or, `internal`, among staff.
 * @throws DeskError `not_found`, `forbidden`, `ticket_closed`
 */
export async function addComment(
  desk: Desk,
  actor: Actor,
  ref: TicketRef,
  comment: { body: string; internal: boolean },
): Promise<CommentRecord> {
  const now = desk.clock();
  const action = comment.internal ? 'comment_internally' : 'comment';
  const [row] = await queryRows<{ comment: CommentRecord }>(
    desk.database.pool,
    sql`
      with t as (
        select t.id from ticket t
        where ${isTicket(ref)} and ${isVisibleTo(actor)}
          and t.status = any(${statusesFor(actor, action)}::ticket_status[])
      ), c as (
        insert into ticket_comment (ticket_id, author_id, body, internal, created_at)
        select id, ${actor.employee_id}::text, ${comment.body}::text, ${comment.internal}::boolean, ${now}::timestamptz(3)
        from t
        returning id, ticket_id, author_id, body, internal, created_at
      ), touched as (
        -- A note among staff leaves no trace that anybody else could see, not even a time.
        update ticket set updated_at = ${now}::timestamptz(3) from c where ticket.id = c.ticket_id and not c.internal
      )
      select ${commentJson} as comment from c join employee author on author.employee_id = c.author_id`,
  );
  if (row) return row.comment;
  throw await explainRefusal(desk.database, actor, ref, { action });
}
