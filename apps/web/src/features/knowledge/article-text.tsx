import type { ArticleDetail } from '@desk/contract/knowledge';
import ArrowBack from '@mui/icons-material/ArrowBack';
import EditOutlined from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CategoryChip } from '../../components/category-chip.tsx';
import { Markdown } from '../../components/markdown.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { languageNames, useLanguage } from '../../i18n/language.ts';
import { formatPercent } from '../../lib/format.ts';
import { useCan } from '../../lib/session.ts';
import { withQuery } from '../../lib/with-query.ts';
import { ArticleStateChip } from './article-state-chip.tsx';
import { DeleteArticle } from './delete-article.tsx';
import { ReviewDraft } from './review-draft.tsx';

export function ArticleText({ article }: { article: ArticleDetail }) {
  const { t } = useTranslation('knowledge');
  const language = useLanguage();
  const canWrite = useCan('write_knowledge');
  const isReviewed = article.state === 'draft' && canWrite;
  return (
    <Page width="text">
      <Button
        component={Link}
        to={isReviewed ? '/knowledge/drafts' : '/knowledge'}
        color="inherit"
        size="small"
        startIcon={<ArrowBack />}
        sx={{ mx: -2.5, mb: 3, color: 'text.secondary' }}
      >
        {isReviewed ? t('tabs.drafts') : t('article.back')}
      </Button>
      <PageHeader
        title={article.title}
        aside={<ArticleStateChip state={article.state} />}
        actions={
          canWrite && (
            <>
              <Button
                component={Link}
                to={`/knowledge/${article.id}/edit`}
                variant="outlined"
                color="inherit"
                startIcon={<EditOutlined />}
              >
                {t('action.edit')}
              </Button>
              {article.state !== 'draft' && <DeleteArticle article={article} />}
            </>
          )
        }
      />
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          columnGap: 4,
          rowGap: 1,
          mt: -3,
          mb: 8,
          typography: 'body2',
          color: 'text.secondary',
        }}
      >
        <CategoryChip category={article.category} />
        {article.language !== language && <span>{languageNames[article.language]}</span>}
        <span>
          {article.created_by_name === null
            ? t('article.by_assistant')
            : t('article.by', { name: article.created_by_name })}
        </span>
        <RelativeTime time={article.updated_at} />
      </Box>
      {isReviewed && <ReviewDraft article={article} />}
      <Box component="article" lang={article.language}>
        <Markdown text={article.content} />
      </Box>
      <Box
        sx={{
          mt: 10,
          pt: 4,
          borderTop: 1,
          borderColor: 'divider',
          color: 'text.secondary',
          typography: 'body2',
        }}
      >
        {article.tags.length > 0 && (
          <Box
            component="ul"
            aria-label={t('field.tags')}
            sx={{ listStyle: 'none', m: 0, mx: -2, p: 0, display: 'flex', flexWrap: 'wrap' }}
          >
            {article.tags.map((tag) => (
              <li key={tag}>
                <Button
                  component={Link}
                  to={withQuery('/knowledge', { tag, language: 'all' })}
                  size="small"
                  color="inherit"
                >
                  #{tag}
                </Button>
              </li>
            ))}
          </Box>
        )}
        {article.also_in.length > 0 && (
          <Box>
            {t('article.also_in')}{' '}
            {article.also_in.map((other, index) => (
              <span key={other.id}>
                {index > 0 && ', '}
                <MuiLink
                  component={Link}
                  to={`/knowledge/${other.id}`}
                  title={other.title}
                  lang={other.language}
                >
                  {languageNames[other.language]}
                </MuiLink>
              </span>
            ))}
          </Box>
        )}
        {article.usage_count > 0 && (
          <Box sx={{ mt: 2 }}>
            {t('shown', { count: article.usage_count })}
            {article.success_rate !== null && (
              <> · {t('article.success', { share: formatPercent(article.success_rate, language) })}</>
            )}
          </Box>
        )}
      </Box>
    </Page>
  );
}
