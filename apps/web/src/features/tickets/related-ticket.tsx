import type { TicketDetail, TicketLink } from '@desk/contract/tickets';
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTicketLink } from './ticket-link.ts';

/** Where a requester's story began, or where it went on. */
export function RelatedTicket({ text, link }: { text: string; link: TicketLink }) {
  const ticketLink = useTicketLink();
  return (
    <Box sx={{ overflowWrap: 'anywhere' }}>
      {text}{' '}
      <MuiLink component={Link} to={ticketLink(link.ticket_number)}>
        {link.ticket_number} · {link.title}
      </MuiLink>
    </Box>
  );
}

/** The closed ticket from which this one goes on. */
export function Predecessor({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation('closure');
  return ticket.predecessor && <RelatedTicket text={t('goes_on_from')} link={ticket.predecessor} />;
}
