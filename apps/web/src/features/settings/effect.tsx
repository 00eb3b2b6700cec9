import InfoOutlined from '@mui/icons-material/InfoOutlined';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** What the settings as they stand in the form would do, said before they are saved, and again whenever that changes. */
export function Effect({ children }: { children: ReactNode }) {
  const { t } = useTranslation('settings');
  return (
    <Box
      role="status"
      aria-label={t('effect.label')}
      sx={{
        display: 'flex',
        gap: 2.5,
        p: 3,
        borderRadius: 1,
        bgcolor: 'desk.quiet_surface',
        typography: 'body2',
        '& p': { m: 0, textWrap: 'pretty' },
      }}
    >
      <InfoOutlined aria-hidden sx={{ fontSize: 20, color: 'text.secondary', flexShrink: 0 }} />
      <Box sx={{ display: 'grid', gap: 1, minWidth: 0 }}>{children}</Box>
    </Box>
  );
}
