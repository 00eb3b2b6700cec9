import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useTranslation } from 'react-i18next';
import { useIsStaff } from '../../lib/session.ts';
import { TicketLayout } from './ticket-layout.tsx';

export function TicketDetailSkeleton() {
  const { t } = useTranslation('ticket');
  const isStaff = useIsStaff();
  return (
    <Box role="status" aria-label={t('detail.loading')}>
      <TicketLayout
        narrow={!isStaff}
        header={
          <Box sx={{ display: 'grid', gap: 2 }}>
            <Skeleton variant="rounded" width="9rem" height={16} />
            <Skeleton variant="rounded" width="70%" height={28} />
            <Skeleton variant="rounded" width="50%" height={22} />
          </Box>
        }
        text={<Skeleton variant="rounded" height={96} />}
        assistant={<Skeleton variant="rounded" height={240} />}
        facts={isStaff && <Skeleton variant="rounded" height={200} />}
        talk={<Skeleton variant="rounded" height={140} />}
      />
    </Box>
  );
}
