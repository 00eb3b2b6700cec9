import type { AIResponseBody } from '@desk/contract/ai-responses';
import type { GiveFeedback, MyFeedback } from '@desk/contract/answer-feedback';
import type { TicketDetail } from '@desk/contract/tickets';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { isApiError } from '../../lib/api-error.ts';
import { showToast } from '../../lib/toasts.ts';
import { ticketPath, ticketQuery } from './ticket-queries.ts';

/** What the reader will have said once this is saved. */
export function withVerdict(before: MyFeedback, { verdict, reason, comment }: GiveFeedback): MyFeedback {
  if (verdict === 'thumbs_up' || verdict === 'thumbs_down') return { ...before, thumb: verdict };
  return { ...before, judgement: verdict, reason: reason ?? null, comment: comment ?? null };
}

/** Says what one thinks of an answer: shown at once, taken back with a word when the desk refuses. */
export function useGiveFeedback(ticket_number: string) {
  const { t } = useTranslation('common');
  const queryClient = useQueryClient();
  const { queryKey } = ticketQuery(ticket_number);
  const change = (id: number, make: (answer: AIResponseBody) => AIResponseBody) =>
    queryClient.setQueryData<TicketDetail>(
      queryKey,
      (ticket) =>
        ticket && {
          ...ticket,
          ai_responses: ticket.ai_responses.map((answer) => (answer.id === id ? make(answer) : answer)),
        },
    );
  return useMutation({
    mutationFn: ({ id, feedback }: { id: number; feedback: GiveFeedback }) =>
      api.post<AIResponseBody>(`${ticketPath(ticket_number)}/ai-responses/${id}/feedback`, feedback),
    onMutate: async ({ id, feedback }) => {
      await queryClient.cancelQueries({ queryKey });
      const before = queryClient.getQueryData<TicketDetail>(queryKey);
      change(id, (answer) => ({ ...answer, my_feedback: withVerdict(answer.my_feedback, feedback) }));
      return before?.ai_responses.find((answer) => answer.id === id)?.my_feedback;
    },
    onSuccess: (saved, { id }) => change(id, () => saved),
    onError: (error, { id }, before) => {
      if (before) change(id, (answer) => ({ ...answer, my_feedback: before }));
      showToast(isApiError(error) ? error.message : t('error.unexpected'), {
        about: ticket_number,
        tone: 'error',
      });
    },
  });
}
