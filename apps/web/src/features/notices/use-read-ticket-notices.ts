import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useMatch } from 'react-router';
import { latestNoticesQuery, useReadNotices } from './notice-queries.ts';

/** Whoever has a ticket before them need not be told of it any more, here or by mail. */
export function useReadTicketNotices(): void {
  const ticket_number = useMatch('/tickets/:ticketNumber')?.params.ticketNumber;
  const { data } = useQuery(latestNoticesQuery);
  const { mutate } = useReadNotices();
  const isUnread = data?.results.some(
    (notice) => notice.read_at === null && notice.ticket.ticket_number === ticket_number,
  );
  useEffect(() => {
    if (ticket_number && isUnread && document.visibilityState === 'visible') mutate({ ticket_number });
  }, [isUnread, ticket_number, mutate]);
}
