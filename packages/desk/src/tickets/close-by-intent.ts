import type { HistoryCode } from '@desk/contract/history-codes';
import type { Desk } from '../desk.ts';
import { readDeskSettings } from '../settings/desk-settings.ts';
import { queryRows, sql } from '../sql.ts';
import { moveStatement } from './move-statement.ts';
import { solveAndClose } from './solve-and-close.ts';

const hourMs = 3_600_000;

/**
 * Solves and closes a ticket because a reply of its requester says that it is solved; for `undo_hours` they can take that
 * back. Does so once: a reply that was not the last word, or after which somebody has moved the ticket, closes nothing.
 *
 * @returns whether it closed; the caller then owes the closed ticket its vectors and its case
 */
export async function closeByIntent(
  desk: Desk,
  { ticket_id, comment_id }: { ticket_id: number; comment_id: number },
): Promise<boolean> {
  const now = desk.clock();
  const { undo_hours } = await readDeskSettings(desk.database);
  const comment: HistoryCode = 'closure_intent';
  const statement = moveStatement({
    from: sql`
      join ticket_comment said on said.ticket_id = t.id and said.id = ${comment_id}::int
      where t.id = ${ticket_id}::int and t.deleted_at is null and t.status <> 'closed'
        and not said.internal and said.author_id in (t.employee_id, t.created_by)
        and not exists (
          select from ticket_comment later
          where later.ticket_id = t.id and later.id > said.id and later.author_id = said.author_id)
        and not exists (
          select from ticket_history later
          where later.ticket_id = t.id and later.changed_field in ('status', 'route_reason') and later.changed_by <> 'ai'
            and later.created_at > said.created_at)`,
    effect: solveAndClose({
      at: now,
      words: null,
      comment,
      undo_until: new Date(now.getTime() + undo_hours * hourMs),
    }),
    changed_by: 'ai',
    at: now,
  });
  const closed = await queryRows(
    desk.database.pool,
    sql`${statement} select id from moved`,
    'close_by_intent',
  );
  return closed.length === 1;
}
