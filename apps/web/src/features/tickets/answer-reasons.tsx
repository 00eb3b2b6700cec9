import type { AIResponseBody, Vote } from '@desk/contract/ai-responses';
import { categoryLabels } from '@desk/contract/vocabulary';
import ExpandMore from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/language.ts';
import { formatDuration, formatPercent } from '../../lib/format.ts';

/** Why the assistant sorts the ticket as it does, for who wants to know: who voted for what, and how the text sounds. */
export function AnswerReasons({ answer }: { answer: AIResponseBody }) {
  const { t } = useTranslation('ticket');
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const language = useLanguage();
  const { votes = [], intent_display, sentiment_display, processing_time_ms, assistant_version } = answer;
  return (
    <div>
      <Button
        size="small"
        color="inherit"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        endIcon={<ExpandMore sx={{ transform: isOpen ? 'rotate(180deg)' : undefined }} />}
        sx={{ ml: -2.5 }}
      >
        {t('reasons.why')}
      </Button>
      <Box id={id}>
        {isOpen && (
          <Box component="dl" sx={listStyle}>
            {votes.map((vote) => (
              <VoteLine key={vote.voter} vote={vote} />
            ))}
            {intent_display && (
              <>
                <dt>{t('reasons.intent')}</dt>
                <dd>{intent_display}</dd>
              </>
            )}
            {sentiment_display && (
              <>
                <dt>{t('reasons.sentiment')}</dt>
                <dd>{sentiment_display}</dd>
              </>
            )}
            <dt>{t('reasons.took')}</dt>
            <dd>{formatDuration(processing_time_ms, language)}</dd>
            <dt>{t('reasons.version')}</dt>
            <dd>{assistant_version}</dd>
          </Box>
        )}
      </Box>
    </div>
  );
}

function VoteLine({ vote: { voter, category, probability } }: { vote: Vote }) {
  const { t } = useTranslation('ticket');
  const language = useLanguage();
  return (
    <>
      <dt>{t(`reasons.voter.${voter}`)}</dt>
      <dd>
        {categoryLabels[category][language]}{' '}
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {formatPercent(probability, language)}
        </Box>
      </dd>
    </>
  );
}

const listStyle = {
  m: 0,
  mt: 1,
  typography: 'body2',
  display: 'grid',
  gridTemplateColumns: 'auto 1fr',
  columnGap: 4,
  rowGap: 1,
  '& dt': { color: 'text.secondary' },
  '& dd': { m: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
} as const;
