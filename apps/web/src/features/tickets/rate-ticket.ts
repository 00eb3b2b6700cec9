import type { GivenRating, RateTicket } from '@desk/contract/ratings';
import type { TicketDetail } from '@desk/contract/tickets';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { isConflict } from './move-ticket.ts';
import { refreshTickets, ticketPath, ticketQuery } from './ticket-queries.ts';

/** Says how a ticket was closed; its data are the points that this brought. */
export function useRateTicket(ticket_number: string) {
  const queryClient = useQueryClient();
  const { queryKey } = ticketQuery(ticket_number);
  return useMutation({
    mutationFn: (rating: RateTicket) => api.put<GivenRating>(`${ticketPath(ticket_number)}/rating`, rating),
    onSuccess: ({ points: _points, ...rating }) => {
      queryClient.setQueryData<TicketDetail>(
        queryKey,
        (ticket) => ticket && { ...ticket, rating, rating_score: rating.score },
      );
      void queryClient.invalidateQueries({ queryKey: ['tickets', 'list'] });
      void queryClient.invalidateQueries({ queryKey: ['points'] });
    },
    onError: (error) => (isConflict(error) ? refreshTickets(queryClient, ticket_number) : undefined),
  });
}
