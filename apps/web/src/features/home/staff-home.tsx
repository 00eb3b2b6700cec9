import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../components/error-state.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useMe } from '../../lib/session.ts';
import { Breakdown, BreakdownSkeleton } from './breakdown.tsx';
import { Figures, FiguresSkeleton } from './figures.tsx';
import { openStatuses, overviewQuery } from './home-queries.ts';
import { QueueGlance } from './queue-glance.tsx';

/** What is waiting, what is mine, and how the desk stands. */
export function StaffHome() {
  const { t } = useTranslation('dashboard');
  const { employee } = useMe();
  const { data: overview, error, refetch } = useQuery(overviewQuery);

  return (
    <Page>
      <PageHeader title={t('title')} lead={t('lead', { name: employee.name })} />
      {overview && <Figures overview={overview} />}
      {!overview && (error ? <ErrorState error={error} onRetry={refetch} /> : <FiguresSkeleton />)}
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 5fr) minmax(0, 3fr)' },
          gap: { xs: 10, lg: 14 },
          alignItems: 'start',
          mt: 10,
        }}
      >
        <Box sx={{ display: 'grid', gap: 10 }}>
          <QueueGlance
            title={t('queue.unassigned')}
            count={overview?.unassigned}
            filters={{ status: openStatuses, assigned_to: 'pool', ordering: '-priority' }}
            empty={t('queue.unassigned_empty')}
          />
          <QueueGlance
            title={t('queue.mine')}
            count={overview?.mine}
            filters={{ status: openStatuses, assigned_to: 'me', ordering: '-priority' }}
            empty={t('queue.mine_empty')}
          />
        </Box>
        {overview ? <Breakdown overview={overview} /> : !error && <BreakdownSkeleton />}
      </Box>
    </Page>
  );
}
