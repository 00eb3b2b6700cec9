import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';

type SectionProps = { title: string; lead?: string; children: ReactNode };

export function Section({ title, lead, children }: SectionProps) {
  const titleId = useId();
  return (
    <Box component="section" aria-labelledby={titleId} sx={{ py: 7, borderTop: 1, borderColor: 'divider' }}>
      <Typography variant="h2" id={titleId}>
        {title}
      </Typography>
      {lead && <Typography sx={{ color: 'text.secondary', mt: 1 }}>{lead}</Typography>}
      <Box sx={{ mt: 4 }}>{children}</Box>
    </Box>
  );
}
