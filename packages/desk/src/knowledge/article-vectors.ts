import { readRealArray, toRealArray } from '../analysis/real-array.ts';
import type { Database } from '../database.ts';
import type { KnowledgeArticleModel } from '../generated/models.ts';
import { queryRows, sql } from '../sql.ts';

/** What an article's vectors are made of. */
export type ArticleText = Pick<KnowledgeArticleModel, 'title' | 'content'> & { article_id: number };

/** A piece of an article; its text is plain and begins with the article's title. */
export type ArticleChunk = { text: string; vector: Float32Array };

/** An article as the search knows it. */
export type ArticleVectors = Pick<KnowledgeArticleModel, 'category'> & {
  article_id: number;
  /** In the order of the article; never empty. */
  chunks: ArticleChunk[];
  /** What it is found by in words. */
  tokens: string[];
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

/**
 * Puts an article's pieces in the place of those it had, in one statement, if the article still says that: an edit made in
 * the meantime keeps its vectors owed.
 */
export async function saveArticleChunks(
  { pool }: Database,
  { article_id, title, content }: ArticleText,
  { chunks, embedding_model }: { chunks: readonly ArticleChunk[]; embedding_model: string },
): Promise<void> {
  const texts = chunks.map(({ text }) => text);
  const vectors = chunks.map(({ vector }) => toRealArray(vector));
  await queryRows(
    pool,
    sql`
      with embedded as (
        update knowledge_article
        set embedding_model = ${embedding_model}::text, embedded_at = now()
        where id = ${article_id}::int and title = ${title}::text and content = ${content}::text
          and deleted_at is null
        returning id
      ), dropped as (
        delete from article_chunk c using embedded
        where c.article_id = embedded.id and c.position >= ${chunks.length}::int
      )
      insert into article_chunk (article_id, position, text, embedding)
      select embedded.id, piece.position - 1, piece.text, piece.vector::real[]
      from embedded,
        unnest(${texts}::text[], ${vectors}::text[]) with ordinality as piece(text, vector, position)
      on conflict (article_id, position) do update set text = excluded.text, embedding = excluded.embedding`,
  );
}

/** Articles without vectors, whichever model would make them. */
export async function listUnembeddedArticles({ pool }: Database, limit: number): Promise<ArticleText[]> {
  return queryRows<ArticleText>(
    pool,
    sql`
      select id as article_id, title, content
      from knowledge_article where deleted_at is null and embedding_model is null
      limit ${limit}::int`,
  );
}

/** Articles whose vectors another model made. */
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

type VectorRow = Omit<ArticleVectors, 'chunks'> & { texts: string[]; vectors: Buffer[] };

/**
 * The vectors that one model made of published articles: nobody is answered from a draft, or from what is for the IT team.
 * @param since only what was embedded at or after this moment of the database's clock
 */
export async function listArticleVectors(
  { pool }: Database,
  embedding_model: string,
  since: Date,
): Promise<ArticleVectors[]> {
  const rows = await queryRows<VectorRow>(
    pool,
    sql`
      select a.id as article_id, a.category, coalesce(tsvector_to_array(a.search_vector), '{}') as tokens,
        array_agg(c.text order by c.position) as texts,
        array_agg(array_send(c.embedding) order by c.position) as vectors
      from knowledge_article a join article_chunk c on c.article_id = a.id
      where a.embedding_model = ${embedding_model}::text and a.deleted_at is null and a.state = 'published'
        and a.embedded_at >= ${since}::timestamptz(3)
      group by a.id`,
    'article_vectors_since',
  );
  return rows.map(({ texts, vectors, ...row }) => ({
    ...row,
    chunks: texts.flatMap((text, position) => {
      const bytes = vectors[position];
      return bytes ? [{ text, vector: readRealArray(bytes) }] : [];
    }),
  }));
}
