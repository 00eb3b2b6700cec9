import type { Actor } from '@desk/contract/permissions';
import type { Database } from '../database.ts';
import { queryRows, sql } from '../sql.ts';
import { type CommentRecord, readableComments } from './ticket-record.ts';
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
