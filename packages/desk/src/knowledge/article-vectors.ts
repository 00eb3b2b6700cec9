import { readRealArray, toRealArray } from '../analysis/real-array.ts';
import type { Database } from '../database.ts';
import type { KnowledgeArticleModel } from '../generated/models.ts';
import { queryRows, sql } from '../sql.ts';

/** What an article's vector is made of. */
export type ArticleText = Pick<KnowledgeArticleModel, 'title' | 'content'> & { article_id: number };

export type ArticleVector = Pick<KnowledgeArticleModel, 'category'> & {
  article_id: number;
  vector: Float32Array;
  embedded_at: Date;
};

/** The article's text as it stands, unless the article is gone. */
export async function readArticleText(
  { pool }: Database,
  article_id: number,
): Promise<ArticleText | undefined> {
  const [text] = await queryRows<ArticleText>(
    pool,
    sql`
      select id as article_id, title, content
      from knowledge_article where id = ${article_id}::int and deleted_at is null`,
  );
  return text;
}

/** Stores what a text became, if the article still says that: an edit made in the meantime keeps its vector owed. */
export async function saveArticleVector(
  { pool }: Database,
  { article_id, title, content }: ArticleText,
  { vector, embedding_model }: { vector: Float32Array; embedding_model: string },
): Promise<void> {
  await queryRows(
    pool,
    sql`
      update knowledge_article
      set embedding = ${toRealArray(vector)}::real[], embedding_model = ${embedding_model}::text, embedded_at = now()
      where id = ${article_id}::int and title = ${title}::text and content = ${content}::text
        and deleted_at is null`,
  );
}

/** Articles without a vector, whichever model would make it. */
export async function listUnembeddedArticles({ pool }: Database, limit: number): Promise<ArticleText[]> {
  return queryRows<ArticleText>(
    pool,
    sql`
      select id as article_id, title, content
      from knowledge_article where deleted_at is null and embedding_model is null
      limit ${limit}::int`,
  );
}

/** Articles whose vector another model made. */
export async function listArticlesOfOtherModels(
  { pool }: Database,
  embedding_model: string,
  limit: number,
): Promise<ArticleText[]> {
  return queryRows<ArticleText>(
    pool,
    sql`
      select id as article_id, title, content
      from knowledge_article where deleted_at is null and embedding_model <> ${embedding_model}::text
      limit ${limit}::int`,
  );
}

type VectorRow = Omit<ArticleVector, 'vector'> & { vector: Buffer };

/**
 * The vectors that one model made of articles.
 * @param since only what was embedded at or after this moment of the database's clock
 */
export async function listArticleVectors(
  { pool }: Database,
  embedding_model: string,
  since: Date,
): Promise<ArticleVector[]> {
  const rows = await queryRows<VectorRow>(
    pool,
    sql`
      select id as article_id, category, embedded_at, array_send(embedding) as vector
      from knowledge_article
      where embedding_model = ${embedding_model}::text and deleted_at is null and cardinality(embedding) > 0
        and embedded_at >= ${since}::timestamptz(3)`,
    'article_vectors_since',
  );
  return rows.map((row) => ({ ...row, vector: readRealArray(row.vector) }));
}
