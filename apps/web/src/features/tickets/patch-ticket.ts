import type { PatchTicket, TicketDetail } from '@desk/contract/tickets';
import { priorityOf } from '@desk/contract/vocabulary';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { isConflict } from './move-ticket.ts';
import { refreshTickets, ticketPath, ticketQuery } from './ticket-queries.ts';

/** Without a version: the one that stands on the screen when the change is sent. */
export type TicketChange = Omit<PatchTicket, 'version'> & { version?: number };

type Triaged = Pick<TicketDetail, 'severity' | 'urgency' | 'priority'>;

/** The ticket as it will stand, priority by the matrix included, shown before the API has said so. */
export function changedTicket<Ticket extends Triaged>(
  ticket: Ticket,
  { version: _version, ...change }: TicketChange,
): Ticket {
  const { severity = ticket.severity, urgency = ticket.urgency } = change;
  const movesPriority = change.severity !== undefined || change.urgency !== undefined;
  const computed = movesPriority && severity && urgency ? priorityOf(severity, urgency) : ticket.priority;
  return { ...ticket, ...change, priority: change.priority ?? computed };
}

/** Changes show at once, and one after the other; if one is refused, the ticket is shown as it is. */
export function usePatchTicket(ticket_number: string) {
  const queryClient = useQueryClient();
  const { queryKey } = ticketQuery(ticket_number);
  return useMutation({
    scope: { id: `patch ${ticket_number}` },
    mutationFn: ({ version = queryClient.getQueryData(queryKey)?.version, ...change }: TicketChange) =>
      api.patch<TicketDetail>(ticketPath(ticket_number), { ...change, version }),
    onMutate: async (change) => {
      await queryClient.cancelQueries({ queryKey });
      const before = queryClient.getQueryData(queryKey);
      if (before) queryClient.setQueryData(queryKey, changedTicket(before, change));
      return { before };
    },
    onSuccess: (ticket) => {
      queryClient.setQueryData(queryKey, ticket);
      void refreshTickets(queryClient, ticket_number);
    },
    onError: (error, _change, context) => {
      if (context?.before) queryClient.setQueryData(queryKey, context.before);
      return isConflict(error) ? refreshTickets(queryClient, ticket_number) : undefined;
    },
  });
}
