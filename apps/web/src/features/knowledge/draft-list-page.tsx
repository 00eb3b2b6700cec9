import type { ArticlePage } from '@desk/contract/knowledge';
import EditNoteOutlined from '@mui/icons-material/EditNoteOutlined';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { KnowledgeTabs } from '../../components/knowledge-tabs.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SkeletonRows } from '../../components/page-skeleton.tsx';
import { Pager } from '../../components/pager.tsx';
import { RowList } from '../../components/row-list.tsx';
import { api } from '../../lib/api.ts';
import { ArticleRow } from './article-row.tsx';

const draftListQuery = (cursor: string | null) =>
  queryOptions({
    queryKey: ['articles', 'list', 'drafts', cursor],
    queryFn: ({ signal }) =>
      api.get<ArticlePage>('/api/knowledge-base', { signal, query: { state: 'draft', cursor } }),
    placeholderData: keepPreviousData,
  });

/** What waits for a reviewer, in all languages. */
export function DraftListPage() {
  const { t } = useTranslation('knowledge');
  const [parameters, setParameters] = useSearchParams();
  const { data, error, refetch } = useQuery(draftListQuery(parameters.get('cursor')));
  return (
    <Page>
      <PageHeader title={t('tabs.drafts')} lead={t('drafts.lead')} />
      <KnowledgeTabs current="drafts" />
      {data && data.results.length > 0 && (
        <RowList>
          {data.results.map((article) => (
            <ArticleRow key={article.id} article={article} />
          ))}
        </RowList>
      )}
      {data?.results.length === 0 && (
        <EmptyState icon={EditNoteOutlined} title={t('drafts.empty')} hint={t('drafts.empty_hint')} />
      )}
      {!data &&
        (error ? <ErrorState error={error} onRetry={refetch} /> : <SkeletonRows rows={3} height={96} />)}
      {data && <Pager page={data} onTurn={(cursor) => setParameters(cursor === null ? {} : { cursor })} />}
    </Page>
  );
}

export { DraftListPage as Component };
