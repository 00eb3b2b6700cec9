import type { MyPoints } from '@desk/contract/points';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/language.ts';
import { formatNumber } from '../../lib/format.ts';

export function PointFigures({ points }: { points: MyPoints }) {
  const { t } = useTranslation('points');
  const language = useLanguage();
  const figures = [
    [t('this_month'), formatNumber(points.this_month, language)],
    [t('total'), formatNumber(points.total, language)],
    [t('today'), t('today_of', { points: points.today, cap: points.cap })],
  ];
  return (
    <Box
      component="dl"
      aria-label={t('mine')}
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 10, rowGap: 4, m: 0, mb: 8 }}
    >
      {figures.map(([name, value]) => (
        <Box key={name} sx={{ display: 'flex', flexDirection: 'column-reverse', justifyContent: 'flex-end' }}>
          <Box component="dt" sx={{ color: 'text.secondary', typography: 'body2' }}>
            {name}
          </Box>
          <Box component="dd" sx={{ m: 0, typography: 'h2', fontVariantNumeric: 'tabular-nums' }}>
            {value}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
