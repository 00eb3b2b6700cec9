import type { Overview } from '@desk/contract/analytics';
import type { TicketPage } from '@desk/contract/tickets';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { type QueryParameters, withQuery } from '../../lib/with-query.ts';

const lookAgainMs = 30_000;

export const overviewQuery = queryOptions({
  queryKey: ['overview'],
  queryFn: ({ signal }) => api.get<Overview>('/api/overview', { signal }),
  refetchInterval: lookAgainMs,
});

/** A few tickets of a list; kept under the key of all ticket lists, so that what refreshes those refreshes these. */
export const fewTicketsQuery = (filters: QueryParameters) => {
  const path = withQuery('/api/tickets', filters);
  return queryOptions({
    queryKey: ['tickets', 'list', path],
    queryFn: ({ signal }) => api.get<TicketPage>(path, { signal }),
    refetchInterval: lookAgainMs,
  });
};

export const openStatuses = ['pending', 'in_progress'] as const;
