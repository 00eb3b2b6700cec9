import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** One short form in the middle of the page. */
export function NarrowPage({ children }: { children: ReactNode }) {
  return (
    <Box sx={{ width: '100%', maxWidth: 432, mx: 'auto', px: 4, pt: { xs: 8, sm: '10vh' }, pb: 16 }}>
      {children}
    </Box>
  );
}
