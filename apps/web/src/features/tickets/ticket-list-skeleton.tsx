import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { SkeletonRows } from '../../components/page-skeleton.tsx';
import { useIsStaff } from '../../lib/session.ts';

export function TicketListSkeleton() {
  const { t } = useTranslation('ticket');
  const isStaff = useIsStaff();
  return (
    <Box role="status" aria-label={t('list.loading')}>
      <SkeletonRows rows={isStaff ? 10 : 4} height={isStaff ? 44 : 88} />
    </Box>
  );
}
