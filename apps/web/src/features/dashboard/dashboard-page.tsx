import type { Dashboard } from '@desk/contract/dashboard';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ErrorState } from '../../components/error-state.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SkeletonRows } from '../../components/page-skeleton.tsx';
import { Pair } from '../../components/pair.tsx';
import { formatTag } from '../../i18n/format-tag.ts';
import { useLanguage } from '../../i18n/language.ts';
import { assistantColor, nobodyColor, openColor, teamColor } from './colors.ts';
import { CountedBars } from './counted-bars.tsx';
import { type DashboardFilters, readFilters, writeFilters } from './dashboard-filters.ts';
import { dashboardQuery, insightsQuery } from './dashboard-queries.ts';
import { FeedbackChart } from './feedback-chart.tsx';
import { FilterBar } from './filter-bar.tsx';
import { InsightsSection } from './insights-section.tsx';
import { KeyFigures } from './key-figures.tsx';
import { SolvedByChart } from './solved-by-chart.tsx';
import { TimesTable } from './times-table.tsx';
import { VolumeChart } from './volume-chart.tsx';
import { WorkloadTable } from './workload-table.tsx';

/** How the desk does, for those who lead it. */
export function Component() {
  const { t } = useTranslation('figures');
  const [parameters, setParameters] = useSearchParams();
  const filters = readFilters(parameters);
  const { data, error, refetch, isPlaceholderData } = useQuery(dashboardQuery(filters));
  const insights = useQuery(insightsQuery(filters));
  const filter = (changes: Partial<DashboardFilters>) =>
    setParameters(writeFilters({ ...filters, ...changes }), { preventScrollReset: true });
  return (
    <Page>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={data && <AsOf dashboard={data} failed={error !== null} />}
      />
      <FilterBar filters={filters} sites={data?.sites ?? []} shown={data} onChange={filter} />
      {data && (
        <Box aria-busy={isPlaceholderData} sx={{ display: 'grid', gap: 10, minWidth: 0 }}>
          <KeyFigures dashboard={data} />
          <Charts dashboard={data} />
        </Box>
      )}
      {!data && (error ? <ErrorState error={error} onRetry={refetch} /> : <PageShape />)}
      {data && insights.data && (
        <Box sx={{ mt: 10 }}>
          <InsightsSection insights={insights.data} />
        </Box>
      )}
    </Page>
  );
}

/** That what is seen is now, and from when exactly. */
function AsOf({ dashboard: { generated_at }, failed }: { dashboard: Dashboard; failed: boolean }) {
  const { t } = useTranslation('figures');
  const language = useLanguage();
  const time = new Intl.DateTimeFormat(formatTag(language), { timeStyle: 'medium' }).format(
    new Date(generated_at),
  );
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 2,
        color: 'text.secondary',
        typography: 'body2',
      }}
    >
      <Box
        component="span"
        aria-hidden
        sx={{
          width: 8,
          height: 8,
          borderRadius: 99,
          bgcolor: failed ? 'text.faint' : 'success.main',
        }}
      />
      <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums' }}>
        {t('as_of', { time })}
      </Box>
    </Box>
  );
}

function Charts({ dashboard }: { dashboard: Dashboard }) {
  const { t } = useTranslation('figures');
  const { tasks, backlog, escalations, answers } = dashboard;
  return (
    <>
      <Pair>
        <CountedBars
          title={t('tasks.title')}
          note={t('tasks.note')}
          heading={t('who.heading')}
          series={[
            { id: 'filed', label: t('tasks.filed'), color: teamColor },
            { id: 'open', label: t('tasks.open'), color: openColor },
          ]}
          groups={tasks.map(({ handled_by, filed, open }) => ({
            key: handled_by,
            label: t(`who.${handled_by}`),
            counts: [filed, open],
          }))}
        />
        <SolvedByChart dashboard={dashboard} />
      </Pair>
      <VolumeChart dashboard={dashboard} />
      <Pair>
        <FeedbackChart dashboard={dashboard} />
        <TimesTable dashboard={dashboard} />
      </Pair>
      <Pair>
        <CountedBars
          title={t('backlog.title')}
          note={t('backlog.note')}
          heading={t('backlog.age')}
          series={[{ id: 'open', label: t('backlog.open'), color: openColor }]}
          groups={backlog.map(({ age, tickets }) => ({
            key: age,
            label: t(`backlog.${age}`),
            counts: [tickets],
          }))}
        />
        <CountedBars
          title={t('escalations.title')}
          note={t('escalations.note')}
          heading={t('escalations.trigger')}
          series={[{ id: 'tickets', label: t('count'), color: 'var(--mui-palette-desk-priority_high)' }]}
          groups={[
            ...escalations.by_trigger.map(({ trigger, tickets }) => ({
              key: trigger,
              label: t(`escalations.${trigger}`),
              counts: [tickets],
            })),
            { key: 'open', label: t('escalations.open'), counts: [escalations.open] },
          ]}
        />
      </Pair>
      <Pair>
        <CountedBars
          title={t('answers.title')}
          note={t('answers.note')}
          heading={t('answers.source')}
          series={[{ id: 'tickets', label: t('count'), color: assistantColor }]}
          groups={answers.map(({ source, tickets }) => ({
            key: source,
            label: t(`answers.${source}`),
            counts: [tickets],
          }))}
        />
        <Deflection dashboard={dashboard} />
      </Pair>
      <WorkloadTable dashboard={dashboard} />
    </>
  );
}

function Deflection({ dashboard: { deflection } }: { dashboard: Dashboard }) {
  const { t } = useTranslation('figures');
  const count = (value: number | null) => ({ count: value ?? 0, list: null });
  return (
    <CountedBars
      title={t('deflection.title')}
      note={t('deflection.note')}
      heading={t('deflection.step')}
      series={[{ id: 'people', label: t('count'), color: nobodyColor }]}
      groups={(['shown', 'claimed', 'honest'] as const).map((step) => ({
        key: step,
        label: t(`deflection.${step}`),
        counts: [count(deflection[step].value)],
      }))}
    />
  );
}

function PageShape() {
  return (
    <Box aria-hidden sx={{ display: 'grid', gap: 10 }}>
      <Skeleton variant="rounded" height={300} />
      <Pair>
        <SkeletonRows rows={5} />
        <SkeletonRows rows={5} />
      </Pair>
    </Box>
  );
}
