import type { ArticleBody } from '@desk/contract/knowledge';
import { useTranslation } from 'react-i18next';
import { CategoryChip } from '../../components/category-chip.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { languageNames, useLanguage } from '../../i18n/language.ts';
import { ArticleStateChip } from './article-state-chip.tsx';
import { KnowledgeRow } from './knowledge-row.tsx';

export function ArticleRow({ article }: { article: ArticleBody }) {
  const { t } = useTranslation('knowledge');
  const language = useLanguage();
  const { id, title, content } = article;
  return (
    <KnowledgeRow to={`/knowledge/${id}`} title={title} text={content} language={article.language}>
      <CategoryChip category={article.category} plain />
      <ArticleStateChip state={article.state} />
      {article.language !== language && <span>{languageNames[article.language]}</span>}
      <RelativeTime time={article.updated_at} />
      {article.usage_count > 0 && <span>{t('shown', { count: article.usage_count })}</span>}
    </KnowledgeRow>
  );
}
