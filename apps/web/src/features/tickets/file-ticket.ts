import type { CreateTicket, TicketDetail } from '@desk/contract/tickets';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { isApiError } from '../../lib/api-error.ts';
import { refreshTickets, ticketQuery } from './ticket-queries.ts';

type Filing = { request: CreateTicket; idempotency_key: string };

/** Files a ticket. Tried again by itself when the desk did not answer: the key makes sure that it is filed once. */
export function useFileTicket() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ request, idempotency_key }: Filing) =>
      api.post<TicketDetail>('/api/tickets', request, { headers: { 'idempotency-key': idempotency_key } }),
    retry: (failures, error) =>
      failures < 2 && isApiError(error) && (error.status === 0 || error.status === 503),
    onSuccess: (ticket) => {
      queryClient.setQueryData(ticketQuery(ticket.ticket_number).queryKey, ticket);
      void refreshTickets(queryClient);
    },
  });
}
