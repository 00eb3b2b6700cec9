import type { TicketRow } from '@desk/contract/tickets';
import { isAnalysisOwed } from '@desk/contract/vocabulary';
import Box from '@mui/material/Box';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { RelativeTime } from './relative-time.tsx';
import { statusIcons } from './status-chip.tsx';

type Facts = Pick<
  TicketRow,
  | 'status'
  | 'analysis_state'
  | 'assignee_kind'
  | 'assigned_to_name'
  | 'team_name'
  | 'route_reason'
  | 'escalation_level'
  | 'resolver_kind'
>;

/** Where the ticket stands, in one sentence for whoever asked for help. */
export function storyOf(t: TFunction<'ticket'>, ticket: Facts): string {
  if (ticket.status === 'closed')
    return ticket.resolver_kind === 'ai' ? t('story.closed_by_assistant') : t('story.closed');
  if (ticket.status === 'resolved') return t('story.resolved');
  const story = openStory(t, ticket);
  return ticket.escalation_level > 0 ? t('story.escalated', { story }) : story;
}

function openStory(t: TFunction<'ticket'>, ticket: Facts): string {
  const { assignee_kind, assigned_to_name: name, team_name: team, route_reason, analysis_state } = ticket;
  if (assignee_kind === 'person') return name === null ? t('story.team') : t('story.person', { name });
  if (assignee_kind === 'ai') return t('story.with_assistant');
  if (route_reason === 'wants_person' || route_reason === 'still_broken')
    return team === null ? t('story.handed_over') : t('story.handed_over_team', { team });
  if (isAnalysisOwed(analysis_state)) return t('story.working');
  if (team !== null) return t('story.waiting_team', { team });
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
