import type { OutagePage } from '@desk/contract/outages';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../lib/api.ts';
import { RelativeTime } from './relative-time.tsx';

/** What is known to be broken where I work. */
export const myOutagesQuery = queryOptions({
  queryKey: ['outages', 'mine'],
  queryFn: ({ signal }) => api.get<OutagePage>('/api/outages', { signal }),
  // Looked up when a page opens, and not while somebody writes on it: their field would move.
  staleTime: 0,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
  retry: false,
});

/** Says what is broken before somebody files it again; where nothing is, there is nothing. */
export function OutageBanner() {
  const { t } = useTranslation('outage');
  const { data } = useQuery(myOutagesQuery);
  if (!data || data.results.length === 0) return null;
  return (
    <Box component="section" aria-label={t('banner')} sx={{ display: 'grid', gap: 2, mb: 8 }}>
      {data.results.map(({ id, title, text, language, started_at }) => (
        <Alert key={id} severity="warning" variant="outlined" sx={{ alignItems: 'flex-start' }}>
          <AlertTitle lang={language}>{title}</AlertTitle>
          {text && (
            <Box lang={language} sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
              {text}
            </Box>
          )}
          <Box sx={{ typography: 'caption', mt: 1 }}>
            <RelativeTime time={started_at} />
          </Box>
        </Alert>
      ))}
    </Box>
  );
}
