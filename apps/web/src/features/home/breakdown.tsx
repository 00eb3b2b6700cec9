import type { Overview } from '@desk/contract/analytics';
import { categories, categoryLabels, priorities, priorityLabels } from '@desk/contract/vocabulary';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { SkeletonRows } from '../../components/page-skeleton.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { formatNumber } from '../../lib/format.ts';
import { withQuery } from '../../lib/with-query.ts';
import { Bars } from './bars.tsx';
import { openStatuses } from './home-queries.ts';

/** What the open tickets are about, how much they press, and how the last days went. */
export function Breakdown({ overview }: { overview: Overview }) {
  const { t } = useTranslation('dashboard');
  const language = useLanguage();
  const { open_by_priority: byPriority, open_by_category: byCategory } = overview;
  const undecided = { key: 'undecided', label: t('breakdown.undecided') };
  return (
    <Box sx={{ display: 'grid', gap: 10 }}>
      <Block title={t('breakdown.by_priority')}>
        <Bars
          bars={[
            ...[...priorities].reverse().map((priority) => ({
              key: priority,
              label: priorityLabels[priority][language],
              value: byPriority[priority],
              color: `desk.priority_${priority}`,
              to: withQuery('/tickets', { status: openStatuses, priority }),
            })),
            { ...undecided, value: byPriority.undecided },
          ]}
        />
      </Block>
      <Block title={t('breakdown.by_category')}>
        <Bars
          bars={[
            ...categories.map((category) => ({
              key: category,
              label: categoryLabels[category][language],
              value: byCategory[category],
              to: withQuery('/tickets', { status: openStatuses, category }),
            })),
            { ...undecided, value: byCategory.undecided },
          ]}
        />
      </Block>
      <Block title={t('week.title')}>
        <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: '1fr auto', rowGap: 2, m: 0 }}>
          <dt>{t('week.created')}</dt>
          <Count value={overview.created_last_7_days} />
          <dt>{t('week.resolved')}</dt>
          <Count value={overview.resolved_last_7_days} />
        </Box>
      </Block>
    </Box>
  );
}

function Count({ value }: { value: number }) {
  const language = useLanguage();
  return (
    <Box component="dd" sx={{ m: 0, fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}>
      {formatNumber(value, language)}
    </Box>
  );
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  const titleId = useId();
  return (
    <Box component="section" aria-labelledby={titleId}>
      <Typography variant="h2" id={titleId} sx={{ minHeight: 40, display: 'flex', alignItems: 'center' }}>
        {title}
      </Typography>
      {children}
    </Box>
  );
}

export const BreakdownSkeleton = () => <SkeletonRows rows={12} height={32} />;
