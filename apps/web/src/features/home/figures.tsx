import type { Overview } from '@desk/contract/analytics';
import { ticketStatusLabels } from '@desk/contract/vocabulary';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useTranslation } from 'react-i18next';
import { Figure, FigureCell, FigureList } from '../../components/figure-list.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { formatNumber } from '../../lib/format.ts';
import { withQuery } from '../../lib/with-query.ts';
import { openStatuses } from './home-queries.ts';

/** The state of the desk in five numbers, each of which opens its list. */
export function Figures({ overview }: { overview: Overview }) {
  const { t } = useTranslation('dashboard');
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const { by_status: byStatus } = overview;
  return (
    <FigureList across={5} from="sm" label={t('figures.label')}>
      <Figure label={t('figures.total')} value={number(overview.total)} to="/tickets" />
      <Figure
        label={ticketStatusLabels.pending[language]}
        value={number(byStatus.pending)}
        to={withQuery('/tickets', { status: 'pending' })}
      />
      <Figure
        label={ticketStatusLabels.in_progress[language]}
        value={number(byStatus.in_progress)}
        to={withQuery('/tickets', { status: 'in_progress' })}
      />
      <Figure
        label={t('figures.done')}
        value={number(byStatus.resolved + byStatus.closed)}
        to={withQuery('/tickets', { status: ['resolved', 'closed'] })}
      />
      <Figure
        label={t('figures.urgent_unassigned')}
        value={number(overview.urgent_unassigned)}
        color={overview.urgent_unassigned > 0 ? 'desk.priority_urgent' : 'text.primary'}
        to={withQuery('/tickets', {
          status: openStatuses,
          priority: ['high', 'urgent'],
          assigned_to: 'pool',
          ordering: '-priority',
        })}
      />
    </FigureList>
  );
}

export function FiguresSkeleton() {
  const { t } = useTranslation();
  return (
    <FigureList across={5} from="sm" label={t('loading')}>
      {['total', 'new', 'in progress', 'done', 'urgent'].map((name) => (
        <FigureCell key={name}>
          <Box sx={{ px: 4, py: 3 }}>
            <Skeleton width="60%" height={20} />
            <Skeleton width={48} height={38} />
          </Box>
        </FigureCell>
      ))}
    </FigureList>
  );
}
