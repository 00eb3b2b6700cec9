import type { TicketRow } from '@desk/contract/tickets';

type Facts = Pick<TicketRow, 'status' | 'assignee_kind'>;

/** Whether a solution, of a person or of the assistant, waits for its owner's word. */
export const waitsForWord = ({ status, assignee_kind }: Facts): boolean =>
  status === 'resolved' || (status === 'in_progress' && assignee_kind === 'ai');

// After that comes what is under way, last what is done.
const concern = (ticket: Facts): number => (waitsForWord(ticket) ? 0 : ticket.status === 'closed' ? 2 : 1);

/** What needs the requester first; within that, the order in which they came. */
export function inOrderOfConcern<Ticket extends Facts>(tickets: readonly Ticket[]): Ticket[] {
  return [...tickets].sort((a, b) => concern(a) - concern(b));
}
