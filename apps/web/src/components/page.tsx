import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** `text` for reading and forms, `wide` for lists and dashboards, `full` for what lays itself out. */
const widths = { text: 760, wide: 1200, full: 'none' } as const;

/** The room of one page inside the layout's `<main>`. */
export function Page({ width = 'wide', children }: { width?: keyof typeof widths; children: ReactNode }) {
  return (
    <Box
      sx={{
        maxWidth: widths[width],
        width: '100%',
        mx: 'auto',
        px: { xs: 4, sm: 6, lg: 8 },
        pt: { xs: 5, sm: 8 },
        pb: 16,
      }}
    >
      {children}
    </Box>
  );
}
