import Box from '@mui/material/Box';
import type { Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { Outlet, useParams } from 'react-router';
import { Page } from '../../components/page.tsx';
import { useIsStaff } from '../../lib/session.ts';
import { TicketListPane } from './ticket-list-pane.tsx';

// Stays in step with the height of the top bar and its hairline.
const belowTopBar = {
  position: 'sticky',
  top: 57,
  height: 'calc(100dvh - 57px)',
  overflowY: 'auto',
} as const;
const alone = { width: '100%', maxWidth: 1400, mx: 'auto', px: 8, pt: 8, pb: 16 } as const;

/** The list, and on a wide screen of the staff the list beside the ticket that was opened from it. */
export function Component() {
  const { ticketNumber } = useParams();
  const isWide = useMediaQuery((theme: Theme) => theme.breakpoints.up('lg'), { noSsr: true });
  const isStaff = useIsStaff();
  if (!isStaff || !isWide) {
    if (ticketNumber !== undefined) return <Outlet />;
    return (
      <Page width={isStaff ? 'wide' : 'text'}>
        <TicketListPane openNumber={undefined} />
      </Page>
    );
  }
  const isSplit = ticketNumber !== undefined;
  // One place in the tree for the list, alone and beside a ticket: it keeps its focus when a ticket opens.
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: isSplit ? '22rem minmax(0, 1fr)' : 'minmax(0, 1fr)',
        alignItems: 'start',
      }}
    >
      <Box sx={isSplit ? { ...belowTopBar, borderRight: 1, borderColor: 'divider', px: 3, py: 4 } : alone}>
        <TicketListPane openNumber={ticketNumber} />
      </Box>
      {isSplit && <Outlet />}
    </Box>
  );
}
