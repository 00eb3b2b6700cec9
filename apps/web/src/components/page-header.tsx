import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { usePageTitle } from './page-title.ts';

type PageHeaderProps = {
  /** The page's one h1, and the window's title. */
  title: string;
  /** Beside the title, in its line: a count, a chip. */
  aside?: ReactNode;
  /** One quiet line below. */
  lead?: ReactNode;
  actions?: ReactNode;
};

export function PageHeader({ title, aside, lead, actions }: PageHeaderProps) {
  usePageTitle(title);
  return (
    <Box
      component="header"
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 4, rowGap: 2, mb: 6 }}
    >
      <Box sx={{ flex: '1 1 auto', minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: 3 }}>
          <Typography variant="h1">{title}</Typography>
          {aside}
        </Box>
        {lead && <Typography sx={{ color: 'text.secondary', mt: 1 }}>{lead}</Typography>}
      </Box>
      {actions && <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>{actions}</Box>}
    </Box>
  );
}
