import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';

export function PointsSection({ title, children }: { title: string; children: ReactNode }) {
  const titleId = useId();
  return (
    <Box component="section" aria-labelledby={titleId} sx={{ py: 6, borderTop: 1, borderColor: 'divider' }}>
      <Typography variant="h2" id={titleId} sx={{ mb: 3 }}>
        {title}
      </Typography>
      {children}
    </Box>
  );
}
