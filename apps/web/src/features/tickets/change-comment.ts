import type { CommentBody } from '@desk/contract/comments';
import type { TicketDetail } from '@desk/contract/tickets';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { ticketPath, ticketQuery } from './ticket-queries.ts';

const withComment = (ticket: TicketDetail | undefined, changed: CommentBody) =>
  ticket && {
    ...ticket,
    comments: ticket.comments.map((comment) => (comment.id === changed.id ? changed : comment)),
  };

function useChangeComment<Change>(
  ticket_number: string,
  ask: (comments: string, change: Change) => Promise<CommentBody>,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (change: Change) => ask(`${ticketPath(ticket_number)}/comments`, change),
    onSuccess: (comment) =>
      queryClient.setQueryData(ticketQuery(ticket_number).queryKey, (ticket) => withComment(ticket, comment)),
  });
}

export const useEditComment = (ticket_number: string) =>
  useChangeComment(ticket_number, (comments, { id, body }: { id: number; body: string }) =>
    api.patch<CommentBody>(`${comments}/${id}`, { body }),
  );

export const useMarkUseful = (ticket_number: string) =>
  useChangeComment(ticket_number, (comments, { id, useful }: { id: number; useful: boolean }) =>
    api.post<CommentBody>(`${comments}/${id}/useful`, { useful }),
  );
