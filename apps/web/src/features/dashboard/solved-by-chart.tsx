import type { Dashboard } from '@desk/contract/dashboard';
import { PieChart, pieClasses } from '@mui/x-charts/PieChart';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ChartSection } from '../../components/chart-section.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { formatNumber, formatPercent } from '../../lib/format.ts';
import { assistantColor, teamColor } from './colors.ts';
import { Nothing } from './counted-bars.tsx';
import { FigureLink, listPath } from './figure-link.tsx';

/** Of all that stands solved, how much is the assistant's and how much the team's; a reopening has taken the credit back. */
export function SolvedByChart({ dashboard: { solved_by, resolved } }: { dashboard: Dashboard }) {
  const { t } = useTranslation('figures');
  const language = useLanguage();
  const navigate = useNavigate();
  const rows = solved_by.map(({ resolver_kind, tickets }) => ({
    kind: resolver_kind,
    label: resolver_kind === 'ai' ? t('who.ai') : t('who.person'),
    tickets,
    share: resolved.count === 0 ? null : tickets.count / resolved.count,
  }));
  const percent = (share: number | null) => (share === null ? '–' : formatPercent(share, language));
  return (
    <ChartSection
      title={t('solved_by.title')}
      note={t('solved_by.note')}
      data={{
        columns: [
          { label: t('who.heading') },
          { label: t('count'), align: 'right' },
          { label: t('share'), align: 'right' },
        ],
        rows: rows.map(({ kind, label, tickets, share }) => ({
          key: kind,
          cells: [label, <FigureLink key="count" of={tickets} label={label} />, percent(share)],
        })),
        file: {
          columns: [t('who.heading'), t('count'), t('share')],
          rows: rows.map(({ label, tickets, share }) => [label, tickets.count, share]),
        },
      }}
    >
      {resolved.count > 0 ? (
        <PieChart
          height={240}
          skipAnimation
          series={[
            {
              data: rows.map(({ kind, label, tickets }) => ({
                id: kind,
                value: tickets.count,
                label: `${label} · ${percent(tickets.count / resolved.count)}`,
                color: kind === 'ai' ? assistantColor : teamColor,
              })),
              arcLabel: ({ value }) => percent(value / resolved.count),
              arcLabelMinAngle: 24,
              paddingAngle: 1,
              valueFormatter: ({ value }) => formatNumber(value, language),
            },
          ]}
          slotProps={{
            legend: { direction: 'horizontal', position: { vertical: 'bottom', horizontal: 'center' } },
          }}
          onItemClick={(_event, { dataIndex }) => {
            const row = rows[dataIndex];
            if (row) void navigate(listPath(row.tickets.list));
          }}
          sx={{
            [`& .${pieClasses.arc}`]: { cursor: 'pointer', stroke: 'var(--mui-palette-background-default)' },
            [`& .${pieClasses.arcLabel}`]: {
              fill: 'var(--mui-palette-primary-contrastText)',
              fontWeight: 600,
              pointerEvents: 'none',
            },
          }}
        />
      ) : (
        <Nothing text={t('nothing')} />
      )}
    </ChartSection>
  );
}
