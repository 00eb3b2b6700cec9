import { z } from 'zod';
import { pageOf, pageQuery, repeated } from './pagination.ts';
import { articleStates, categories, languages } from './vocabulary.ts';

export const articleTitleMax = 200;
export const articleContentMax = 50_000;

const tags = z.array(z.string().trim().min(1).max(40)).max(12);

export const createArticleSchema = z.object({
  title: z.string().trim().min(1).max(articleTitleMax),
  /** Markdown. */
  content: z.string().trim().min(1).max(articleContentMax),
  category: z.enum(categories),
  tags: tags.default([]),
  /** Left out: detected from the text is not attempted, it is the author's language. */
  language: z.enum(languages).optional(),
  /** Left out: published, or whatever it is already. */
  state: z.enum(articleStates).optional(),
});
export type CreateArticle = z.infer<typeof createArticleSchema>;

/** PUT replaces all of it, PATCH what is given; a given `version` that is stale is refused. */
export const putArticleSchema = createArticleSchema.extend({ version: z.number().int().min(1).optional() });
// A default would make the tags that a patch leaves out empty.
export const patchArticleSchema = putArticleSchema.partial().extend({ tags: tags.optional() });

export const listArticlesQuery = pageQuery.extend({
  category: repeated(z.enum(categories)),
  tag: repeated(z.string().max(40)),
  language: repeated(z.enum(languages)),
  /** For those who write articles; left out, drafts stay out. Everybody else sees what is published. */
  state: repeated(z.enum(articleStates)),
  search: z.string().trim().max(200).optional(),
});
export type ListArticlesQuery = z.infer<typeof listArticlesQuery>;

export const articleSchema = z.object({
  id: z.number().int(),
  title: z.string(),
  content: z.string(),
  category: z.enum(categories),
  category_display: z.string(),
  tags: z.array(z.string()),
  language: z.enum(languages),
  state: z.enum(articleStates),
  state_display: z.string(),
  /** To how many people it was shown as an answer, and which share of those whose end is known it helped. */
  usage_count: z.number().int(),
  success_rate: z.number().nullable(),
  /** Null while it is a draft of the assistant's: whoever publishes it becomes its author. */
  created_by: z.string().nullable(),
  created_by_name: z.string().nullable(),
  version: z.number().int(),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
});
export type ArticleBody = z.infer<typeof articleSchema>;

/** An article in full. */
export const articleDetailSchema = articleSchema.extend({
  /** The same written in other languages. */
  also_in: z.array(
    z.object({
      id: z.number().int(),
      title: z.string(),
      language: z.enum(languages),
      state: z.enum(articleStates),
    }),
  ),
  /** The closed tickets that the assistant made it from; present for those who write articles. */
  drafted_from: z.array(z.object({ ticket_number: z.string(), title: z.string() })).optional(),
});
export type ArticleDetail = z.infer<typeof articleDetailSchema>;

export const articlePageSchema = pageOf(articleSchema);
export type ArticlePage = z.infer<typeof articlePageSchema>;
