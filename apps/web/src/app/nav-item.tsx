import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import type { Destination } from './navigation.ts';

/** A destination as a line of icon and word; NavLink marks the present one for eyes and screen readers. */
export function NavItem({ destination: { to, label, icon: Icon } }: { destination: Destination }) {
  const { t } = useTranslation();
  return (
    <Box
      component={NavLink}
      to={to}
      end={to === '/'}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 2.5,
        minHeight: 40,
        px: 2,
        borderRadius: 1,
        color: 'text.secondary',
        fontWeight: 500,
        textDecoration: 'none',
        whiteSpace: 'nowrap',
        '@media (pointer: coarse)': { minHeight: 44 },
        '&:hover': { bgcolor: 'desk.hover', color: 'text.primary' },
        '&.active': { bgcolor: 'desk.selected', color: 'text.primary', fontWeight: 600 },
        '&.active svg': { color: 'primary.main' },
      }}
    >
      <Icon aria-hidden sx={{ fontSize: 20 }} />
      {t(label)}
    </Box>
  );
}
