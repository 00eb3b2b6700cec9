import { type Category, categories } from '@desk/contract/vocabulary';
import type { QueryParameters } from '../../lib/with-query.ts';

/** The list's state is its address: a link, a reload and the back button all show the same articles. */
export type ArticleFilters = {
  search: string;
  category: Category | null;
  tag: string | null;
  /** Articles in the reader's language, unless they ask for all. */
  allLanguages: boolean;
  cursor: string | null;
};

const searchMax = 200;

export function readFilters(parameters: URLSearchParams): ArticleFilters {
  return {
    search: (parameters.get('search') ?? '').slice(0, searchMax),
    category: categories.find((known) => known === parameters.get('category')) ?? null,
    tag: parameters.get('tag')?.slice(0, 40) || null,
    allLanguages: parameters.get('language') === 'all',
    cursor: parameters.get('cursor') || null,
  };
}

/** One address per set of filters, without what is the default. */
export function writeFilters(filters: ArticleFilters): URLSearchParams {
  const parameters = new URLSearchParams();
  if (filters.search) parameters.set('search', filters.search);
  if (filters.category) parameters.set('category', filters.category);
  if (filters.tag) parameters.set('tag', filters.tag);
  if (filters.allLanguages) parameters.set('language', 'all');
  if (filters.cursor) parameters.set('cursor', filters.cursor);
  return parameters;
}

/** What the API is asked. */
export function listParameters(filters: ArticleFilters, language: string): QueryParameters {
  return {
    search: filters.search.trim(),
    category: filters.category,
    tag: filters.tag,
    language: filters.allLanguages ? null : language,
    cursor: filters.cursor,
  };
}

export const isFiltered = ({ search, category, tag }: ArticleFilters) =>
  search.trim() !== '' || category !== null || tag !== null;
