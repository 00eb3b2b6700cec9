import { pointsFor } from '@desk/contract/points';
import { pointReasons } from '@desk/contract/vocabulary';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { PointsSection } from './points-section.tsx';

export function HowPointsCome() {
  const { t } = useTranslation('points');
  return (
    <PointsSection title={t('how')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 3 }}>
        {pointReasons.map((reason) => (
          <Box
            key={reason}
            component="li"
            sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: 4 }}
          >
            <span>{t(`how_${reason}`)}</span>
            <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
              {t('worth', { count: pointsFor[reason] })}
            </Box>
          </Box>
        ))}
      </Box>
    </PointsSection>
  );
}
