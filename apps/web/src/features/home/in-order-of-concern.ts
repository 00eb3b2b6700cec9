import type { TicketRow } from '@desk/contract/tickets';
import type { TicketStatus } from '@desk/contract/vocabulary';

// A solution waits for its owner's word; after that comes what is under way, last what is done.
const concern: Readonly<Record<TicketStatus, number>> = {
  resolved: 0,
  in_progress: 1,
  pending: 1,
  closed: 2,
};

/** What needs the requester first; within that, the order in which they came. */
export function inOrderOfConcern<Ticket extends Pick<TicketRow, 'status'>>(
  tickets: readonly Ticket[],
): Ticket[] {
  return [...tickets].sort((a, b) => concern[a.status] - concern[b.status]);
}
