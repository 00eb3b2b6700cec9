import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { SkeletonRows } from '../../components/page-skeleton.tsx';
import { NoticeList } from './notice-list.tsx';
import { latestNoticesQuery, useReadNotices } from './notice-queries.ts';

type NoticePanelProps = { id: string; anchor: HTMLElement | null; onClose: () => void };

/** The latest notices, over the page on which one is. */
export function NoticePanel({ id, anchor, onClose }: NoticePanelProps) {
  const { t } = useTranslation('notice');
  const titleId = useId();
  const { data, error, refetch } = useQuery(latestNoticesQuery);
  const read = useReadNotices();
  return (
    <Popover
      id={id}
      open={anchor !== null}
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-labelledby': titleId,
          sx: {
            width: 400,
            maxWidth: 'calc(100vw - 24px)',
            maxHeight: 'min(600px, calc(100dvh - 80px))',
            display: 'flex',
            flexDirection: 'column',
          },
        },
      }}
    >
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 2,
          pl: 4,
          pr: 2,
          minHeight: 52,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Typography variant="h3" component="h2" id={titleId} sx={{ flex: 1 }}>
          {t('title')}
        </Typography>
        {data && data.unread > 0 && (
          <Button color="inherit" onClick={() => read.mutate({ all: true })}>
            {t('mark_all')}
          </Button>
        )}
      </Box>
      <Box sx={{ overflowY: 'auto', flex: 1, minHeight: 0 }}>
        {data ? (
          data.results.length > 0 ? (
            <NoticeList notices={data.results} onOpen={onClose} />
          ) : (
            <EmptyState title={t('empty')} hint={t('empty_hint')} />
          )
        ) : error ? (
          <ErrorState error={error} onRetry={refetch} />
        ) : (
          <Box sx={{ p: 4 }}>
            <SkeletonRows rows={4} height={56} />
          </Box>
        )}
      </Box>
      <Box sx={{ borderTop: 1, borderColor: 'divider', p: 1 }}>
        <Button fullWidth color="inherit" component={Link} to="/notices" onClick={onClose}>
          {t('all')}
        </Button>
      </Box>
    </Popover>
  );
}
