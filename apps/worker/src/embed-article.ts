import type { JobPayload } from '@desk/contract/jobs';
import { readArticleText } from '@desk/desk/knowledge/article-vectors';
import type { Embedder } from './ai/embedder/embedder.ts';
import { type EmbeddingDeps, embedArticles } from './embed-texts.ts';

/** Makes one article's vector from what it says now. */
export async function embedArticle(
  deps: EmbeddingDeps & { embedder: () => Embedder },
  { article_id }: JobPayload<'embed-article'>,
): Promise<void> {
  const text = await readArticleText(deps.database, article_id);
  if (text) await embedArticles(deps, deps.embedder(), [text]);
}
