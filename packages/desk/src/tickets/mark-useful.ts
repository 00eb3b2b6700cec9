import type { Actor } from '@desk/contract/permissions';
import type { Desk } from '../desk.ts';
import { forbidden, notFound } from '../desk-error.ts';
import { queryRows, sql } from '../sql.ts';
import { findOnTicket } from './edit-comment.ts';
import { readComment } from './list-comments.ts';
import type { CommentRecord } from './ticket-record.ts';
import { isTicket, type TicketRef } from './ticket-ref.ts';
import { isVisibleTo, mayEver } from './visibility.ts';

/**
 * Staff say that what a requester wrote helped, or take it back. Nobody says so of their own words.
 * @throws DeskError `not_found`, `forbidden`
 */
export async function markUseful(
  desk: Desk,
  actor: Actor,
  ref: TicketRef,
  comment_id: number,
  useful: boolean,
): Promise<CommentRecord> {
  const found = await findOnTicket(desk, actor, ref, comment_id);
  if (!found) throw notFound();
  if (!mayEver(actor, 'mark_useful')) throw forbidden();
  const now = desk.clock();
  const [marked] = await queryRows<{ id: number }>(
    desk.database.pool,
    sql`
      update ticket_comment c set
        useful_at = case when ${useful}::boolean then coalesce(c.useful_at, ${now}::timestamptz(3)) end,
        useful_by = case when ${useful}::boolean then coalesce(c.useful_by, ${actor.employee_id}::text) end
      from ticket t, employee author
      where c.id = ${comment_id}::int and t.id = c.ticket_id and author.employee_id = c.author_id
        and ${isTicket(ref)} and ${isVisibleTo(actor)} and not c.internal and c.author_id <> ${actor.employee_id}::text
        and (c.author_id = t.employee_id or (c.author_id = t.created_by and author.role = 'employee'))
      returning c.id`,
  );
  const comment = marked && (await readComment(desk.database, actor, marked.id));
  if (!comment) throw forbidden();
  return comment;
}
