import type { Dashboard } from '@desk/contract/dashboard';
import type { Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { LineChart } from '@mui/x-charts/LineChart';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ChartSection } from '../../components/chart-section.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { formatDay, formatNumber } from '../../lib/format.ts';
import { evenly, useTickLabelStyle } from '../../lib/tick-labels.ts';
import { openColor, teamColor } from './colors.ts';
import { Nothing } from './counted-bars.tsx';
import { FigureLink, listPath } from './figure-link.tsx';

/** What came in and what was solved, day by day or week by week. */
export function VolumeChart({ dashboard: { volume, step } }: { dashboard: Dashboard }) {
  const { t } = useTranslation('figures');
  const language = useLanguage();
  const navigate = useNavigate();
  const isWide = useMediaQuery<Theme>((theme) => theme.breakpoints.up('md'));
  const tickLabelStyle = useTickLabelStyle();
  const now = new Date();
  const day = (iso: string) => formatDay(`${iso}T00:00:00`, language, now);
  const number = (value: number | null) => formatNumber(value ?? 0, language);
  const heading = step === 'day' ? t('volume.day') : t('volume.week');
  return (
    <ChartSection
      title={t('volume.title')}
      note={step === 'week' ? t('volume.by_week') : undefined}
      data={{
        columns: [
          { label: heading },
          { label: t('volume.filed'), align: 'right' },
          { label: t('volume.resolved'), align: 'right' },
        ],
        rows: volume.map(({ day: iso, filed, resolved }) => ({
          key: iso,
          cells: [
            day(iso),
            <FigureLink key="filed" of={filed} label={`${day(iso)}, ${t('volume.filed')}`} />,
            <FigureLink key="resolved" of={resolved} label={`${day(iso)}, ${t('volume.resolved')}`} />,
          ],
        })),
        file: {
          columns: [heading, t('volume.filed'), t('volume.resolved')],
          rows: volume.map(({ day: iso, filed, resolved }) => [iso, filed.count, resolved.count]),
        },
      }}
    >
      {volume.some(({ filed, resolved }) => filed.count + resolved.count > 0) ? (
        <LineChart
          height={280}
          margin={{ right: 24 }}
          skipAnimation
          grid={{ horizontal: true }}
          xAxis={[
            {
              data: volume.map(({ day: iso }) => day(iso)),
              scaleType: 'point',
              height: 'auto',
              tickLabelStyle,
              tickInterval: evenly(volume.length, isWide ? 12 : 4),
            },
          ]}
          yAxis={[{ min: 0, width: 44, tickMinStep: 1, tickLabelStyle, valueFormatter: number }]}
          series={[
            {
              id: 'filed',
              label: t('volume.filed'),
              data: volume.map(({ filed }) => filed.count),
              showMark: volume.length < 15,
              curve: 'linear',
              color: openColor,
              valueFormatter: number,
            },
            {
              id: 'resolved',
              label: t('volume.resolved'),
              data: volume.map(({ resolved }) => resolved.count),
              showMark: volume.length < 15,
              curve: 'linear',
              color: teamColor,
              valueFormatter: number,
            },
          ]}
          onAxisClick={(_event, data) => {
            const step = data === null ? undefined : volume[data.dataIndex];
            if (step) void navigate(listPath(step.filed.list));
          }}
        />
      ) : (
        <Nothing text={t('nothing')} />
      )}
    </ChartSection>
  );
}
