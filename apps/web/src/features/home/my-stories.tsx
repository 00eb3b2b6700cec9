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
import { TicketStory } from '../../components/ticket-story.tsx';
import { fewTicketsQuery } from './home-queries.ts';
import { inOrderOfConcern } from './in-order-of-concern.ts';

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
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, borderTop: 1, borderColor: 'divider' }}>
        {inOrderOfConcern(data.results).map((ticket) => (
          <Story key={ticket.id} ticket={ticket} />
        ))}
      </Box>
      {data.count > data.results.length && (
        <Button component={Link} to="/tickets" color="inherit" sx={{ mt: 3, mx: -2 }}>
          {t('stories.all', { count: data.count })}
        </Button>
      )}
    </Box>
  );
}

function Story({ ticket }: { ticket: TicketRow }) {
  return (
    <Box component="li" sx={{ borderBottom: 1, borderColor: 'divider' }}>
      <Box
        component={Link}
        to={`/tickets/${ticket.ticket_number}`}
        sx={{
          display: 'block',
          color: 'inherit',
          textDecoration: 'none',
          '&:hover': { bgcolor: 'desk.hover' },
          '&:focus-visible': { outlineOffset: -2 },
        }}
      >
        <TicketStory ticket={ticket} />
      </Box>
    </Box>
  );
}
