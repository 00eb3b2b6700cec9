import type { Dashboard } from '@desk/contract/dashboard';
import { useTranslation } from 'react-i18next';
import { ChartSection } from '../../components/chart-section.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { FigureLink } from './figure-link.tsx';
import { formatSpan } from './format-span.ts';

/** What each colleague has on the desk and has solved; by name, since it is no ranking. */
export function WorkloadTable({ dashboard: { workload } }: { dashboard: Dashboard }) {
  const { t } = useTranslation('figures');
  const language = useLanguage();
  return (
    <ChartSection
      title={t('workload.title')}
      note={t('workload.note')}
      data={{
        columns: [
          { label: t('workload.colleague') },
          { label: t('workload.team') },
          { label: t('workload.open'), align: 'right' },
          { label: t('workload.resolved'), align: 'right' },
          { label: t('workload.median_business'), align: 'right' },
        ],
        rows: workload.map(({ employee_id, name, team_name, open, resolved, median_business }) => ({
          key: employee_id,
          cells: [
            name,
            team_name ?? '–',
            <FigureLink key="open" of={open} label={`${name}, ${t('workload.open')}`} />,
            <FigureLink key="resolved" of={resolved} label={`${name}, ${t('workload.resolved')}`} />,
            formatSpan(median_business.value, language),
          ],
        })),
        file: {
          columns: [
            t('workload.colleague'),
            t('workload.team'),
            t('workload.open'),
            t('workload.resolved'),
            `${t('workload.median_business')} (h)`,
          ],
          rows: workload.map(({ name, team_name, open, resolved, median_business: { value } }) => [
            name,
            team_name,
            open.count,
            resolved.count,
            value === null ? null : Math.round(value / 36) / 100,
          ]),
        },
      }}
    />
  );
}
