import type { LearnedModelBody } from '@desk/contract/assistant-quality';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { ChartSection, plainData } from '../../components/chart-section.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { formatDay, formatNumber, formatPercent } from '../../lib/format.ts';

/** What each night's learning came to, and why it was or was not put to use. */
export function LearnedModels({ models }: { models: LearnedModelBody[] }) {
  const { t } = useTranslation('assistant');
  const language = useLanguage();
  if (models.length === 0)
    return (
      <section>
        <Typography variant="h2" sx={{ minHeight: 40, display: 'flex', alignItems: 'center' }}>
          {t('learned.title')}
        </Typography>
        <Typography sx={{ color: 'text.secondary', maxWidth: '70ch' }}>{t('learned.none')}</Typography>
      </section>
    );
  const percent = (share: number | undefined) => (share === undefined ? '–' : formatPercent(share, language));
  const now = new Date();
  return (
    <ChartSection
      title={t('learned.title')}
      note={t('learned.note')}
      data={plainData(
        [
          { label: t('learned.night') },
          { label: t('learned.state') },
          { label: t('learned.labels'), align: 'right' },
          { label: t('learned.accuracy'), align: 'right' },
          { label: t('learned.before'), align: 'right' },
          { label: t('learned.verdict') },
        ],
        models.map(({ id, state, trained_on, scores, created_at }) => ({
          key: String(id),
          cells: [
            formatDay(created_at, language, now),
            t(`learned.states.${state}`),
            formatNumber(trained_on, language),
            percent(scores.candidate?.accuracy),
            percent(scores.before?.accuracy),
            t(`learned.verdicts.${scores.verdict}`),
          ],
        })),
      )}
    />
  );
}
