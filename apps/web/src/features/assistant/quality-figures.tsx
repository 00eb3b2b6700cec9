import type { AssistantQuality, Proportion } from '@desk/contract/assistant-quality';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/language.ts';
import { formatPercent } from '../../lib/format.ts';
import { intervalText, isKnown } from './proportion.tsx';

/** The state of the assistant in four shares, each with how sure it is. */
export function QualityFigures({ quality }: { quality: AssistantQuality }) {
  const { t } = useTranslation('assistant');
  const { accuracy, judgements, thumbs_up, answers } = quality;
  return (
    <Box
      component="ul"
      aria-label={t('quality.figures')}
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        display: 'grid',
        gridTemplateColumns: { xs: 'repeat(2, 1fr)', md: 'repeat(5, 1fr)' },
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        overflow: 'hidden',
        '& > :last-child': { gridColumn: { xs: '1 / -1', md: 'auto' } },
      }}
    >
      <Figure label={t('quality.category_blind')} of={accuracy.category_blind} />
      <Figure label={t('quality.category')} of={accuracy.category} />
      <Figure label={t('quality.accepted')} of={judgements.accepted} />
      <Figure label={t('quality.thumbs_up')} of={thumbs_up} />
      <Figure label={t('quality.by_rules')} of={answers.rules} />
    </Box>
  );
}

function Figure({ label, of }: { label: string; of: Proportion }) {
  const { t } = useTranslation('assistant');
  const language = useLanguage();
  return (
    <Box
      component="li"
      sx={{
        borderRight: 1,
        borderBottom: 1,
        borderColor: 'divider',
        // The last ones lie under the frame.
        mr: '-1px',
        mb: '-1px',
        px: 4,
        py: 3,
        minWidth: 0,
      }}
    >
      <Box sx={{ typography: 'body2', color: 'text.secondary' }}>{label}</Box>
      <Box
        sx={{
          fontSize: '1.75rem',
          lineHeight: 1.3,
          fontWeight: 600,
          letterSpacing: '-0.02em',
          fontVariantNumeric: 'tabular-nums',
        }}
      >
        {isKnown(of) ? formatPercent(of.share ?? 0, language) : '–'}
      </Box>
      <Box sx={{ typography: 'body2', color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
        {isKnown(of)
          ? `${intervalText(of, language)}, n = ${of.n}`
          : of.n === 0
            ? t('quality.none_yet')
            : t('quality.too_few', { count: of.count, n: of.n })}
      </Box>
    </Box>
  );
}
