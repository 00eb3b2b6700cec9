import SearchOff from '@mui/icons-material/SearchOff';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { usePageTitle } from '../../components/page-title.ts';
import { visuallyHidden } from '../../components/visually-hidden.ts';
import { isApiError } from '../../lib/api-error.ts';
import { TicketDetailSkeleton } from './ticket-detail-skeleton.tsx';
import { useListLink } from './ticket-link.ts';
import { TicketZoom } from './ticket-zoom.tsx';
import { useAwaitedTicket } from './use-awaited-ticket.ts';

export function Component() {
  const { ticketNumber = '' } = useParams();
  // Another ticket is another page: nothing of the one before may linger in its fields.
  return <TicketDetail key={ticketNumber} ticketNumber={ticketNumber} />;
}

function TicketDetail({ ticketNumber }: { ticketNumber: string }) {
  const { query, since, watchAgain } = useAwaitedTicket(ticketNumber);
  const ticket = query.data;
  usePageTitle(ticket ? `${ticket.ticket_number} ${ticket.title}` : ticketNumber);
  if (isApiError(query.error, 'not_found')) return <TicketNotFound />;
  if (ticket) return <TicketZoom ticket={ticket} waitingSince={since} onWatchAgain={watchAgain} />;
  return (
    <>
      <Box component="h1" sx={visuallyHidden}>
        {ticketNumber}
      </Box>
      {query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <TicketDetailSkeleton />
      )}
    </>
  );
}

function TicketNotFound() {
  const { t } = useTranslation('ticket');
  const listLink = useListLink();
  return (
    <EmptyState
      isPage
      icon={SearchOff}
      title={t('detail.not_found_title')}
      hint={t('detail.not_found_body')}
      action={
        <Button component={Link} to={listLink} variant="outlined" color="inherit">
          {t('detail.back')}
        </Button>
      }
    />
  );
}
