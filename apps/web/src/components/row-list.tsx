import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** Rows between hairlines. */
export function RowList({ isBusy, children }: { isBusy?: boolean; children: ReactNode }) {
  return (
    <Box
      component="ul"
      aria-busy={isBusy}
      sx={{ listStyle: 'none', m: 0, p: 0, borderTop: 1, borderColor: 'divider' }}
    >
      {children}
    </Box>
  );
}
