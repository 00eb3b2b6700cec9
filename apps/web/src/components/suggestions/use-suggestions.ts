import { isEnoughToSuggest, suggestionTextMax } from '@desk/contract/enough-to-suggest';
import type { CardRef, SuggestionOutcome, Suggestions } from '@desk/contract/suggestions';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { useDebounced } from '../../lib/use-debounced.ts';

const pauseMs = 400;

const suggestionsQuery = (text: string, suggestion_id: number | null) => ({
  queryKey: ['suggestions', text],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    api.post<Suggestions>(
      '/api/suggestions',
      { text, ...(suggestion_id !== null && { suggestion_id }) },
      { signal },
    ),
});

/** Tells what came of it, in the background: whether it arrives is nobody's worry who has just got help. */
export function reportOutcome(id: number, outcome: SuggestionOutcome): void {
  api.post(`/api/suggestions/${id}/outcome`, outcome).catch(() => {});
}

/**
 * What may already solve what is being written: asked for after a pause in typing, and kept on the page until something else
 * is there. That nothing can be had is no error: whoever writes was going to write anyway.
 *
 * @param known the id that was given for the same text elsewhere
 */
export function useSuggestions(text: string, known: number | null = null) {
  const settled = useDebounced(text.trim().slice(0, suggestionTextMax), pauseMs);
  const [id, setId] = useState(known);
  const isAsked = isEnoughToSuggest(settled);
  const { data } = useQuery({
    ...suggestionsQuery(settled, id),
    enabled: isAsked,
    placeholderData: keepPreviousData,
    staleTime: 2_000,
    // Cards change with what is written, never by themselves under somebody's hand.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: false,
  });
  if (data && data.id !== null && data.id !== id) setId(data.id);

  return {
    /** Of this text; null as long as nothing has been shown. */
    id,
    cards: isAsked && text.trim() !== '' ? (data?.cards ?? []) : [],
    solve(card: CardRef) {
      if (id !== null)
        reportOutcome(id, { outcome: 'solved', solved_with: { kind: card.kind, id: card.id } });
    },
  };
}
