import type { OutagePage } from '@desk/contract/outages';
import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

/** Of all sites, those that are over too; the latest first. */
export const outageListQuery = (cursor: string | null) =>
  queryOptions({
    queryKey: ['outages', 'list', cursor],
    queryFn: ({ signal }) => api.get<OutagePage>('/api/outages', { signal, query: { all: 'true', cursor } }),
    placeholderData: keepPreviousData,
  });

export const refreshOutages = (queryClient: QueryClient) =>
  queryClient.invalidateQueries({ queryKey: ['outages'] });
