import type { NoticePage, NoticePreferences, ReadNotices } from '@desk/contract/notices';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

const path = '/api/notices';
const lookEveryMs = 15_000;

/** What the bell knows. Nothing is asked while the tab is hidden, and little is answered while nothing changes. */
export const latestNoticesQuery = queryOptions({
  queryKey: ['notices', 'latest'],
  queryFn: ({ signal }) => api.get<NoticePage>(path, { signal }),
  refetchInterval: lookEveryMs,
  refetchOnWindowFocus: true,
});

export const allNoticesQuery = infiniteQueryOptions({
  queryKey: ['notices', 'all'],
  queryFn: ({ signal, pageParam }) => api.get<NoticePage>(pageParam, { signal }),
  initialPageParam: path,
  // An address of this desk, as it calls itself: only what follows its name is ours to ask.
  getNextPageParam: ({ next }) => (next === null ? null : new URL(next).pathname + new URL(next).search),
});

export const noticePreferencesQuery = queryOptions({
  queryKey: ['notice-preferences'],
  queryFn: ({ signal }) => api.get<NoticePreferences>('/api/notices/preferences', { signal }),
});

/** Marks notices as read, on the screen at once. */
export function useReadNotices() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (which: ReadNotices) => api.post('/api/notices/read', which),
    onMutate: async (which) => {
      await queryClient.cancelQueries({ queryKey: ['notices'] });
      queryClient.setQueryData(latestNoticesQuery.queryKey, (page) => page && asRead(page, which));
      queryClient.setQueryData(
        allNoticesQuery.queryKey,
        (all) => all && { ...all, pages: all.pages.map((page) => asRead(page, which)) },
      );
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['notices'] }),
  });
}

function asRead(page: NoticePage, which: ReadNotices): NoticePage {
  const now = new Date().toISOString();
  const isMeant = (notice: NoticePage['results'][number]) =>
    'all' in which ||
    ('ids' in which ? which.ids.includes(notice.id) : notice.ticket.ticket_number === which.ticket_number);
  const results = page.results.map((notice) =>
    notice.read_at === null && isMeant(notice) ? { ...notice, read_at: now } : notice,
  );
  return { ...page, results };
}
