import type { SvgIconComponent } from '@mui/icons-material';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

type TagProps = {
  icon?: SvgIconComponent;
  /** A palette path such as `desk.pending`; colours icon and border, never the only sign of what is meant. */
  color?: string;
  children: ReactNode;
  /** Without the hairline, for dense rows. */
  plain?: boolean;
  /** For what is not there yet. */
  faint?: boolean;
};

/** A word with its icon: how status, priority, category and the like look everywhere. */
export function Tag({
  icon: Icon,
  color = 'text.secondary',
  children,
  plain = false,
  faint = false,
}: TagProps) {
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 1.5,
        maxWidth: '100%',
        verticalAlign: 'middle',
        typography: 'caption',
        fontWeight: faint ? 400 : 550,
        color: faint ? 'text.secondary' : 'text.primary',
        whiteSpace: 'nowrap',
        ...(plain ? {} : { border: 1, borderColor: 'divider', borderRadius: 99, px: 2, py: 0.25 }),
      }}
    >
      {Icon && <Icon aria-hidden sx={{ fontSize: 16, color, flexShrink: 0 }} />}
      <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {children}
      </Box>
    </Box>
  );
}
