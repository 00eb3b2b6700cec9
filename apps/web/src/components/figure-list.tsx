import Box, { type BoxProps } from '@mui/material/Box';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** Figures in one frame. */
export function FigureList({
  label,
  across,
  from,
  children,
}: {
  label: string;
  /** So many side by side on a page as wide as `from`; two on a narrower one. */
  across: number;
  from: 'sm' | 'md';
  children: ReactNode;
}) {
  return (
    <Box
      component="ul"
      aria-label={label}
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        display: 'grid',
        gridTemplateColumns: {
          xs: 'repeat(2, minmax(0, 1fr))',
          [from]: `repeat(${across}, minmax(0, 1fr))`,
        },
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        overflow: 'hidden',
        // The last one of an odd number has a row to itself where there are two columns.
        '& > :last-child:nth-of-type(odd)': { gridColumn: { xs: '1 / -1', [from]: 'auto' } },
      }}
    >
      {children}
    </Box>
  );
}

type FigureProps = {
  label: string;
  /** As it is shown. */
  value: ReactNode;
  /** The list of what was counted. */
  to?: string | undefined;
  color?: string;
  /** What stands below the number. */
  children?: ReactNode;
};

/** A number large enough to be read across the room. */
export function Figure({ label, value, to, color = 'text.primary', children }: FigureProps) {
  return (
    <FigureCell>
      <Box
        {...(to === undefined ? {} : { component: Link, to })}
        sx={{
          display: 'flex',
          flexDirection: 'column',
          height: '100%',
          px: 4,
          py: 3,
          color: 'inherit',
          textDecoration: 'none',
          'a&:hover': { bgcolor: 'desk.hover' },
          '&:focus-visible': { outlineOffset: -2 },
        }}
      >
        <Box component="span" sx={{ ...note, pb: 1 }}>
          {label}
        </Box>
        <Box
          component="span"
          sx={{
            // A label of two lines leaves the numbers in one line.
            mt: children === undefined ? 'auto' : undefined,
            fontSize: { xs: '1.375rem', sm: '1.75rem' },
            // Chinese would part a number from its unit.
            wordBreak: 'keep-all',
            lineHeight: 1.3,
            fontWeight: 600,
            letterSpacing: '-0.02em',
            fontVariantNumeric: 'tabular-nums',
            color,
          }}
        >
          {value}
        </Box>
        {children !== undefined && (
          <Box component="span" sx={note}>
            {children}
          </Box>
        )}
      </Box>
    </FigureCell>
  );
}

const note = { typography: 'body2', color: 'text.secondary', fontVariantNumeric: 'tabular-nums' } as const;

export function FigureCell({ children, ...rest }: BoxProps<'li'>) {
  return (
    <Box
      component="li"
      {...rest}
      sx={{
        borderRight: 1,
        borderBottom: 1,
        borderColor: 'divider',
        // The last ones lie under the frame.
        mr: '-1px',
        mb: '-1px',
        minWidth: 0,
      }}
    >
      {children}
    </Box>
  );
}
