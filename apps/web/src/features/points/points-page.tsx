import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../components/error-state.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SkeletonRows } from '../../components/page-skeleton.tsx';
import { HowPointsCome } from './how-points-come.tsx';
import { MyPointEntries } from './my-point-entries.tsx';
import { PointFigures } from './point-figures.tsx';
import { myPointsQuery } from './points-queries.ts';
import { SiteBoard } from './site-board.tsx';

/** One's own points, what they are for, and the board of one's site. */
export function PointsPage() {
  const { t } = useTranslation('points');
  const { data: mine, error, refetch } = useQuery(myPointsQuery);
  return (
    <Page width="text">
      <PageHeader title={t('title')} />
      <Box sx={{ color: 'text.secondary', mt: -2, mb: 6 }}>{t('lead')}</Box>
      {mine ? (
        <>
          <PointFigures points={mine} />
          <HowPointsCome />
          <MyPointEntries entries={mine.entries} />
          <SiteBoard isShown={mine.show_on_board} />
        </>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows rows={4} height={64} />
      )}
    </Page>
  );
}

export { PointsPage as Component };
