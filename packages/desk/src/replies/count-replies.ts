import type { HistoryCode } from '@desk/contract/history-codes';
import type { Desk } from '../desk.ts';
import { queryRows, sql } from '../sql.ts';

export type ReplyCounts = {
  /** Replies that nobody has read yet. */
  owed: number;
  /** How long the oldest of them has waited; 0 when there is none. */
  oldest_owed_seconds: number;
  /** Tickets that the words of their requester closed within the last thirty days, and that stayed closed, or did not. */
  closings: { kept: number; taken_back: number };
};

const days = 30;

/** How reading replies goes. */
export async function countReplies({ database, clock }: Desk): Promise<ReplyCounts> {
  const now = clock();
  const since = new Date(now.getTime() - days * 86_400_000);
  const closedByWords: HistoryCode = 'closure_intent';
  const [row] = await queryRows<{ owed: number; oldest: Date | null; closings: number; taken_back: number }>(
    database.pool,
    sql`
      select owed.count as owed, owed.oldest, closed.closings, closed.taken_back
      from (
        select count(*) as count, min(coalesce(edited_at, created_at)) as oldest
        from ticket_comment where reading_owed
      ) owed cross join (
        select count(*) as closings, count(*) filter (where exists (
          select from ticket_history later
          where later.ticket_id = h.ticket_id and later.id > h.id
            and later.changed_field = 'status' and later.old_value = 'closed')) as taken_back
        from ticket_history h
        where h.changed_field = 'status' and h.comment = ${closedByWords}::text
          and h.changed_by = 'ai' and h.created_at >= ${since}::timestamptz(3)
      ) closed`,
  );
  const { owed = 0, oldest = null, closings = 0, taken_back = 0 } = row ?? {};
  return {
    owed,
    oldest_owed_seconds: oldest ? Math.max(now.getTime() - oldest.getTime(), 0) / 1000 : 0,
    closings: { kept: closings - taken_back, taken_back },
  };
}
