import type { TicketDetail } from '@desk/contract/tickets';
import { isAnalysisOwed } from '@desk/contract/vocabulary';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { ticketPath, ticketQuery } from './ticket-queries.ts';

const owed = (ticket: TicketDetail): TicketDetail =>
  isAnalysisOwed(ticket.analysis_state) ? ticket : { ...ticket, analysis_state: 'queued' };

/** Asks for another answer. While one is still owed, asking again makes no second one. */
export function useAskAssistant(ticket_number: string, watchAgain: () => void) {
  const queryClient = useQueryClient();
  const { queryKey } = ticketQuery(ticket_number);
  return useMutation({
    mutationFn: () => api.post(`${ticketPath(ticket_number)}/analyze`),
    onSuccess: () => {
      queryClient.setQueryData(queryKey, (ticket) => ticket && owed(ticket));
      watchAgain();
    },
  });
}
