import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { myPointsQuery } from './points-queries.ts';
import { PointsSection } from './points-section.tsx';

/** One quiet line for the account page. */
export function PointsLine() {
  const { t } = useTranslation('points');
  const { data } = useQuery(myPointsQuery);
  return (
    <PointsSection title={t('title')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1 }}>
        <span>{data ? t('line', { count: data.this_month }) : '…'}</span>
        <MuiLink component={Link} to="/points">
          {t('more')}
        </MuiLink>
      </Box>
    </PointsSection>
  );
}
