import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { Brand } from './brand.tsx';
import { NavItem } from './nav-item.tsx';
import type { Destination } from './navigation.ts';

export const sidebarWidth = 208;

export function Sidebar({ destinations }: { destinations: Destination[] }) {
  const { t } = useTranslation();
  return (
    <Box
      component="nav"
      aria-label={t('nav.label')}
      sx={{
        display: { xs: 'none', md: 'flex' },
        flexDirection: 'column',
        gap: 4,
        flexShrink: 0,
        width: sidebarWidth,
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
      <Box sx={{ px: 2 }}>
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
