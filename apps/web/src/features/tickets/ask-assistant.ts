import type { TicketDetail } from '@desk/contract/tickets';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { ticketPath, ticketQuery } from './ticket-queries.ts';

/** Asks for another answer. While one is still owed, asking again makes no second one. */
export function useAskAssistant(ticket_number: string, watchAgain: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => api.post<TicketDetail>(`${ticketPath(ticket_number)}/analyze`),
    onSuccess: (ticket) => {
      queryClient.setQueryData(ticketQuery(ticket_number).queryKey, ticket);
      watchAgain();
    },
  });
}
