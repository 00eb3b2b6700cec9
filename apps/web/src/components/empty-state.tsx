import type { SvgIconComponent } from '@mui/icons-material';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

type EmptyStateProps = {
  icon?: SvgIconComponent;
  title: string;
  /** How to begin, or what to change. */
  hint?: ReactNode;
  action?: ReactNode;
  /** Where it is all there is on the page: its title is the page's heading. */
  isPage?: boolean;
};

export function EmptyState({ icon: Icon, title, hint, action, isPage }: EmptyStateProps) {
  return (
    <Box sx={{ display: 'grid', justifyItems: 'center', gap: 2, px: 4, py: 12, textAlign: 'center' }}>
      {Icon && <Icon aria-hidden sx={{ fontSize: 32, color: 'text.faint' }} />}
      <Typography component={isPage ? 'h1' : 'p'} sx={{ fontWeight: 600 }}>
        {title}
      </Typography>
      {hint && (
        <Typography variant="body2" sx={{ color: 'text.secondary', maxWidth: '46ch' }}>
          {hint}
        </Typography>
      )}
      {action && <Box sx={{ mt: 2 }}>{action}</Box>}
    </Box>
  );
}
