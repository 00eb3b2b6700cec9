import type { RateByLink, RatedByLink } from '@desk/contract/notices';
import { ratingCommentMax } from '@desk/contract/ratings';
import { type SatisfactionScore, satisfactionScores } from '@desk/contract/vocabulary';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ErrorState } from '../../components/error-state.tsx';
import { FormError } from '../../components/form-error.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SkeletonRows } from '../../components/page-skeleton.tsx';
import { ScorePicker } from '../../components/score-picker.tsx';
import { changeLanguage } from '../../i18n/language.ts';
import { api } from '../../lib/api.ts';
import { isApiError } from '../../lib/api-error.ts';

const linkQuery = (token: string) => ({
  queryKey: ['rating-link', token],
  // A POST, so that the token stands in no server's log.
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    api.post<RatedByLink>('/api/ratings/by-link/check', { token }, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Opened from a mail: the face that was clicked there is chosen, and nothing is kept until it is sent. */
export function RatePage() {
  const [parameters] = useSearchParams();
  const token = parameters.get('token') ?? '';
  return (
    <Box sx={{ width: '100%', maxWidth: 480, mx: 'auto', px: 4, pt: { xs: 8, sm: '10vh' }, pb: 16 }}>
      {token.length >= 20 ? (
        <LinkedTicket token={token} wished={scoreOf(Number(parameters.get('score')))} />
      ) : (
        <Incomplete />
      )}
    </Box>
  );
}

export { RatePage as Component };

const scoreOf = (value: number | null): SatisfactionScore | null =>
  satisfactionScores.find((score) => score === value) ?? null;

function LinkedTicket({ token, wished }: { token: string; wished: SatisfactionScore | null }) {
  const { t } = useTranslation('notice');
  const { data: ticket, error, refetch } = useQuery(linkQuery(token));
  const language = ticket?.language;
  useEffect(() => {
    if (language) void changeLanguage(language);
  }, [language]);
  if (isApiError(error, 'rating_link_invalid')) return <Dead title={t('rate.dead')} hint={error.message} />;
  if (!ticket) return error ? <ErrorState error={error} onRetry={refetch} /> : <SkeletonRows rows={4} />;
  return <RatingForm token={token} ticket={ticket} wished={wished ?? scoreOf(ticket.score)} />;
}

type RatingFormProps = { token: string; ticket: RatedByLink; wished: SatisfactionScore | null };

function RatingForm({ token, ticket, wished }: RatingFormProps) {
  const { t } = useTranslation('notice');
  const questionId = useId();
  const [score, setScore] = useState(wished);
  const [comment, setComment] = useState('');
  const rate = useMutation({
    mutationFn: (rating: RateByLink) => api.post<RatedByLink>('/api/ratings/by-link', rating),
  });
  const send = () => {
    if (score !== null) rate.mutate({ token, score, comment: comment.trim() || undefined });
  };
  return (
    <>
      <PageHeader
        title={rate.isSuccess ? t('rate.thanks') : t('rate.question')}
        lead={`${ticket.ticket_number} · ${ticket.title}`}
      />
      <Box role="status" sx={{ mb: rate.isSuccess ? 4 : 0 }}>
        {rate.isSuccess && (
          <>
            <Typography>{t('rate.again')}</Typography>
            <Button
              component={Link}
              to={`/tickets/${ticket.ticket_number}`}
              variant="outlined"
              color="inherit"
              sx={{ mt: 4 }}
            >
              {t('rate.to_ticket')}
            </Button>
          </>
        )}
      </Box>
      {!rate.isSuccess && (
        <Box sx={{ display: 'grid', gap: 5, justifyItems: 'start' }}>
          <span id={questionId} hidden>
            {t('rate.question')}
          </span>
          <ScorePicker labelledBy={questionId} score={score} onPick={setScore} />
          <TextField
            fullWidth
            multiline
            minRows={3}
            label={t('rate.comment')}
            value={comment}
            onChange={(event) => setComment(event.target.value)}
            slotProps={{ htmlInput: { maxLength: ratingCommentMax } }}
          />
          <Button
            variant="contained"
            size="large"
            disabled={score === null}
            loading={rate.isPending}
            onClick={send}
          >
            {t('rate.send')}
          </Button>
          <FormError error={rate.error} />
        </Box>
      )}
    </>
  );
}

function Incomplete() {
  const { t } = useTranslation('notice');
  return <Dead title={t('rate.incomplete')} hint={t('rate.incomplete_hint')} />;
}

/** Whoever holds a link that leads nowhere can still rate the ticket itself. */
function Dead({ title, hint }: { title: string; hint: string }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={title} lead={hint} />
      <Button variant="outlined" color="inherit" component={Link} to="/">
        {t('action.go_home')}
      </Button>
    </>
  );
}
