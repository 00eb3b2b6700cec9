import { useQuery } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { nextLookMs } from './polling.ts';
import { ticketQuery } from './ticket-queries.ts';

function subscribeToVisibility(listener: () => void) {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}

const useIsVisible = () =>
  useSyncExternalStore(subscribeToVisibility, () => document.visibilityState === 'visible');

/** A ticket that is asked for again and again, by `polling.ts`, until the assistant has answered. */
export function useAwaitedTicket(ticket_number: string) {
  const [since, setSince] = useState(Date.now);
  const visible = useIsVisible();
  const query = useQuery({
    ...ticketQuery(ticket_number),
    refetchInterval: ({ state: { data } }) =>
      (data && nextLookMs({ analysis_state: data.analysis_state, waited_ms: Date.now() - since, visible })) ??
      false,
  });
  /** Watches closely again, as after a new question to the assistant. */
  const watchAgain = () => {
    setSince(Date.now());
    return query.refetch();
  };
  return { query, since, watchAgain };
}
