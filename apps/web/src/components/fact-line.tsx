import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** Small facts beside each other, in as many lines as they need. */
export function FactLine({ children }: { children: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 4,
        rowGap: 1,
        typography: 'caption',
        color: 'text.secondary',
      }}
    >
      {children}
    </Box>
  );
}
