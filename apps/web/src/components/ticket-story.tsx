import type { TicketRow } from '@desk/contract/tickets';
import { isAnalysisOwed } from '@desk/contract/vocabulary';
import Box from '@mui/material/Box';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { RelativeTime } from './relative-time.tsx';
import { statusIcons } from './status-chip.tsx';

type Facts = Pick<TicketRow, 'status' | 'analysis_state' | 'assigned_to_name'>;

/** Where the ticket stands, in one sentence for whoever asked for help. */
export function storyOf(t: TFunction<'ticket'>, { status, analysis_state, assigned_to_name }: Facts): string {
  if (status === 'closed') return t('story.closed');
  if (status === 'resolved') return t('story.resolved');
  if (status === 'in_progress') {
    return assigned_to_name === null ? t('story.team') : t('story.person', { name: assigned_to_name });
  }
  if (isAnalysisOwed(analysis_state)) return t('story.working');
  return analysis_state === 'done' ? t('story.answered') : t('story.waiting');
}

/** An employee's ticket: what it was, and what happens next. */
export function TicketStory({ ticket }: { ticket: TicketRow }) {
  const { t } = useTranslation('ticket');
  const Icon = statusIcons[ticket.status];
  return (
    <Box sx={{ display: 'flex', gap: 3, px: 3, py: 4 }}>
      <Icon aria-hidden sx={{ fontSize: 20, mt: 0.5, color: `desk.${ticket.status}` }} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{ticket.title}</Box>
        <Box sx={{ color: 'text.secondary', typography: 'body2', mt: 0.5 }}>{storyOf(t, ticket)}</Box>
        <Box
          sx={{
            display: 'flex',
            gap: 2,
            mt: 1,
            typography: 'caption',
            color: 'text.faint',
            flexWrap: 'wrap',
          }}
        >
          <Box component="span" sx={{ fontFamily: 'mono' }}>
            {ticket.ticket_number}
          </Box>
          <RelativeTime time={ticket.created_at} />
        </Box>
      </Box>
    </Box>
  );
}
