import type { ArticleBody } from '@desk/contract/knowledge';
import { categoryLabels, type Language } from '@desk/contract/vocabulary';
import type { ArticleRecord } from '@desk/desk/knowledge/list-articles';

export function presentArticle(article: ArticleRecord, language: Language): ArticleBody {
  return {
    id: article.id,
    title: article.title,
    content: article.content,
    category: article.category,
    category_display: categoryLabels[article.category][language],
    tags: article.tags,
    language: article.language,
    usage_count: article.usage_count,
    success_rate: article.success_rate,
    created_by: article.created_by,
    created_by_name: article.created_by_name,
    version: article.version,
    created_at: article.created_at.toISOString(),
    updated_at: article.updated_at.toISOString(),
  };
}
