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
      title={t(label)}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 2.5,
        minHeight: 40,
        // Where there is room for the icon alone, the word beside it is cut off exactly; it stays the link's name.
        px: 2.5,
        overflow: 'hidden',
        borderRadius: 1,
        color: 'text.secondary',
        fontWeight: 500,
        textDecoration: 'none',
        whiteSpace: 'nowrap',
        '@media (pointer: coarse)': { minHeight: 44 },
        '&:hover': { bgcolor: 'desk.hover', color: 'text.primary' },
        '&.active': { bgcolor: 'desk.selected', color: 'text.primary', fontWeight: 600 },
        '&.active svg': { color: 'primary.main' },
        '&:focus-visible': { outlineOffset: -2 },
      }}
    >
      <Icon aria-hidden sx={{ fontSize: 20, flexShrink: 0 }} />
      {t(label)}
    </Box>
  );
}
