import { ratingCommentMax } from '@desk/contract/ratings';
import type { TicketDetail } from '@desk/contract/tickets';
import {
  type SatisfactionScore,
  satisfactionEmojis,
  satisfactionLabels,
  satisfactionScores,
} from '@desk/contract/vocabulary';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type RefObject, useEffect, useEffectEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FormError } from '../../components/form-error.tsx';
import { useNow } from '../../components/relative-time.tsx';
import { ScorePicker } from '../../components/score-picker.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { formatDateTime } from '../../lib/format.ts';
import { useRateTicket } from './rate-ticket.ts';
import { isSendKey } from './send-key.ts';
import { isText, noText, type TextDraft } from './text-draft.ts';
import { useDraft } from './use-draft.ts';

const scoreOf = (value: number | undefined): SatisfactionScore | null =>
  satisfactionScores.find((score) => score === value) ?? null;

type RatingCardProps = { ticket: TicketDetail; heading?: RefObject<HTMLHeadingElement | null> };

/** How was it? One click says so; a word may follow, and for some hours both may change. */
export function RatingCard({ ticket, heading }: RatingCardProps) {
  const { t } = useTranslation('closure');
  const language = useLanguage();
  const now = useNow();
  const titleId = useId();
  const rate = useRateTicket(ticket.ticket_number);
  const { rating } = ticket;
  const score = scoreOf(rate.isPending ? rate.variables.score : rating?.score);
  const isFinal = rating !== null && Date.parse(rating.editable_until) <= now.getTime();
  if (rating && isFinal && score !== null)
    return (
      <Box sx={{ color: 'text.secondary' }}>
        {t('rating.yours')}
        {': '}
        <span aria-hidden>{satisfactionEmojis[score]}</span> {satisfactionLabels[score][language]}
      </Box>
    );
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <Typography variant="h3" component="h2" id={titleId} ref={heading} tabIndex={-1}>
        {t('rating.question')}
      </Typography>
      <ScorePicker
        labelledBy={titleId}
        score={score}
        onPick={(picked) => {
          if (picked !== score && !rate.isPending) rate.mutate({ score: picked });
        }}
      />
      <Box role="status" sx={{ '&:empty': { mt: -3 } }}>
        {rating && !rate.isPending && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
            <span>{t('rating.thanks')}</span>
            {rate.data && rate.data.points > 0 && (
              <MuiLink component={Link} to="/points" color="inherit">
                {t('rating.points', { count: rate.data.points })}
              </MuiLink>
            )}
          </Box>
        )}
      </Box>
      <FormError error={rate.error} />
      {rating && score !== null && <RatingComment ticket={ticket} score={score} rate={rate} />}
      {rating && (
        <Box sx={{ color: 'text.secondary', typography: 'body2' }}>
          {t('rating.editable', { time: formatDateTime(rating.editable_until, language) })}
        </Box>
      )}
    </Box>
  );
}

type RatingCommentProps = {
  ticket: TicketDetail;
  score: SatisfactionScore;
  rate: ReturnType<typeof useRateTicket>;
};

function RatingComment({ ticket, score, rate }: RatingCommentProps) {
  const { t } = useTranslation('closure');
  const saved = ticket.rating?.comment ?? '';
  const { draft, setDraft, dropDraft } = useDraft<TextDraft>(
    `rating:${ticket.ticket_number}`,
    () => (saved === '' ? noText : { text: saved }),
    isText,
    ({ text }) => text === saved,
  );
  const text = draft.text.trim();
  const isChanged = text !== saved;
  const forgetDraft = useEffectEvent(dropDraft);
  // What is saved is no draft any more.
  useEffect(() => {
    if (!isChanged) forgetDraft();
  }, [isChanged]);
  const save = () => {
    if (isChanged && !rate.isPending) rate.mutate({ score, comment: text });
  };
  return (
    <Box sx={{ display: 'grid', gap: 2, justifyItems: 'start', maxWidth: '32rem' }}>
      <TextField
        fullWidth
        multiline
        minRows={2}
        maxRows={8}
        label={score <= 2 ? t('rating.comment_bad') : t('rating.comment_good')}
        value={draft.text}
        onChange={(event) => setDraft({ text: event.target.value })}
        onKeyDown={(event) => isSendKey(event) && save()}
        slotProps={{ htmlInput: { maxLength: ratingCommentMax } }}
      />
      <Button
        variant="outlined"
        color="inherit"
        disabled={!isChanged}
        loading={rate.isPending}
        onClick={save}
        aria-keyshortcuts="Control+Enter"
      >
        {!isChanged && saved !== '' ? t('rating.saved') : t('rating.save')}
      </Button>
    </Box>
  );
}
