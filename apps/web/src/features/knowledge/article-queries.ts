import type { ArticleDetail, ArticlePage } from '@desk/contract/knowledge';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { type ArticleFilters, listParameters } from './article-filters.ts';

/** The old rows stay until the new ones are there. */
export const articleListQuery = (filters: ArticleFilters, language: string) =>
  queryOptions({
    queryKey: ['articles', 'list', filters, language],
    queryFn: ({ signal }) =>
      api.get<ArticlePage>('/api/knowledge-base', { signal, query: listParameters(filters, language) }),
    placeholderData: keepPreviousData,
  });

export const articleQuery = (id: string) =>
  queryOptions({
    queryKey: ['articles', 'one', id],
    queryFn: ({ signal }) =>
      api.get<ArticleDetail>(`/api/knowledge-base/${encodeURIComponent(id)}`, { signal }),
  });
