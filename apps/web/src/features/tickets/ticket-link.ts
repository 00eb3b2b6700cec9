import { useLocation } from 'react-router';

/** Where a ticket is, with the list's filters kept so that the list beside it, and the way back, stay the same. */
export function useTicketLink() {
  const { search } = useLocation();
  return (ticket_number: string) => ({ pathname: `/tickets/${ticket_number}`, search });
}

export function useListLink() {
  const { search } = useLocation();
  return { pathname: '/tickets', search };
}
