import type { TeamBody } from '@desk/contract/teams';
import { queryOptions } from '@tanstack/react-query';
import { api } from './api.ts';

/** The groups of the IT team, by name; for the IT team alone. Read again when anything under Settings is saved. */
export const teamsQuery = queryOptions({
  queryKey: ['settings', 'teams'],
  queryFn: async ({ signal }) => (await api.get<{ results: TeamBody[] }>('/api/teams', { signal })).results,
});
