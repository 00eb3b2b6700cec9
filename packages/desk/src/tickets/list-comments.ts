import type { Actor } from '@desk/contract/permissions';
import type { Database } from '../database.ts';
import { queryRows, sql } from '../sql.ts';
import { type CommentRecord, commentJson, isReadableComment, readableComments } from './ticket-record.ts';
import { isTicket, refKind, type TicketRef } from './ticket-ref.ts';
import { isVisibleTo, viewOf } from './visibility.ts';

/** The conversation on a ticket, oldest first, as far as this person may read it; null when there is no such ticket. */
export async function listComments(
  database: Database,
  actor: Actor,
  ref: TicketRef,
): Promise<CommentRecord[] | null> {
  const [row] = await queryRows<{ comments: CommentRecord[] }>(
    database.pool,
    sql`select ${readableComments(actor)} as comments from ticket t where ${isTicket(ref)} and ${isVisibleTo(actor)}`,
    `comments_${refKind(ref)}_${viewOf(actor)}`,
  );
  return row?.comments ?? null;
}

/** One comment; null when there is none that this person may read. */
export async function readComment(
  database: Database,
  actor: Actor,
  comment_id: number,
): Promise<CommentRecord | null> {
  const [row] = await queryRows<{ comment: CommentRecord }>(
    database.pool,
    sql`
      select ${commentJson(actor)} as comment
      from ticket_comment c
      join ticket t on t.id = c.ticket_id
      join employee author on author.employee_id = c.author_id
      where c.id = ${comment_id}::int and ${isVisibleTo(actor)} and ${isReadableComment(actor)}`,
    `comment_${viewOf(actor)}`,
  );
  return row?.comment ?? null;
}
