import type { QualityWeek } from '@desk/contract/assistant-quality';
import { LineChart } from '@mui/x-charts/LineChart';
import { useTranslation } from 'react-i18next';
import { ChartSection } from '../../components/chart-section.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { formatDay, formatNumber, formatPercent } from '../../lib/format.ts';
import { evenly, useTickLabelStyle } from '../../lib/tick-labels.ts';
import { isKnown, ProportionText } from './proportion.tsx';

/** From here on a week's tickets are another mix than before. */
const largeShift = 0.25;

/** Week by week, how right and how sure: where the two part, or the mix of tickets changes, the assistant drifts. */
export function WeeksChart({ weeks }: { weeks: QualityWeek[] }) {
  const { t } = useTranslation('assistant');
  const language = useLanguage();
  const tickLabelStyle = useTickLabelStyle();
  const now = new Date();
  const day = ({ week }: QualityWeek) => formatDay(`${week}T00:00:00`, language, now);
  const percent = (share: number | null) => (share === null ? '–' : formatPercent(share, language));
  const shift = (value: number | null) =>
    value === null
      ? '–'
      : `${formatNumber(Math.round(value * 100) / 100, language)}${value > largeShift ? ` · ${t('quality.shift_large')}` : ''}`;
  return (
    <ChartSection
      title={t('quality.weeks')}
      note={t('quality.weeks_note')}
      data={{
        columns: [
          { label: t('quality.week') },
          { label: t('quality.answers'), align: 'right' },
          { label: t('quality.accuracy'), align: 'right' },
          { label: t('quality.mean_confidence'), align: 'right' },
          { label: t('quality.shift'), align: 'right' },
        ],
        rows: weeks.map((week) => ({
          key: week.week,
          cells: [
            day(week),
            formatNumber(week.answers, language),
            <ProportionText key="accuracy" of={week.accuracy} />,
            percent(week.mean_confidence),
            shift(week.category_shift),
          ],
        })),
        file: {
          columns: [
            t('quality.week'),
            t('quality.answers'),
            t('quality.accuracy'),
            'n',
            t('quality.mean_confidence'),
            t('quality.shift'),
          ],
          rows: weeks.map(({ week, answers, accuracy, mean_confidence, category_shift }) => [
            week,
            answers,
            accuracy.share,
            accuracy.n,
            mean_confidence,
            category_shift,
          ]),
        },
      }}
    >
      {weeks.length > 1 ? (
        <LineChart
          height={280}
          margin={{ right: 24 }}
          skipAnimation
          xAxis={[
            {
              data: weeks.map(day),
              scaleType: 'point',
              height: 'auto',
              tickLabelStyle,
              tickInterval: evenly(weeks.length),
            },
          ]}
          yAxis={[{ min: 0, max: 1, width: 56, tickLabelStyle, valueFormatter: percent }]}
          series={[
            // Of a small desk no week says enough to be drawn.
            ...(weeks.some(({ accuracy }) => isKnown(accuracy))
              ? [
                  {
                    id: 'accuracy',
                    label: t('quality.accuracy'),
                    data: weeks.map(({ accuracy }) => (isKnown(accuracy) ? accuracy.share : null)),
                    connectNulls: true,
                    showMark: true,
                    curve: 'linear' as const,
                    color: 'var(--mui-palette-desk-assistant)',
                    valueFormatter: percent,
                  },
                ]
              : []),
            {
              id: 'confidence',
              label: t('quality.mean_confidence'),
              data: weeks.map(({ mean_confidence }) => mean_confidence),
              connectNulls: true,
              showMark: true,
              curve: 'linear',
              color: 'var(--mui-palette-desk-in_progress)',
              valueFormatter: percent,
            },
          ]}
        />
      ) : undefined}
    </ChartSection>
  );
}
