import type { EmployeePage } from '@desk/contract/employees';
import type { TeamBody } from '@desk/contract/teams';
import type { HistoryPage, TicketDetail, TicketPage } from '@desk/contract/tickets';
import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { type TicketFilters, writeFilters } from './list-filters.ts';

export const ticketPath = (ticket_number: string) => `/api/tickets/${encodeURIComponent(ticket_number)}`;

/** The list stays on the screen while its successor is asked for, and looks again by itself while somebody watches. */
export const ticketListQuery = (filters: TicketFilters) =>
  queryOptions({
    queryKey: ['tickets', 'list', writeFilters(filters).toString()],
    queryFn: ({ signal, queryKey: [, , query] }) =>
      api.get<TicketPage>(query ? `/api/tickets?${query}` : '/api/tickets', { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });

export const ticketQuery = (ticket_number: string) =>
  queryOptions({
    queryKey: ['tickets', 'detail', ticket_number],
    queryFn: ({ signal }) => api.get<TicketDetail>(ticketPath(ticket_number), { signal }),
  });

export const ticketHistoryQuery = (ticket_number: string) =>
  queryOptions({
    queryKey: ['tickets', 'history', ticket_number],
    queryFn: ({ signal }) => api.get<HistoryPage>(`${ticketPath(ticket_number)}/history`, { signal }),
    select: (page) => page.results,
  });

/** Who can be given a ticket. For staff only. */
export const itTeamQuery = queryOptions({
  queryKey: ['employees', 'it-team'],
  queryFn: ({ signal }) =>
    api.get<EmployeePage>('/api/employees', {
      signal,
      query: { role: ['it_staff', 'admin'], is_active: true, page_size: 100 },
    }),
  select: (page) => page.results,
  staleTime: 300_000,
});

/** The groups of the IT team. For staff only. */
export const teamsQuery = queryOptions({
  queryKey: ['teams'],
  queryFn: ({ signal }) => api.get<{ results: TeamBody[] }>('/api/teams', { signal }),
  select: (list) => list.results,
  staleTime: 300_000,
});

/** For whom a ticket can be filed. For staff only. */
export const colleaguesQuery = (search: string) =>
  queryOptions({
    queryKey: ['employees', 'colleagues', search],
    queryFn: ({ signal }) =>
      api.get<EmployeePage>('/api/employees', { signal, query: { search, is_active: true, page_size: 10 } }),
    select: (page) => page.results,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

/** After something was done to a ticket: resolves when the open ticket is fresh; lists and figures follow in their time. */
export async function refreshTickets(queryClient: QueryClient, ticket_number?: string): Promise<void> {
  void queryClient.invalidateQueries({ queryKey: ['tickets', 'list'] });
  void queryClient.invalidateQueries({ queryKey: ['overview'] });
  if (ticket_number === undefined) return;
  void queryClient.invalidateQueries({ queryKey: ['tickets', 'history', ticket_number] });
  await queryClient.invalidateQueries({ queryKey: ['tickets', 'detail', ticket_number] });
}
