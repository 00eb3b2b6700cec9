import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useTranslation } from 'react-i18next';

/** A page's place while its code is on the way. */
export function PageSkeleton() {
  const { t } = useTranslation();
  return (
    <Box role="status" aria-label={t('loading')} sx={{ display: 'grid', gap: 4 }}>
      <Skeleton variant="rounded" height={28} width="40%" />
      <Skeleton variant="rounded" height={20} width="70%" />
      <SkeletonRows rows={5} />
    </Box>
  );
}

/** Rows of a list that is still being asked for, as tall as the real ones. */
export function SkeletonRows({ rows, height = 44 }: { rows: number; height?: number }) {
  return (
    <Box aria-hidden sx={{ display: 'grid', gap: 2 }}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} variant="rounded" height={height} />
      ))}
    </Box>
  );
}
