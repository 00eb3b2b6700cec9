import type { AssistantQuality } from '@desk/contract/assistant-quality';
import { categoryLabels } from '@desk/contract/vocabulary';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { ChartSection, plainData } from '../../components/chart-section.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { formatNumber } from '../../lib/format.ts';

/** What was said against what it was: the diagonal is right, a dark square off it is a mistake that is made again and again. */
export function ConfusionMatrix({ confusion }: { confusion: AssistantQuality['confusion'] }) {
  const { t } = useTranslation('assistant');
  const language = useLanguage();
  const names = confusion.categories.map((category) => categoryLabels[category][language]);
  const totals = confusion.counts.map((row) =>
    Math.max(
      1,
      row.reduce((sum, count) => sum + count, 0),
    ),
  );
  return (
    <ChartSection
      title={t('quality.confusion')}
      note={t('quality.confusion_note')}
      data={plainData(
        [{ label: t('quality.said_was') }, ...names.map((label) => ({ label, align: 'right' as const }))],
        confusion.counts.map((row, said) => ({
          key: String(confusion.categories[said]),
          cells: [names[said] ?? '', ...row],
        })),
        (cell, row, column) =>
          typeof cell === 'number' ? (
            <Square count={cell} share={cell / (totals[row] ?? 1)} isRight={row === column - 1} />
          ) : (
            cell
          ),
      )}
    />
  );
}

/** The more of what was said, the stronger; right and wrong differ in weight too, not in colour alone. */
function Square({ count, share, isRight }: { count: number; share: number; isRight: boolean }) {
  const language = useLanguage();
  const color = isRight ? 'resolved' : 'priority_urgent';
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-block',
        minWidth: 36,
        px: 1.5,
        borderRadius: 0.5,
        color: count === 0 ? 'text.faint' : 'text.primary',
        fontWeight: isRight && count > 0 ? 600 : 400,
      }}
      style={
        count === 0
          ? undefined
          : {
              backgroundColor: `color-mix(in srgb, var(--mui-palette-desk-${color}) ${Math.round(8 + 24 * share)}%, transparent)`,
            }
      }
    >
      {formatNumber(count, language)}
    </Box>
  );
}
