import type { ResolvedCaseBody, ResolvedCasePage } from '@desk/contract/resolved-cases';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { type CaseFilters, caseParameters } from './case-filters.ts';

export const caseListQuery = (filters: CaseFilters) =>
  queryOptions({
    queryKey: ['cases', 'list', filters],
    queryFn: ({ signal }) =>
      api.get<ResolvedCasePage>('/api/resolved-cases', { signal, query: caseParameters(filters) }),
    placeholderData: keepPreviousData,
  });

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['cases', 'one', id],
    queryFn: ({ signal }) =>
      api.get<ResolvedCaseBody>(`/api/resolved-cases/${encodeURIComponent(id)}`, { signal }),
  });
