import { type PointEntry, pointsFor } from '@desk/contract/points';
import { pointReasonLabels } from '@desk/contract/vocabulary';
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../components/empty-state.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { PointsSection } from './points-section.tsx';

export function MyPointEntries({ entries }: { entries: PointEntry[] }) {
  const { t } = useTranslation('points');
  const language = useLanguage();
  return (
    <PointsSection title={t('latest')}>
      {entries.length === 0 && <EmptyState title={t('none')} hint={t('none_hint')} />}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {entries.map((entry) => (
          <Box
            key={entry.id}
            component="li"
            sx={{
              display: 'grid',
              gridTemplateColumns: 'minmax(0, 1fr) auto',
              columnGap: 4,
              py: 2,
              borderBottom: 1,
              borderColor: 'divider',
              '&:last-child': { borderBottom: 0 },
            }}
          >
            <Box sx={{ minWidth: 0 }}>
              {pointReasonLabels[entry.reason][language]}
              {entry.points < pointsFor[entry.reason] && (
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  {' · '}
                  {t('at_cap')}
                </Box>
              )}
              <Box sx={{ color: 'text.secondary', typography: 'caption', display: 'flex', gap: 2 }}>
                {entry.ticket_number !== null && (
                  <MuiLink
                    component={Link}
                    to={`/tickets/${entry.ticket_number}`}
                    color="inherit"
                    sx={{ fontFamily: 'mono' }}
                  >
                    {entry.ticket_number}
                  </MuiLink>
                )}
                <RelativeTime time={entry.created_at} />
              </Box>
            </Box>
            <Box sx={{ fontVariantNumeric: 'tabular-nums' }}>+{entry.points}</Box>
          </Box>
        ))}
      </Box>
    </PointsSection>
  );
}
