import type { TicketDetail, TicketLink } from '@desk/contract/tickets';
import { ticketStatusLabels } from '@desk/contract/vocabulary';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { useLanguage } from '../../i18n/language.ts';

/** The closed ticket that this one goes on from, and those that go on from this one. */
export function TicketLinks({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation('ticket');
  const { predecessor, follow_ups } = ticket;
  if (!predecessor && follow_ups.length === 0) return null;
  return (
    <Box sx={{ mt: 3, display: 'grid', gap: 1, typography: 'body2', color: 'text.secondary' }}>
      {predecessor && <LinkLine what={t('links.goes_on_from')} link={predecessor} />}
      {follow_ups.map((link) => (
        <LinkLine key={link.ticket_number} what={t('links.goes_on_in')} link={link} />
      ))}
    </Box>
  );
}

function LinkLine({ what, link }: { what: string; link: TicketLink }) {
  const language = useLanguage();
  return (
    <Box sx={{ overflowWrap: 'anywhere' }}>
      {what}{' '}
      <Link component={RouterLink} to={`/tickets/${link.ticket_number}`}>
        <Box component="span" sx={{ fontFamily: 'mono' }}>
          {link.ticket_number}
        </Box>{' '}
        {link.title}
      </Link>{' '}
      · {ticketStatusLabels[link.status][language]}
    </Box>
  );
}
