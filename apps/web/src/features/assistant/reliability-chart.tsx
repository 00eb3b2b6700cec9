import type { AssistantQuality } from '@desk/contract/assistant-quality';
import { LineChart } from '@mui/x-charts/LineChart';
import { useTranslation } from 'react-i18next';
import { ChartSection } from '../../components/chart-section.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { formatPercent } from '../../lib/format.ts';
import { useTickLabelStyle } from '../../lib/tick-labels.ts';
import { ProportionText } from './proportion.tsx';

/** What the assistant's "80 % sure" is worth: where the line lies on the diagonal, eight of ten are right. */
export function ReliabilityChart({ reliability }: { reliability: AssistantQuality['reliability'] }) {
  const { t } = useTranslation('assistant');
  const language = useLanguage();
  const tickLabelStyle = useTickLabelStyle();
  const { bins, ece } = reliability;
  const percent = (share: number | null) => (share === null ? '' : formatPercent(share, language));
  const spoken = ece === null ? t('quality.no_labels') : t('quality.ece', { percent: percent(ece) });
  return (
    <ChartSection
      title={t('quality.reliability')}
      note={`${t('quality.reliability_note')}${language === 'zh' ? '' : ' '}${spoken}`}
      data={{
        columns: [
          { label: t('quality.confidence') },
          { label: t('quality.mean_confidence'), align: 'right' },
          { label: t('quality.accuracy'), align: 'right' },
        ],
        rows: bins.map(({ from, to, mean_confidence, accuracy }) => ({
          key: String(from),
          cells: [
            `${percent(from)}–${percent(to)}`,
            percent(mean_confidence),
            <ProportionText key="accuracy" of={accuracy} />,
          ],
        })),
        file: {
          columns: [
            t('quality.confidence'),
            t('quality.mean_confidence'),
            t('quality.accuracy'),
            'n',
            '2.5%',
            '97.5%',
          ],
          rows: bins.map(({ from, mean_confidence, accuracy: { share, n, low, high } }) => [
            from,
            mean_confidence,
            share,
            n,
            low,
            high,
          ]),
        },
      }}
    >
      {bins.length > 1 ? (
        <LineChart
          height={280}
          margin={{ right: 24 }}
          skipAnimation
          xAxis={[
            {
              data: bins.map(({ mean_confidence }) => mean_confidence),
              min: 0,
              max: 1,
              height: 'auto',
              tickLabelStyle,
              valueFormatter: percent,
              label: t('quality.mean_confidence'),
            },
          ]}
          yAxis={[{ min: 0, max: 1, width: 56, tickLabelStyle, valueFormatter: percent }]}
          series={[
            {
              id: 'accuracy',
              label: t('quality.accuracy'),
              data: bins.map(({ accuracy }) => accuracy.share),
              showMark: true,
              curve: 'linear',
              color: 'var(--mui-palette-desk-assistant)',
              valueFormatter: percent,
            },
            ...(['low', 'high'] as const).map((bound) => ({
              id: bound,
              // One word in the legend for both.
              label: bound === 'low' ? t('quality.interval') : undefined,
              data: bins.map(({ accuracy }) => accuracy[bound]),
              showMark: false,
              curve: 'linear' as const,
              color: 'color-mix(in srgb, var(--mui-palette-desk-assistant) 35%, transparent)',
              valueFormatter: percent,
            })),
            {
              id: 'ideal',
              label: t('quality.ideal'),
              data: bins.map(({ mean_confidence }) => mean_confidence),
              showMark: false,
              curve: 'linear',
              color: 'var(--mui-palette-text-faint)',
              valueFormatter: percent,
            },
          ]}
        />
      ) : undefined}
    </ChartSection>
  );
}
