import type { ArticleBody, ArticleDetail } from '@desk/contract/knowledge';
import { type Actor, can } from '@desk/contract/permissions';
import { articleStateLabels, categoryLabels, type Language } from '@desk/contract/vocabulary';
import type { ArticleDetailRecord, ArticleRecord } from '@desk/desk/knowledge/list-articles';

export function presentArticle(article: ArticleRecord, language: Language): ArticleBody {
  return {
    id: article.id,
    title: article.title,
    content: article.content,
    category: article.category,
    category_display: categoryLabels[article.category][language],
    tags: article.tags,
    language: article.language,
    state: article.state,
    state_display: articleStateLabels[article.state][language],
    usage_count: article.usage_count,
    success_rate: article.success_rate,
    created_by: article.created_by,
    created_by_name: article.created_by_name,
    version: article.version,
    created_at: article.created_at.toISOString(),
    updated_at: article.updated_at.toISOString(),
  };
}

/** Whose tickets it was made from is for those alone who may read them. */
export function presentArticleDetail(
  article: ArticleDetailRecord,
  actor: Actor,
  language: Language,
): ArticleDetail {
  return {
    ...presentArticle(article, language),
    also_in: article.also_in,
    ...(can(actor, 'write_knowledge') && { drafted_from: article.drafted_from }),
  };
}
