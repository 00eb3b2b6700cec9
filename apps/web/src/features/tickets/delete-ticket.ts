import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { refreshTickets, ticketPath } from './ticket-queries.ts';

export function useDeleteTicket(ticket_number: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete(ticketPath(ticket_number)),
    onSuccess: () => void refreshTickets(queryClient),
  });
}
