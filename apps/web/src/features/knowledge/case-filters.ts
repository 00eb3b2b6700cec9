import { type Category, categories } from '@desk/contract/vocabulary';
import type { QueryParameters } from '../../lib/with-query.ts';

/** The list's state is its address. Every language is searched: that is what it is for. */
export type CaseFilters = { search: string; category: Category | null; cursor: string | null };

const searchMax = 200;

export function readCaseFilters(parameters: URLSearchParams): CaseFilters {
  return {
    search: (parameters.get('search') ?? '').slice(0, searchMax),
    category: categories.find((known) => known === parameters.get('category')) ?? null,
    cursor: parameters.get('cursor') || null,
  };
}

/** One address per set of filters, without what is the default. */
export function writeCaseFilters({ search, category, cursor }: CaseFilters): URLSearchParams {
  const parameters = new URLSearchParams();
  if (search) parameters.set('search', search);
  if (category) parameters.set('category', category);
  if (cursor) parameters.set('cursor', cursor);
  return parameters;
}

/** What the API is asked. */
export const caseParameters = ({ search, category, cursor }: CaseFilters): QueryParameters => ({
  search: search.trim(),
  category,
  cursor,
});
