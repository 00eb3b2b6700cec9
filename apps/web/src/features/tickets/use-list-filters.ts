import { useMemo } from 'react';
import { useLocation, useNavigate, useNavigation } from 'react-router';
import { readFilters, type TicketFilters, writeFilters } from './list-filters.ts';

/** Says how the filters differ from what they are at that moment. */
export type ChangeFilters = (
  change: (filters: TicketFilters) => TicketFilters,
  options?: { replace?: boolean },
) => void;

/**
 * The filters in the URL, and how to change them; a ticket that is open beside the list stays open. `replace` is for what
 * is typed letter by letter: the back button must not walk through it.
 */
export function useListFilters() {
  const { search } = useLocation();
  const navigate = useNavigate();
  // Where a click has just begun to lead: a search that settles meanwhile must not take the click back.
  const heading = useNavigation().location;
  const filters = useMemo(() => readFilters(new URLSearchParams(search)), [search]);
  const setFilters: ChangeFilters = (change, { replace = false } = {}) => {
    // The address bar is ahead of what is drawn: a filter chosen while a search is on its way must not undo it.
    const { pathname, search: present } = heading ?? window.location;
    if (!pathname.startsWith('/tickets')) return;
    const next = change(readFilters(new URLSearchParams(present)));
    void navigate({ pathname, search: writeFilters(next).toString() }, { replace });
  };
  return { filters, setFilters };
}
