import type { Overview } from '@desk/contract/analytics';
import { ticketStatusLabels } from '@desk/contract/vocabulary';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language.ts';
import { formatNumber } from '../../lib/format.ts';
import { withQuery } from '../../lib/with-query.ts';
import { openStatuses } from './home-queries.ts';

/** The state of the desk in five numbers, each of which opens its list. */
export function Figures({ overview }: { overview: Overview }) {
  const { t } = useTranslation('dashboard');
  const language = useLanguage();
  const { by_status: byStatus } = overview;
  return (
    <Frame label={t('figures.label')}>
      <Figure label={t('figures.total')} value={overview.total} to="/tickets" />
      <Figure
        label={ticketStatusLabels.pending[language]}
        value={byStatus.pending}
        to={withQuery('/tickets', { status: 'pending' })}
      />
      <Figure
        label={ticketStatusLabels.in_progress[language]}
        value={byStatus.in_progress}
        to={withQuery('/tickets', { status: 'in_progress' })}
      />
      <Figure
        label={t('figures.done')}
        value={byStatus.resolved + byStatus.closed}
        to={withQuery('/tickets', { status: ['resolved', 'closed'] })}
      />
      <Figure
        label={t('figures.urgent_unassigned')}
        value={overview.urgent_unassigned}
        alarming={overview.urgent_unassigned > 0}
        to={withQuery('/tickets', {
          status: openStatuses,
          priority: ['high', 'urgent'],
          assigned_to: 'pool',
          ordering: '-priority',
        })}
      />
    </Frame>
  );
}

type FigureProps = { label: string; value: number; to: string; alarming?: boolean };

function Figure({ label, value, to, alarming = false }: FigureProps) {
  const language = useLanguage();
  return (
    <Box component="li" sx={cell}>
      <Box
        component={Link}
        to={to}
        sx={{
          display: 'flex',
          flexDirection: 'column',
          // A label of two lines leaves the numbers in one line.
          justifyContent: 'space-between',
          gap: 1,
          height: '100%',
          px: 4,
          py: 3,
          color: 'inherit',
          textDecoration: 'none',
          '&:hover': { bgcolor: 'desk.hover' },
          '&:focus-visible': { outlineOffset: -2 },
        }}
      >
        <Box component="span" sx={{ typography: 'body2', color: 'text.secondary' }}>
          {label}
        </Box>
        <Box
          component="span"
          sx={{
            fontSize: '1.75rem',
            lineHeight: 1.2,
            fontWeight: 600,
            letterSpacing: '-0.02em',
            fontVariantNumeric: 'tabular-nums',
            color: alarming ? 'desk.priority_urgent' : 'text.primary',
          }}
        >
          {formatNumber(value, language)}
        </Box>
      </Box>
    </Box>
  );
}

export function FiguresSkeleton() {
  const { t } = useTranslation();
  return (
    <Frame label={t('loading')}>
      {['total', 'new', 'in progress', 'done', 'urgent'].map((name) => (
        <Box component="li" key={name} sx={{ ...cell, px: 4, py: 3 }}>
          <Skeleton width="60%" height={20} />
          <Skeleton width={48} height={38} />
        </Box>
      ))}
    </Frame>
  );
}

const cell = { borderRight: 1, borderBottom: 1, borderColor: 'divider' } as const;

function Frame({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Box
      component="ul"
      aria-label={label}
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        display: 'grid',
        gridTemplateColumns: { xs: 'repeat(2, 1fr)', sm: 'repeat(5, 1fr)' },
        borderTop: 1,
        borderLeft: 1,
        borderColor: 'divider',
        borderRadius: 1,
        overflow: 'hidden',
        '& > :last-child': { gridColumn: { xs: '1 / -1', sm: 'auto' } },
      }}
    >
      {children}
    </Box>
  );
}
