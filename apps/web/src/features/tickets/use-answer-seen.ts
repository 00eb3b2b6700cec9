import type { TicketDetail } from '@desk/contract/tickets';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { api } from '../../lib/api.ts';
import { useActor } from '../../lib/session.ts';
import { msUntilQuestion, startQuestionTimer } from './question-timer.ts';
import { ticketPath, ticketQuery } from './ticket-queries.ts';

/** As much of an answer as must be on the screen before somebody can be said to have it before them, in pixels. */
const enoughHeight = 120;

/**
 * Tells the desk, once, when the requester first has an answer before them: on the screen, in a tab that is shown.
 * @returns for the element that holds the answer
 */
export function useAnswerSeen(ticket: TicketDetail) {
  const actor = useActor();
  const queryClient = useQueryClient();
  const element = useRef<HTMLDivElement>(null);
  const { mutate, isPending } = useMutation({
    mutationFn: () => api.post<TicketDetail>(`${ticketPath(ticket.ticket_number)}/answer-seen`),
    onSuccess: (seen) => queryClient.setQueryData(ticketQuery(ticket.ticket_number).queryKey, seen),
    retry: 3,
  });
  const isOpen = ticket.status === 'pending' || ticket.status === 'in_progress';
  const isUnseen =
    isOpen &&
    ticket.answer_seen_at === null &&
    ticket.employee_id === actor.employee_id &&
    ticket.ai_responses[0]?.outcome === 'answer';
  const tell = useEffectEvent(() => {
    if (!isPending) mutate();
  });

  useEffect(() => {
    if (!isUnseen || !element.current) return;
    let isOnScreen = false;
    const look = () => {
      if (isOnScreen && document.visibilityState === 'visible') tell();
    };
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        const { intersectionRect, boundingClientRect } = entry;
        isOnScreen = intersectionRect.height >= Math.min(enoughHeight, boundingClientRect.height * 0.9);
        look();
      },
      { threshold: [0, 0.1, 0.25, 0.5, 0.75, 0.95, 1] },
    );
    observer.observe(element.current);
    document.addEventListener('visibilitychange', look);
    return () => {
      observer.disconnect();
      document.removeEventListener('visibilitychange', look);
    };
  }, [isUnseen]);
  return element;
}

/** Whether it is time to ask if the answer helped: ten seconds after it was first seen, reloads included. */
export function useIsQuestionDue(answer_seen_at: string | null): boolean {
  const [seenBefore] = useState(answer_seen_at);
  const wasSeenBefore = answer_seen_at === seenBefore;
  const [dueFor, setDueFor] = useState(() =>
    answer_seen_at !== null && msUntilQuestion({ answer_seen_at, wasSeenBefore }, Date.now()) === 0
      ? answer_seen_at
      : null,
  );
  useEffect(() => {
    if (answer_seen_at === null) return;
    return startQuestionTimer({
      answer_seen_at,
      wasSeenBefore,
      clock: Date.now,
      onDue: () => setDueFor(answer_seen_at),
    });
  }, [answer_seen_at, wasSeenBefore]);
  return answer_seen_at !== null && dueFor === answer_seen_at;
}
