import InboxOutlined from '@mui/icons-material/InboxOutlined';
import SearchOff from '@mui/icons-material/SearchOff';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Pager } from '../../components/pager.tsx';
import { useIsStaff } from '../../lib/session.ts';
import { FilterChips } from './filter-chips.tsx';
import { changeFilters, filterChips, noFilters, quickViewOf } from './list-filters.ts';
import { QuickViews } from './quick-views.tsx';
import { TicketFilterBar } from './ticket-filter-bar.tsx';
import { TicketListSkeleton } from './ticket-list-skeleton.tsx';
import { ticketListQuery } from './ticket-queries.ts';
import { TicketRows } from './ticket-rows.tsx';
import { TicketSearch } from './ticket-search.tsx';
import { useListFilters } from './use-list-filters.ts';

/** `openNumber`: the ticket that is open beside the list. */
export function TicketListPane({ openNumber }: { openNumber: string | undefined }) {
  const { t } = useTranslation('ticket');
  const isStaff = useIsStaff();
  const { filters, setFilters } = useListFilters();
  const tickets = useQuery(ticketListQuery(filters));
  const page = tickets.data;
  const title = t(isStaff ? 'list.title_staff' : 'list.title_employee');
  const isBeside = openNumber !== undefined;
  const count = page && (
    <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }} role="status">
      {t('list.count', { count: page.count })}
    </Typography>
  );

  return (
    <Box component="section" aria-label={title} sx={{ containerType: 'inline-size', minWidth: 0 }}>
      {isBeside ? (
        <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 3, mb: 3 }}>
          <Typography variant="h2">{title}</Typography>
          {count}
        </Box>
      ) : (
        <PageHeader title={title} aside={count} />
      )}
      <Box component="search" sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2, mb: 3 }}>
        <QuickViews filters={filters} onChange={setFilters} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
          <TicketSearch
            value={filters.search}
            onChange={(search) =>
              setFilters((present) => changeFilters(present, { search }), { replace: true })
            }
          />
          {isStaff && <TicketFilterBar filters={filters} onChange={setFilters} />}
        </Box>
        {/* A ready-made view says by its own name what is filtered. */}
        {quickViewOf(filters) === null && <FilterChips filters={filters} onChange={setFilters} />}
      </Box>
      {tickets.isPending && <TicketListSkeleton />}
      {!page && tickets.isError && (
        <ErrorState error={tickets.error} onRetry={() => void tickets.refetch()} />
      )}
      {page && page.results.length > 0 && (
        <>
          <TicketRows tickets={page.results} openNumber={openNumber} isStale={tickets.isPlaceholderData} />
          <Pager
            page={page}
            onTurn={(cursor) => {
              setFilters((present) => ({ ...present, cursor }));
              window.scrollTo({ top: 0 });
            }}
          />
        </>
      )}
      {page?.results.length === 0 && (filterChips(filters).length > 0 || filters.cursor !== null) && (
        <EmptyState
          icon={SearchOff}
          title={t('list.no_match_title')}
          hint={t('list.no_match_body')}
          action={
            <Button variant="outlined" color="inherit" onClick={() => setFilters(() => noFilters)}>
              {t('list.clear_filters')}
            </Button>
          }
        />
      )}
      {page?.results.length === 0 && filterChips(filters).length === 0 && filters.cursor === null && (
        <EmptyState
          icon={InboxOutlined}
          title={t(isStaff ? 'list.empty_title_staff' : 'list.empty_title_employee')}
          hint={t(isStaff ? 'list.empty_body_staff' : 'list.empty_body_employee')}
          action={
            <Button component={Link} to="/tickets/new" variant="contained">
              {t('list.new')}
            </Button>
          }
        />
      )}
    </Box>
  );
}
