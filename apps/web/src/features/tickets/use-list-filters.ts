import { useMemo } from 'react';
import { useLocation, useNavigate, useNavigation } from 'react-router';
import { readFilters, type TicketFilters, writeFilters } from './list-filters.ts';

/** The filters in the URL, and how to change them. With a ticket open beside the list, it stays open. */
export function useListFilters() {
  const { search, pathname } = useLocation();
  // Where a click has just begun to lead: a search that settles meanwhile must not take the click back.
  const destination = useNavigation().location?.pathname ?? pathname;
  const navigate = useNavigate();
  const filters = useMemo(() => readFilters(new URLSearchParams(search)), [search]);
  /** `replace` for what is typed letter by letter: the back button must not walk through it. */
  const setFilters = (next: TicketFilters, { replace = false } = {}) => {
    if (!destination.startsWith('/tickets')) return;
    navigate({ pathname: destination, search: writeFilters(next).toString() }, { replace });
  };
  return { filters, setFilters };
}
