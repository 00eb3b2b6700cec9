import Box from '@mui/material/Box';
import { Link } from 'react-router';

/** The desk's name, leading home. `brief` leaves the name out on a phone, where the bar has other things to hold. */
export function Brand({ brief = false }: { brief?: boolean }) {
  return (
    <Box
      component={Link}
      to="/"
      aria-label="Hybrid Desk"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 2,
        minHeight: 40,
        color: 'text.primary',
        textDecoration: 'none',
        fontWeight: 650,
        fontSize: '0.9375rem',
        letterSpacing: '-0.01em',
        whiteSpace: 'nowrap',
      }}
    >
      <BrandMark />
      <Box component="span" sx={{ display: brief ? { xs: 'none', sm: 'inline' } : 'inline' }}>
        Hybrid Desk
      </Box>
    </Box>
  );
}

export function BrandMark({ size = 24 }: { size?: number }) {
  return (
    <Box component="svg" viewBox="0 0 32 32" aria-hidden sx={{ width: size, height: size, flexShrink: 0 }}>
      <Box
        component="rect"
        width="32"
        height="32"
        rx="8"
        sx={{ fill: 'primary.main' }}
        style={{ fill: 'var(--mui-palette-primary-main)' }}
      />
      <path
        d="M9 8v16M9 16h14M23 8v16"
        fill="none"
        stroke="var(--mui-palette-primary-contrastText)"
        strokeWidth="3.5"
        strokeLinecap="round"
      />
    </Box>
  );
}
