import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

export type Column = { label: string; align?: 'right' };
export type Row = { key: string; cells: ReactNode[] };

/** A quiet table that scrolls sideways by itself where the screen is narrow. The first cell of a row is its header. */
export function DataTable({ caption, columns, rows }: { caption: string; columns: Column[]; rows: Row[] }) {
  return (
    // Reachable by keyboard, because it may have to be scrolled.
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={caption}>
      <Box component="table" sx={tableStyle}>
        <thead>
          <tr>
            {columns.map(({ label, align }) => (
              <Box component="th" scope="col" key={label} sx={{ textAlign: align ?? 'left' }}>
                {label}
              </Box>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [head, ...cells] }) => (
            <tr key={key}>
              <Box component="th" scope="row" sx={{ textAlign: 'left', fontWeight: 400 }}>
                {head}
              </Box>
              {columns.slice(1).map(({ label, align }, at) => (
                <Box
                  component="td"
                  key={label}
                  sx={
                    align === 'right' ? { textAlign: 'right', whiteSpace: 'nowrap' } : { textAlign: 'left' }
                  }
                >
                  {cells[at]}
                </Box>
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}

const tableStyle = {
  width: '100%',
  borderCollapse: 'collapse',
  fontVariantNumeric: 'tabular-nums',
  '& th, & td': { py: 2, pr: 4, borderBottom: 1, borderColor: 'divider', verticalAlign: 'baseline' },
  '& tbody th': { minWidth: '6em' },
  '& thead th': {
    typography: 'body2',
    color: 'text.secondary',
    fontWeight: 400,
    whiteSpace: 'nowrap',
  },
  '& th:last-child, & td:last-child': { pr: 0 },
} as const;
