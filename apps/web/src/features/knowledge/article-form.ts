import { type ArticleBody, createArticleSchema } from '@desk/contract/knowledge';
import type { Language } from '@desk/contract/vocabulary';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { contractResolver } from '../../lib/contract-form.ts';
import { dropDraft, readDraft, writeDraft } from '../../lib/drafts.ts';
import { useMe } from '../../lib/session.ts';

export type ArticleFields = z.input<typeof createArticleSchema>;
export type WrittenArticle = z.output<typeof createArticleSchema>;

/** Anything a half-written form can hold. */
const draftSchema = z.object({
  title: z.string(),
  content: z.string(),
  category: createArticleSchema.shape.category.optional().catch(undefined),
  tags: z.array(z.string()),
  language: createArticleSchema.shape.language,
  state: createArticleSchema.shape.state,
  /** On which version of the article it was written. */
  version: z.number().optional(),
});
type Draft = z.infer<typeof draftSchema>;
const isDraft = (value: unknown): value is Draft => draftSchema.safeParse(value).success;

/** The form of an article, which keeps its own draft until it is saved or thrown away. */
export function useArticleForm(article: ArticleBody | null, language: Language) {
  const { employee_id } = useMe().employee;
  const key = `article:${article?.id ?? 'new'}`;
  const saved = article ?? {
    title: '',
    content: '',
    category: undefined,
    tags: [],
    language,
    state: 'published' as const,
  };
  const [draft, setDraft] = useState(() => readDraft(employee_id, key, isDraft));
  const { title, content, category, tags } = draft ?? saved;
  const form = useForm<ArticleFields, unknown, WrittenArticle>({
    resolver: contractResolver(createArticleSchema),
    defaultValues: {
      title,
      content,
      category,
      tags,
      language: draft?.language ?? saved.language,
      state: draft?.state ?? saved.state,
    },
  });
  const version = draft?.version ?? article?.version;

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true, isDirty: true },
        callback: ({ values, isDirty }) => {
          if (isDirty) writeDraft(employee_id, key, { ...values, version });
        },
      }),
    [form, employee_id, key, version],
  );

  return {
    form,
    /** The version that what is typed is based on; none while the article is new. */
    version,
    hasDraft: draft !== undefined,
    dropDraft: () => dropDraft(employee_id, key),
    /** Goes back to what is saved. */
    discardDraft: () => {
      dropDraft(employee_id, key);
      setDraft(undefined);
      form.reset({
        title: saved.title,
        content: saved.content,
        category: saved.category,
        tags: saved.tags,
        language: saved.language,
        state: saved.state,
      });
    },
  };
}
