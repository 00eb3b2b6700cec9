import type { JobPayload } from '@desk/contract/jobs';
import type { Actor } from '@desk/contract/permissions';
import type { Desk } from '../desk.ts';
import { queryRows, sql } from '../sql.ts';
import { explainRefusal } from './refuse-change.ts';
import { isTicket, type TicketRef } from './ticket-ref.ts';
import { isAllowed, isVisibleTo } from './visibility.ts';

/**
 * Owes the ticket another analysis. While the first answer is still owed, asking again adds nothing: impatience
 * makes no second answer. One that only waits for the language model is answered: the new run takes its place.
 *
 * @returns what to enqueue
 * @throws DeskError `not_found`, `illegal_move`, `ticket_closed`
 */
export async function requestAnalysis(
  desk: Desk,
  actor: Actor,
  ref: TicketRef,
): Promise<JobPayload<'analyze-ticket'>> {
  const now = desk.clock();
  const [owed] = await queryRows<JobPayload<'analyze-ticket'>>(
    desk.database.pool,
    sql`
      update ticket t set
        analysis_run = t.analysis_run + is_finished::int,
        analysis_state = case when is_finished then 'queued' else t.analysis_state end,
        analysis_owed_at = case when is_finished then ${now}::timestamptz(3) else t.analysis_owed_at end,
        analysis_attempts = case when is_finished then 0 else t.analysis_attempts end,
        analysis_error = case when not is_finished then t.analysis_error end
      from (
        select t.id, t.analysis_state not in ('queued', 'running') as is_finished
        from ticket t
        where ${isTicket(ref)} and ${isVisibleTo(actor)}
          and ${isAllowed(actor, 'analyze')}
        for update
      ) seen
      where t.id = seen.id
      returning t.id as ticket_id, t.analysis_run`,
  );
  if (owed) return owed;
  throw await explainRefusal(desk.database, actor, ref, { action: 'analyze' });
}
