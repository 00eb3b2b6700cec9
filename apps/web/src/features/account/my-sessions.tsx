import type { SessionBody } from '@desk/contract/sessions';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../components/error-state.tsx';
import { FormError } from '../../components/form-error.tsx';
import { SkeletonRows } from '../../components/page-skeleton.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { Tag } from '../../components/tag.tsx';
import { api } from '../../lib/api.ts';
import { describeDevice } from './describe-device.ts';
import { Section } from './section.tsx';

const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => api.get<SessionBody[]>('/api/sessions', { signal }),
});

/** Where a person is signed in, and the means to end it there. */
export function MySessions() {
  const { t } = useTranslation('auth');
  const queryClient = useQueryClient();
  const { data: sessions, error, refetch } = useQuery(sessionsQuery);
  const end = useMutation({
    mutationFn: (id: string | null) => api.delete(id === null ? '/api/sessions' : `/api/sessions/${id}`),
    onSettled: () => queryClient.invalidateQueries(sessionsQuery),
  });
  return (
    <Section title={t('sessions.title')} lead={t('sessions.lead')}>
      {sessions ? (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {sessions.map((session) => (
            <SessionLine
              key={session.id}
              session={session}
              busy={end.isPending && end.variables === session.id}
              onEnd={() => end.mutate(session.id)}
            />
          ))}
        </Box>
      ) : error ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : (
        <SkeletonRows rows={2} height={56} />
      )}
      <FormError error={end.error} />
      {sessions && sessions.length > 1 && (
        <Button
          variant="outlined"
          color="inherit"
          sx={{ mt: 4 }}
          loading={end.isPending && end.variables === null}
          onClick={() => end.mutate(null)}
        >
          {t('sessions.end_others')}
        </Button>
      )}
    </Section>
  );
}

type SessionLineProps = { session: SessionBody; busy: boolean; onEnd: () => void };

function SessionLine({ session, busy, onEnd }: SessionLineProps) {
  const { t } = useTranslation('auth');
  const { browser, system } = describeDevice(session.user_agent);
  const device = [browser ?? t('sessions.unknown_device'), system].filter(Boolean).join(' · ');
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 3, py: 2, minHeight: 56 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2 }}>
          <Box component="span" sx={{ fontWeight: 550 }}>
            {device}
          </Box>
          {session.current && <Tag>{t('sessions.current')}</Tag>}
        </Box>
        <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
          {session.ip_address} · {t('sessions.last_used')} <RelativeTime time={session.last_used_at} />
        </Box>
      </Box>
      {!session.current && (
        <Button
          color="inherit"
          loading={busy}
          onClick={onEnd}
          aria-label={t('sessions.end_this', { device })}
        >
          {t('sessions.end')}
        </Button>
      )}
    </Box>
  );
}
