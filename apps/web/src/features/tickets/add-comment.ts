import type { CommentBody } from '@desk/contract/comments';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { isConflict } from './move-ticket.ts';
import { refreshTickets, ticketPath, ticketQuery } from './ticket-queries.ts';

type NewComment = { body: string; internal: boolean; mentions: string[]; attachment_ids: string[] };

export function useAddComment(ticket_number: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (comment: NewComment) =>
      api.post<CommentBody>(`${ticketPath(ticket_number)}/comments`, comment),
    onSuccess: (comment) => {
      queryClient.setQueryData(
        ticketQuery(ticket_number).queryKey,
        (ticket) => ticket && { ...ticket, comments: [...ticket.comments, comment] },
      );
      void refreshTickets(queryClient, ticket_number);
    },
    onError: (error) => (isConflict(error) ? refreshTickets(queryClient, ticket_number) : undefined),
  });
}
