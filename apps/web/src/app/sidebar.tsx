import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { Brand } from './brand.tsx';
import { NavItem } from './nav-item.tsx';
import type { Destination } from './navigation.ts';

/** Words beside the icons where there is room; the icons alone on a tablet; on a phone the bar at the thumb instead. */
export function Sidebar({ destinations }: { destinations: Destination[] }) {
  const { t } = useTranslation();
  return (
    <Box
      component="nav"
      aria-label={t('nav.label')}
      sx={{
        display: { xs: 'none', sm: 'flex' },
        flexDirection: 'column',
        gap: 4,
        flexShrink: 0,
        width: { sm: 64, md: 208 },
        position: 'sticky',
        top: 0,
        height: '100dvh',
        overflowY: 'auto',
        px: 3,
        py: 2,
        bgcolor: 'desk.quiet_surface',
        borderRight: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ px: 2, overflow: 'hidden' }}>
        <Brand />
      </Box>
      <Box sx={{ display: 'grid', gap: 0.5 }}>
        {destinations.map((destination) => (
          <NavItem key={destination.to} destination={destination} />
        ))}
      </Box>
    </Box>
  );
}
