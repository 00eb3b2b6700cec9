import type { ArticleDetail } from '@desk/contract/knowledge';
import type { ArticleState } from '@desk/contract/vocabulary';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { FormError } from '../../components/form-error.tsx';
import { api } from '../../lib/api.ts';
import { showToast } from '../../lib/toasts.ts';
import { articleQuery } from './article-queries.ts';

/** What a reviewer does with a draft, and what it was made from. */
export function ReviewDraft({ article }: { article: ArticleDetail }) {
  const { t } = useTranslation('knowledge');
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const url = `/api/knowledge-base/${article.id}`;

  const keep = useMutation({
    mutationFn: (state: Exclude<ArticleState, 'draft'>) =>
      api.patch<unknown>(url, { state, version: article.version }),
    onSuccess: (_saved, state) => {
      void queryClient.invalidateQueries({ queryKey: ['articles'] });
      showToast(state === 'published' ? t('review.published') : t('review.kept_internal'));
    },
  });
  const discard = useMutation({
    mutationFn: () => api.delete(url),
    onSuccess: async () => {
      await navigate('/knowledge/drafts');
      queryClient.removeQueries({ queryKey: articleQuery(String(article.id)).queryKey });
      void queryClient.invalidateQueries({ queryKey: ['articles'] });
      showToast(t('review.discarded'));
    },
  });
  const isBusy = keep.isPending || discard.isPending;
  const from = article.drafted_from ?? [];

  return (
    <Alert severity="info" variant="outlined" icon={false} sx={{ mb: 8, '& .MuiAlert-message': { flex: 1 } }}>
      <AlertTitle>{t('review.title')}</AlertTitle>
      {t('review.text')}
      {from.length > 0 && (
        <Box sx={{ mt: 2, typography: 'body2', color: 'text.secondary' }}>
          {t('review.from')}
          <Box component="ul" sx={{ m: 0, pl: 5 }}>
            {from.map(({ ticket_number, title }) => (
              <li key={ticket_number}>
                <MuiLink component={Link} to={`/tickets/${ticket_number}`} sx={{ fontFamily: 'mono' }}>
                  {ticket_number}
                </MuiLink>{' '}
                {title}
              </li>
            ))}
          </Box>
        </Box>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mt: 4 }}>
        <Button
          variant="contained"
          disabled={isBusy}
          loading={keep.isPending && keep.variables === 'published'}
          onClick={() => keep.mutate('published')}
        >
          {t('review.publish')}
        </Button>
        <Button
          variant="outlined"
          color="inherit"
          disabled={isBusy}
          loading={keep.isPending && keep.variables === 'internal'}
          onClick={() => keep.mutate('internal')}
        >
          {t('review.internal')}
        </Button>
        <Button color="error" disabled={isBusy} loading={discard.isPending} onClick={() => discard.mutate()}>
          {t('review.discard')}
        </Button>
      </Box>
      <FormError error={keep.error ?? discard.error} />
    </Alert>
  );
}
