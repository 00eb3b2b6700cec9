import type { TicketDetail } from '@desk/contract/tickets';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { isApiError } from '../../lib/api-error.ts';
import { refreshTickets, ticketPath, ticketQuery } from './ticket-queries.ts';

/** A move as the API takes it. `version` is the one the person saw: whoever was faster is told, not overwritten. */
export type MoveRequest = { version?: number } & (
  | { path: 'claim' }
  | { path: 'assign'; assigned_to: string | null }
  | { path: 'resolve'; resolution: string }
  | { path: 'close' }
  | { path: 'de-escalate' }
  | { path: 'reopen'; comment: string }
  | { path: 'solved'; comment?: string }
  | { path: 'hand-over'; reason: 'wants_person' | 'still_broken'; comment?: string }
  | { path: 'undo-closing'; comment?: string }
);

/** Somebody was faster, or the ticket has moved on: the page looks again, whatever was typed stays where it is. */
export const isConflict = (error: unknown) => isApiError(error) && error.status === 409;

export function useMoveTicket(ticket_number: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ path, ...body }: MoveRequest) =>
      api.post<TicketDetail>(`${ticketPath(ticket_number)}/${path}`, body),
    onSuccess: (ticket) => {
      queryClient.setQueryData(ticketQuery(ticket_number).queryKey, ticket);
      void refreshTickets(queryClient, ticket_number);
    },
    onError: (error) => (isConflict(error) ? refreshTickets(queryClient, ticket_number) : undefined),
  });
}
