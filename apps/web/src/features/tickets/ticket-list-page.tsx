import Box from '@mui/material/Box';
import type { Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { Outlet, useParams } from 'react-router';
import { Page } from '../../components/page.tsx';
import { useIsStaff } from '../../lib/session.ts';
import { TicketListPane } from './ticket-list-pane.tsx';

// Stays in step with the height of the top bar.
const belowTopBar = {
  position: 'sticky',
  top: 57,
  height: 'calc(100dvh - 57px)',
  overflowY: 'auto',
} as const;

/** The list, and on a wide screen of the staff the list beside the ticket that was opened from it. */
export function Component() {
  const { ticketNumber } = useParams();
  const isWide = useMediaQuery((theme: Theme) => theme.breakpoints.up('lg'), { noSsr: true });
  const isStaff = useIsStaff();
  if (ticketNumber === undefined) {
    return (
      <Page width={isStaff ? 'wide' : 'text'}>
        <TicketListPane openNumber={undefined} />
      </Page>
    );
  }
  if (!isStaff || !isWide) return <Outlet />;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '22rem minmax(0, 1fr)', alignItems: 'start' }}>
      <Box sx={{ ...belowTopBar, borderRight: 1, borderColor: 'divider', px: 3, py: 4 }}>
        <TicketListPane openNumber={ticketNumber} />
      </Box>
      <Outlet />
    </Box>
  );
}
