import { BarChart, barClasses } from '@mui/x-charts/BarChart';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type ChartData, ChartSection } from '../../components/chart-section.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { formatNumber } from '../../lib/format.ts';
import { useTickLabelStyle } from '../../lib/tick-labels.ts';
import { FigureLink, listPath } from './figure-link.tsx';

type Series = { id: string; label: string; color: string };
export type BarGroup = {
  key: string;
  label: string;
  /** One for each series, with its list where it has one. */
  counts: { count: number; list: string | null }[];
};

type CountedBarsProps = {
  title: string;
  note?: string;
  /** What the groups are. */
  heading: string;
  series: Series[];
  groups: BarGroup[];
};

/** Counts of a few kinds side by side, lying, so that words have room; a bar, and a number of the table, opens its list. */
export function CountedBars({ title, note, heading, series, groups }: CountedBarsProps) {
  const { t } = useTranslation('figures');
  const language = useLanguage();
  const navigate = useNavigate();
  const tickLabelStyle = useTickLabelStyle();
  const hasAny = groups.some(({ counts }) => counts.some(({ count }) => count > 0));
  const height = 56 + groups.length * (series.length * 14 + 18) + (series.length > 1 ? 32 : 0);
  return (
    <ChartSection title={title} note={note} data={countTable(heading, series, groups)}>
      {hasAny ? (
        <BarChart
          layout="horizontal"
          height={height}
          margin={{ right: 32 }}
          skipAnimation
          hideLegend={series.length === 1}
          grid={{ vertical: true }}
          borderRadius={2}
          yAxis={[
            { data: groups.map(({ label }) => label), scaleType: 'band', width: 'auto', tickLabelStyle },
          ]}
          xAxis={[
            {
              tickMinStep: 1,
              height: 'auto',
              tickLabelStyle,
              valueFormatter: (value: number) => formatNumber(value, language),
            },
          ]}
          series={series.map(({ id, label, color }, at) => ({
            id,
            label,
            color,
            data: groups.map(({ counts }) => counts[at]?.count ?? 0),
            valueFormatter: (value: number | null) => formatNumber(value ?? 0, language),
          }))}
          onItemClick={(_event, { seriesId, dataIndex }) => {
            const at = series.findIndex(({ id }) => id === seriesId);
            const count = groups[dataIndex]?.counts[at];
            if (count?.list) void navigate(listPath(count.list));
          }}
          sx={{ [`& .${barClasses.element}`]: { cursor: 'pointer' } }}
        />
      ) : (
        <Nothing text={t('nothing')} />
      )}
    </ChartSection>
  );
}

export const Nothing = ({ text }: { text: string }) => <p style={{ margin: 0, opacity: 0.75 }}>{text}</p>;

function countTable(heading: string, series: Series[], groups: BarGroup[]): ChartData {
  return {
    columns: [{ label: heading }, ...series.map(({ label }) => ({ label, align: 'right' as const }))],
    rows: groups.map(({ key, label, counts }) => ({
      key,
      cells: [
        label,
        ...counts.map((count, at) => (
          <FigureLink key={series[at]?.id} of={count} label={`${label}, ${series[at]?.label ?? ''}`} />
        )),
      ],
    })),
    file: {
      columns: [heading, ...series.map(({ label }) => label)],
      rows: groups.map(({ label, counts }) => [label, ...counts.map(({ count }) => count)]),
    },
  };
}
