import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { ErrorState } from '../../components/error-state.tsx';
import { Page } from '../../components/page.tsx';
import { PageSkeleton } from '../../components/page-skeleton.tsx';
import { isApiError } from '../../lib/api-error.ts';
import { ArticleEditor } from './article-editor.tsx';
import { articleQuery } from './article-queries.ts';

/** Writes a new article or changes one. */
export function EditArticlePage() {
  const { articleId } = useParams();
  return articleId === undefined ? (
    <ArticleEditor key="new" article={null} />
  ) : (
    <EditExisting key={articleId} articleId={articleId} />
  );
}

export { EditArticlePage as Component };

function EditExisting({ articleId }: { articleId: string }) {
  // What is edited stays as it was opened: a refetch must not replace what is being typed.
  const { data, error, refetch } = useQuery({
    ...articleQuery(articleId),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (data) return <ArticleEditor article={data} />;
  if (isApiError(error, 'not_found')) throw error;
  return <Page>{error ? <ErrorState error={error} onRetry={refetch} /> : <PageSkeleton />}</Page>;
}
