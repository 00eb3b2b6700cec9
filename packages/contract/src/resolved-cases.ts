import { z } from 'zod';
import { pageOf, pageQuery, repeated } from './pagination.ts';
import { type Category, categories, languages, levels, resolverKinds } from './vocabulary.ts';

/**
 * What was attacked, and who may do what, is nobody's business but the IT team's, however well it is redacted: solved cases of
 * these categories are for staff alone.
 */
export const staffOnlyCategories: readonly Category[] = ['security', 'permission'];

/** How something was looked for: by meaning and by words, or by words alone while the assistant is away. */
export const searchModes = ['hybrid', 'words'] as const;
export type SearchMode = (typeof searchModes)[number];

export const caseSearchMax = 500;

export const listCasesQuery = pageQuery.extend({
  /** In any language: what means the same in another one is found too. */
  search: z.string().trim().max(caseSearchMax).optional(),
  category: repeated(z.enum(categories)),
  language: repeated(z.enum(languages)),
});
export type ListCasesQuery = z.infer<typeof listCasesQuery>;

/** A closed ticket as everybody may read it: without secrets, without people, without whose it was. */
export const resolvedCaseSchema = z.object({
  /** The id of the ticket that it was. */
  id: z.number().int(),
  title: z.string(),
  query: z.string(),
  resolution: z.string(),
  language: z.enum(languages),
  category: z.enum(categories),
  category_display: z.string(),
  severity: z.enum(levels).nullable(),
  urgency: z.enum(levels).nullable(),
  resolver_kind: z.enum(resolverKinds),
  closed_at: z.iso.datetime(),
  usage_count: z.number().int(),
  success_rate: z.number().nullable(),
  /** Staff only: where to read all of it. */
  ticket_number: z.string().optional(),
});
export type ResolvedCaseBody = z.infer<typeof resolvedCaseSchema>;

export const resolvedCasePageSchema = pageOf(resolvedCaseSchema).extend({ mode: z.enum(searchModes) });
export type ResolvedCasePage = z.infer<typeof resolvedCasePageSchema>;
