import type { TicketDetail } from '@desk/contract/tickets';
import { isFirstAnswerOwed } from '@desk/contract/vocabulary';

/** Where a ticket stands for the person who asked, and so what they are asked or told. */
export type ClosureState =
  /** The assistant is still at it. */
  | 'awaiting_answer'
  /** The assistant's answer is there, and nobody of the IT team has the ticket yet. */
  | 'answered'
  /** They asked for a colleague, or said that the answer did not help. */
  | 'handed_over'
  /** A colleague takes it, without an answer of the assistant. */
  | 'with_team'
  | 'with_person'
  | 'resolved'
  | 'closed';

export type ClosureFacts = Pick<
  TicketDetail,
  'status' | 'assignee_kind' | 'analysis_state' | 'route_reason'
> & { ai_responses: Pick<TicketDetail['ai_responses'][number], 'outcome'>[] };

export function closureStateOf(ticket: ClosureFacts): ClosureState {
  const { status, assignee_kind, analysis_state, route_reason, ai_responses } = ticket;
  if (status === 'closed' || status === 'resolved') return status;
  if (assignee_kind === 'person') return 'with_person';
  if (route_reason === 'wants_person' || route_reason === 'still_broken') return 'handed_over';
  if (isFirstAnswerOwed(analysis_state)) return 'awaiting_answer';
  return ai_responses[0]?.outcome === 'answer' ? 'answered' : 'with_team';
}
