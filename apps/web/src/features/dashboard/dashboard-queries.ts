import type { Dashboard, Insights } from '@desk/contract/dashboard';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { withQuery } from '../../lib/with-query.ts';
import type { DashboardFilters } from './dashboard-filters.ts';

const periodOf = ({ days, from, to }: DashboardFilters) => (from === null ? { days, to } : { from, to });

/** The desk keeps an answer for three seconds: what is shown is never older than ten. Not asked while nobody looks. */
export const lookAgainMs = 7_000;

export const dashboardQuery = (filters: DashboardFilters) => {
  const { site, category } = filters;
  const path = withQuery('/api/dashboard', { ...periodOf(filters), site, category });
  return queryOptions({
    queryKey: ['dashboard', path],
    queryFn: ({ signal }) => api.get<Dashboard>(path, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: lookAgainMs,
    staleTime: lookAgainMs,
  });
};

export const insightsQuery = (filters: DashboardFilters) => {
  const path = withQuery('/api/dashboard/insights', periodOf(filters));
  return queryOptions({
    queryKey: ['dashboard', path],
    queryFn: ({ signal }) => api.get<Insights>(path, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    refetchInterval: 60_000,
  });
};
