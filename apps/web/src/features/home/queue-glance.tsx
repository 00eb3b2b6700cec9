import type { TicketRow } from '@desk/contract/tickets';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorState } from '../../components/error-state.tsx';
import { SkeletonRows } from '../../components/page-skeleton.tsx';
import { PriorityChip } from '../../components/priority-chip.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { formatNumber } from '../../lib/format.ts';
import { type QueryParameters, withQuery } from '../../lib/with-query.ts';
import { fewTicketsQuery } from './home-queries.ts';

type QueueGlanceProps = {
  title: string;
  count: number | undefined;
  filters: QueryParameters;
  /** What it means that nothing is here. */
  empty: string;
};

const shown = 6;

/** The head of a queue: the most pressing tickets, and the way to the rest. */
export function QueueGlance({ title, count, filters, empty }: QueueGlanceProps) {
  const { t } = useTranslation('dashboard');
  const language = useLanguage();
  const titleId = useId();
  const { data, error, refetch } = useQuery(fewTicketsQuery({ ...filters, page_size: shown }));
  return (
    <Box component="section" aria-labelledby={titleId}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, minHeight: 40 }}>
        <Typography variant="h2" id={titleId}>
          {title}
        </Typography>
        {count !== undefined && (
          <Box component="span" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
            {formatNumber(count, language)}
          </Box>
        )}
        <Button
          component={Link}
          to={withQuery('/tickets', filters)}
          size="small"
          color="inherit"
          sx={{ ml: 'auto' }}
        >
          {t('queue.open')}
        </Button>
      </Box>
      {data && data.results.length > 0 && (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, borderTop: 1, borderColor: 'divider' }}>
          {data.results.map((ticket) => (
            <QueueLine key={ticket.id} ticket={ticket} />
          ))}
        </Box>
      )}
      {data?.results.length === 0 && (
        <Typography sx={{ color: 'text.secondary', py: 3, borderTop: 1, borderColor: 'divider' }}>
          {empty}
        </Typography>
      )}
      {!data && (error ? <ErrorState error={error} onRetry={refetch} /> : <SkeletonRows rows={4} />)}
    </Box>
  );
}

function QueueLine({ ticket }: { ticket: TicketRow }) {
  return (
    <Box component="li" sx={{ borderBottom: 1, borderColor: 'divider' }}>
      <Box
        component={Link}
        to={`/tickets/${ticket.ticket_number}`}
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', sm: '96px minmax(0, 1fr) auto' },
          alignItems: 'center',
          columnGap: 3,
          minHeight: 52,
          py: 1.5,
          px: 2,
          mx: -2,
          color: 'inherit',
          textDecoration: 'none',
          '&:hover': { bgcolor: 'desk.hover' },
          '&:focus-visible': { outlineOffset: -2 },
        }}
      >
        <Box sx={{ gridRow: { xs: 1, sm: 'auto' }, gridColumn: { xs: 2, sm: 'auto' } }}>
          <PriorityChip priority={ticket.priority} plain />
        </Box>
        <Box sx={{ minWidth: 0 }}>
          <Typography noWrap sx={{ fontWeight: 550 }} lang={ticket.language}>
            {ticket.title}
          </Typography>
          <Typography noWrap variant="body2" sx={{ color: 'text.secondary' }}>
            {ticket.employee_name_snapshot} · {ticket.office_location_snapshot}
          </Typography>
        </Box>
        <Box
          sx={{
            typography: 'body2',
            color: 'text.secondary',
            textAlign: 'right',
            gridColumn: { xs: 2, sm: 'auto' },
          }}
        >
          <RelativeTime time={ticket.created_at} />
        </Box>
      </Box>
    </Box>
  );
}
