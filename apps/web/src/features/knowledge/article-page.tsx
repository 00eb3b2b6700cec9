import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { ErrorState } from '../../components/error-state.tsx';
import { Page } from '../../components/page.tsx';
import { PageSkeleton } from '../../components/page-skeleton.tsx';
import { isApiError } from '../../lib/api-error.ts';
import { articleQuery } from './article-queries.ts';
import { ArticleText } from './article-text.tsx';

export function ArticlePage() {
  const { articleId = '' } = useParams();
  const { data: article, error, refetch } = useQuery(articleQuery(articleId));
  if (article) return <ArticleText article={article} />;
  // The route's own error page says what "not found" means, with a way on.
  if (isApiError(error, 'not_found')) throw error;
  return (
    <Page width="text">{error ? <ErrorState error={error} onRetry={refetch} /> : <PageSkeleton />}</Page>
  );
}

export { ArticlePage as Component };
