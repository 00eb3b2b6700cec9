import type { AssistantQuality } from '@desk/contract/assistant-quality';
import { refusalReasonLabels } from '@desk/contract/vocabulary';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/language.ts';
import { formatNumber } from '../../lib/format.ts';
import { ProportionText } from './proportion.tsx';

/** What the IT team did with the answers, and what was wrong with those it refused. */
export function Judgements({ quality: { judgements, labels } }: { quality: AssistantQuality }) {
  const { t } = useTranslation('assistant');
  const language = useLanguage();
  const titleId = useId();
  const origins = Object.entries(labels.by_origin).map(
    ([origin, count]) => [origin as keyof typeof labels.by_origin, count ?? 0] as const,
  );
  return (
    <Box component="section" aria-labelledby={titleId}>
      <Typography variant="h2" id={titleId} sx={{ minHeight: 40, display: 'flex', alignItems: 'center' }}>
        {t('quality.judgements')}
      </Typography>
      <Box component="dl" sx={listStyle}>
        <dt>{t('quality.judged_accepted')}</dt>
        <dd>
          <ProportionText of={judgements.accepted} />
        </dd>
        <dt>{t('quality.judged_edited')}</dt>
        <dd>
          <ProportionText of={judgements.edited} />
        </dd>
        <dt>{t('quality.judged_refused')}</dt>
        <dd>
          <ProportionText of={judgements.refused} />
        </dd>
        {judgements.refused_by_reason
          .filter(({ count }) => count > 0)
          .map(({ reason, count }) => [
            <Box component="dt" key={`${reason} name`} sx={{ pl: 4, color: 'text.secondary' }}>
              {refusalReasonLabels[reason][language]}
            </Box>,
            <dd key={reason}>{formatNumber(count, language)}</dd>,
          ])}
      </Box>
      <Typography sx={{ color: 'text.secondary', mt: 4 }}>{t('quality.labels_note')}</Typography>
      <Box component="dl" sx={listStyle}>
        {origins.map(([origin, count]) => [
          <dt key={`${origin} name`}>{t(`quality.origin.${origin}`)}</dt>,
          <dd key={origin}>{formatNumber(count, language)}</dd>,
        ])}
      </Box>
    </Box>
  );
}

const listStyle = {
  m: 0,
  display: 'grid',
  gridTemplateColumns: '1fr auto',
  rowGap: 2,
  columnGap: 4,
  '& dd': { m: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
} as const;
