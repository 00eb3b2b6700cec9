import type { ArticleBody } from '@desk/contract/knowledge';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { FormError } from '../../components/form-error.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { api } from '../../lib/api.ts';
import { isApiError } from '../../lib/api-error.ts';
import { showIssues } from '../../lib/contract-form.ts';
import { showToast } from '../../lib/toasts.ts';
import { ArticleFacts, ArticleTitle } from './article-facts.tsx';
import { useArticleForm, type WrittenArticle } from './article-form.ts';
import { articleQuery } from './article-queries.ts';
import { ContentEditor } from './content-editor.tsx';

export function ArticleEditor({ article }: { article: ArticleBody | null }) {
  const { t } = useTranslation('knowledge');
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const language = useLanguage();
  const { form, version, hasDraft, dropDraft, discardDraft } = useArticleForm(article, language);
  /** After somebody else was faster: saving again replaces their version, knowingly. */
  const [overwrites, setOverwrites] = useState<number>();

  const save = useMutation({
    mutationFn: (written: WrittenArticle) =>
      article
        ? api.put<ArticleBody>(`/api/knowledge-base/${article.id}`, {
            ...written,
            version: overwrites ?? version,
          })
        : api.post<ArticleBody>('/api/knowledge-base', written),
    onError: (error) => {
      showIssues(error, ['title', 'content', 'category', 'tags', 'language', 'state'], form.setError);
      if (isApiError(error, 'stale_version')) setOverwrites(error.version);
    },
    onSuccess: async (saved) => {
      dropDraft();
      queryClient.setQueryData(
        articleQuery(String(saved.id)).queryKey,
        (before) => before && { ...before, ...saved },
      );
      void queryClient.invalidateQueries({ queryKey: ['articles'] });
      showToast(!article && saved.state === 'published' ? t('edit.created') : t('edit.saved'));
      await navigate(`/knowledge/${saved.id}`, { replace: true });
    },
  });

  return (
    <Page>
      <Box component="form" noValidate onSubmit={form.handleSubmit((written) => save.mutate(written))}>
        <PageHeader
          title={article ? t('edit.title') : t('edit.title_new')}
          lead={t('edit.lead')}
          actions={
            <>
              <Button
                component={Link}
                to={article ? `/knowledge/${article.id}` : '/knowledge'}
                color="inherit"
              >
                {t('action.cancel', { ns: 'common' })}
              </Button>
              <Button type="submit" variant="contained" loading={save.isPending}>
                {overwrites === undefined ? t('action.save') : t('action.overwrite')}
              </Button>
            </>
          }
        />
        {hasDraft && (
          <Alert
            severity="info"
            variant="outlined"
            sx={{ mb: 6 }}
            action={
              <Button color="inherit" size="small" onClick={discardDraft}>
                {t('draft.discard')}
              </Button>
            }
          >
            {t('draft.restored')}
          </Alert>
        )}
        <Box sx={{ mb: save.error ? 6 : 0 }}>
          <FormError error={save.error} />
          {overwrites !== undefined && article && (
            <Button
              component="a"
              href={`/knowledge/${article.id}`}
              target="_blank"
              rel="noopener"
              sx={{ mt: 1 }}
            >
              {t('edit.show_latest')}
            </Button>
          )}
        </Box>
        <Box sx={{ display: 'grid', gap: 4 }}>
          <ArticleTitle form={form} />
          <ArticleFacts form={form} />
          <ContentEditor form={form} />
        </Box>
      </Box>
    </Page>
  );
}
