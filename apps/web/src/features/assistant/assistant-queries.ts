import type { AssistantModel } from '@desk/contract/assistant-model';
import type { AssistantQuality, BlindReviewItem, GiveBlindReview } from '@desk/contract/assistant-quality';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { withQuery } from '../../lib/with-query.ts';
import type { QualityFilters } from './quality-filters.ts';

export const qualityQuery = ({ days, language, model }: QualityFilters) =>
  queryOptions({
    queryKey: ['assistant', 'quality', days, language, model],
    queryFn: ({ signal }) =>
      api.get<AssistantQuality>(withQuery('/api/assistant/quality', { days, language, model }), { signal }),
    placeholderData: (before) => before,
  });

/** Closely while a model is on its way, else now and then. */
export const modelQuery = queryOptions({
  queryKey: ['assistant', 'model'],
  queryFn: ({ signal }) => api.get<AssistantModel>('/api/assistant/model', { signal }),
  refetchInterval: ({ state: { data } }) => (data?.pull?.state === 'pulling' ? 1_000 : 15_000),
});

export function usePullModel() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => api.post<AssistantModel>('/api/assistant/model/pull'),
    onSuccess: (model) => queryClient.setQueryData(modelQuery.queryKey, model),
    onError: () => queryClient.invalidateQueries({ queryKey: modelQuery.queryKey }),
  });
}

export const blindReviewsQuery = queryOptions({
  queryKey: ['assistant', 'blind-reviews'],
  queryFn: ({ signal }) => api.get<BlindReviewItem[]>('/api/assistant/blind-reviews', { signal }),
});

export function useGiveBlindReview() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ ticket_id, ...review }: GiveBlindReview & { ticket_id: number }) =>
      api.post<void>(`/api/assistant/blind-reviews/${ticket_id}`, review),
    onSuccess: (_nothing, { ticket_id }) =>
      queryClient.setQueryData(blindReviewsQuery.queryKey, (items) =>
        items?.filter((item) => item.ticket_id !== ticket_id),
      ),
  });
}
