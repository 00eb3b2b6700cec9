import { can } from '@desk/contract/permissions';
import type { TicketRow } from '@desk/contract/tickets';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { SkeletonRows } from '../../components/page-skeleton.tsx';
import { useNow } from '../../components/relative-time.tsx';
import { RowList } from '../../components/row-list.tsx';
import { TicketStory } from '../../components/ticket-story.tsx';
import { useActor } from '../../lib/session.ts';
import { fewTicketsQuery } from './home-queries.ts';
import { inOrderOfConcern, waitsForWord } from './in-order-of-concern.ts';

const query = fewTicketsQuery({ ordering: '-updated_at', page_size: 12 });

/** The person's own tickets, each as a short story with what happens next. */
export function MyStories() {
  const { t } = useTranslation('home');
  const { data, error, refetch } = useQuery(query);
  if (!data && error) return <ErrorState error={error} onRetry={refetch} />;
  if (!data) return <SkeletonRows rows={3} height={84} />;
  if (data.results.length === 0)
    return <EmptyState title={t('stories.empty')} hint={t('stories.empty_hint')} />;
  return (
    <Box component="section" aria-labelledby="stories">
      <Typography variant="h2" id="stories" sx={{ mb: 2 }}>
        {t('stories.title')}
      </Typography>
      <RowList>
        {inOrderOfConcern(data.results).map((ticket) => (
          <Story key={ticket.id} ticket={ticket} />
        ))}
      </RowList>
      {data.count > data.results.length && (
        <Button component={Link} to="/tickets" color="inherit" sx={{ mt: 3, mx: -2 }}>
          {t('stories.all', { count: data.count })}
        </Button>
      )}
    </Box>
  );
}

function Story({ ticket }: { ticket: TicketRow }) {
  const { t } = useTranslation('home');
  const step = useNextStep(ticket);
  const path = `/tickets/${ticket.ticket_number}`;
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Box
        component={Link}
        to={path}
        sx={{
          flex: '1 1 16rem',
          minWidth: 0,
          color: 'inherit',
          textDecoration: 'none',
          '&:hover': { bgcolor: 'desk.hover' },
          '&:focus-visible': { outlineOffset: -2 },
        }}
      >
        <TicketStory ticket={ticket} />
      </Box>
      {step && (
        <Button
          component={Link}
          to={`${path}#closure`}
          variant={step === 'is_solved' ? 'outlined' : 'text'}
          color={step === 'is_solved' ? 'primary' : 'inherit'}
          aria-label={`${t(`stories.${step}`)} ${ticket.title}`}
          sx={{ minHeight: 44, ml: { xs: 11, sm: 3 }, mr: 3, mb: { xs: 4, sm: 0 } }}
        >
          {t(`stories.${step}`)}
        </Button>
      )}
    </Box>
  );
}

/** So long after it was closed a ticket still asks how it went. */
const askedForDays = 14;

/** What the person can do next about a ticket of theirs; null where it is others' turn. */
function useNextStep(ticket: TicketRow): 'is_solved' | 'rate' | null {
  const actor = useActor();
  const now = useNow();
  if (waitsForWord(ticket)) return 'is_solved';
  const { closed_at, rating_score, resolved_by } = ticket;
  const isRecent = closed_at !== null && now.getTime() - Date.parse(closed_at) < askedForDays * 86_400_000;
  const mayRate = can(actor, 'rate', ticket) && resolved_by !== actor.employee_id;
  return isRecent && mayRate && rating_score === null ? 'rate' : null;
}
