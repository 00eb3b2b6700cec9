import type { TicketDetail } from '@desk/contract/tickets';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { RelatedTicket } from './related-ticket.tsx';
import { useReplyWatch } from './use-reply-watch.ts';

/** What writing on a closed ticket does: what its requester says there opens another one, and this leads to it. */
export function LateReply({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation('closure');
  const isReading = useReplyWatch(ticket);
  return (
    <Box sx={{ display: 'grid', gap: 2, mb: 4 }}>
      <Box role="status" sx={{ display: 'grid', gap: 2 }}>
        {isReading && <div>{t('reading')}</div>}
        {ticket.follow_ups.map((link) => (
          <RelatedTicket key={link.ticket_number} text={t('follow_up')} link={link} />
        ))}
      </Box>
      <Box sx={{ color: 'text.secondary' }}>{t('late_reply')}</Box>
    </Box>
  );
}
