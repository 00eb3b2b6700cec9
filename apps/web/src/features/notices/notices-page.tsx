import NotificationsNone from '@mui/icons-material/NotificationsNone';
import Tune from '@mui/icons-material/Tune';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SkeletonRows } from '../../components/page-skeleton.tsx';
import { NoticeList } from './notice-list.tsx';
import { allNoticesQuery, useReadNotices } from './notice-queries.ts';

export function NoticesPage() {
  const { t } = useTranslation('notice');
  const query = useInfiniteQuery(allNoticesQuery);
  const read = useReadNotices();
  const notices = query.data?.pages.flatMap(({ results }) => results);
  const isAnyUnread = notices?.some(({ read_at }) => read_at === null);
  return (
    <Page width="text">
      <PageHeader
        title={t('title')}
        actions={
          <>
            {isAnyUnread && (
              <Button variant="outlined" color="inherit" onClick={() => read.mutate({ all: true })}>
                {t('mark_all')}
              </Button>
            )}
            <Button
              color="inherit"
              component={Link}
              to="/account#notices"
              sx={{ display: { xs: 'none', sm: 'inline-flex' } }}
            >
              {t('choose')}
            </Button>
            <IconButton
              component={Link}
              to="/account#notices"
              aria-label={t('choose')}
              sx={{ display: { xs: 'inline-flex', sm: 'none' } }}
            >
              <Tune />
            </IconButton>
          </>
        }
      />
      {notices ? (
        notices.length > 0 ? (
          <Box sx={{ mx: { xs: -3, sm: -4 } }}>
            <NoticeList notices={notices} />
          </Box>
        ) : (
          <EmptyState icon={NotificationsNone} title={t('empty')} hint={t('empty_hint')} />
        )
      ) : query.error ? (
        <ErrorState error={query.error} onRetry={query.refetch} />
      ) : (
        <SkeletonRows rows={6} height={64} />
      )}
      {query.hasNextPage && (
        <Button
          color="inherit"
          variant="outlined"
          sx={{ mt: 4 }}
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('older')}
        </Button>
      )}
    </Page>
  );
}

export { NoticesPage as Component };
