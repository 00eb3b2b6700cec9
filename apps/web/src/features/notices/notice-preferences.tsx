import type { NoticePreference, NoticePreferences as Preferences } from '@desk/contract/notices';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../components/error-state.tsx';
import { FormError } from '../../components/form-error.tsx';
import { SkeletonRows } from '../../components/page-skeleton.tsx';
import { api } from '../../lib/api.ts';
import { noticePreferencesQuery } from './notice-queries.ts';

/** For each thing that can happen, whether to be told in the page and by mail; saved as it is clicked. */
export function NoticePreferences() {
  const { t } = useTranslation('notice');
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery(noticePreferencesQuery);
  const save = useMutation({
    mutationFn: (preference: NoticePreference) =>
      api.patch<Preferences>('/api/notices/preferences', { preferences: [preference] }),
    // Several may be clicked one after the other: each is on the screen at once, and saved in its turn.
    scope: { id: 'notice-preferences' },
    onMutate: (preference) => {
      queryClient.setQueryData(
        noticePreferencesQuery.queryKey,
        (now) =>
          now && {
            ...now,
            preferences: now.preferences.map((one) => (one.event === preference.event ? preference : one)),
          },
      );
    },
    onError: () => queryClient.invalidateQueries(noticePreferencesQuery),
  });
  if (!data && error) return <ErrorState error={error} onRetry={refetch} />;
  if (!data) return <SkeletonRows rows={6} height={40} />;
  return (
    <>
      <Box sx={{ color: 'text.secondary', mb: 3, overflowWrap: 'anywhere' }}>
        {t('preferences.lead', { email: data.email })}
      </Box>
      <Box
        component="table"
        sx={{
          width: '100%',
          borderCollapse: 'collapse',
          '& th': { textAlign: 'left', fontWeight: 400 },
          '& thead th': { typography: 'body2', color: 'text.secondary', pb: 1 },
          '& tbody th': { py: 1 },
          '& tbody tr': { borderTop: 1, borderColor: 'divider' },
          '& td, & thead th + th': { width: { xs: 72, sm: 104 }, textAlign: 'center' },
        }}
      >
        <thead>
          <tr>
            <th scope="col">{t('preferences.what')}</th>
            <th scope="col">{t('preferences.in_page')}</th>
            <th scope="col">{t('preferences.by_mail')}</th>
          </tr>
        </thead>
        <tbody>
          {data.preferences.map((preference) => (
            <PreferenceRow key={preference.event} preference={preference} onChange={save.mutate} />
          ))}
        </tbody>
      </Box>
      <FormError error={save.error} />
    </>
  );
}

type PreferenceRowProps = { preference: NoticePreference; onChange: (preference: NoticePreference) => void };

function PreferenceRow({ preference, onChange }: PreferenceRowProps) {
  const { t } = useTranslation('notice');
  const id = useId();
  return (
    <tr>
      <th scope="row" id={id}>
        {t(`preferences.event.${preference.event}`)}
      </th>
      {(['in_page', 'by_mail'] as const).map((channel) => (
        <td key={channel}>
          <Checkbox
            checked={preference[channel]}
            onChange={(_event, checked) => onChange({ ...preference, [channel]: checked })}
            slotProps={{
              input: {
                'aria-label': `${t(`preferences.event.${preference.event}`)}: ${t(`preferences.${channel}`)}`,
              },
            }}
          />
        </td>
      ))}
    </tr>
  );
}
