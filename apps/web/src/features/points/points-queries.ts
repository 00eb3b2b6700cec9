import type { Me } from '@desk/contract/employees';
import type { MyPoints, PointBoard } from '@desk/contract/points';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

export const myPointsQuery = queryOptions({
  queryKey: ['points', 'me'],
  queryFn: ({ signal }) => api.get<MyPoints>('/api/points/me', { signal }),
});

export const pointBoardQuery = queryOptions({
  queryKey: ['points', 'board'],
  queryFn: ({ signal }) => api.get<PointBoard>('/api/points/board', { signal }),
});

/** Chooses whether colleagues of one's site see one's points. */
export function useShowOnBoard() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (show_on_board: boolean) => api.patch<Me>('/api/me', { show_on_board }),
    onSuccess: (_me, show_on_board) => {
      queryClient.setQueryData(myPointsQuery.queryKey, (mine) => mine && { ...mine, show_on_board });
      void queryClient.invalidateQueries({ queryKey: ['points'] });
    },
  });
}
