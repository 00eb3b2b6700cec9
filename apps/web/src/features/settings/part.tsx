import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';

/** One part of the settings, under its own heading. */
export function Part({
  title,
  lead,
  actions,
  children,
}: {
  title: string;
  lead: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: 3, mb: 5 }}>
        <Box sx={{ flex: '1 1 320px', minWidth: 0 }}>
          <Typography variant="h2">{title}</Typography>
          <Typography sx={{ color: 'text.secondary', mt: 1, textWrap: 'pretty' }}>{lead}</Typography>
        </Box>
        {actions}
      </Box>
      {children}
    </>
  );
}

/** A piece of a part, set off by a hairline. */
export function Piece({
  title,
  lead,
  aside,
  children,
}: {
  title: string;
  lead?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const titleId = useId();
  return (
    <Box component="section" aria-labelledby={titleId} sx={{ py: 6, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 3 }}>
        <Typography variant="h3" component="h3" id={titleId} sx={{ flex: '1 1 auto' }}>
          {title}
        </Typography>
        {aside}
      </Box>
      {lead && <Box sx={{ color: 'text.secondary', mt: 1, textWrap: 'pretty' }}>{lead}</Box>}
      <Box sx={{ mt: 4 }}>{children}</Box>
    </Box>
  );
}
