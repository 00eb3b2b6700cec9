import type { Category } from '@desk/contract/vocabulary';
import {
  listTicketVectorsSince,
  loadTicketVectors,
  type TicketVectors,
} from '@desk/desk/analysis/ticket-vectors';
import type { Database } from '@desk/desk/database';
import { readDatabaseTime } from '@desk/desk/database-time';
import { listArticleVectors } from '@desk/desk/knowledge/article-vectors';
import { embeddingDimensions } from '../ai/embedder/embedder.ts';
import { createTokenCounts, type TokenCounts } from '../ai/retrieval/token-counts.ts';
import { createVectorIndex, type VectorIndex } from '../ai/retrieval/vector-index.ts';
import { isRealResolution } from './real-resolution.ts';

/** What of one kind can be searched in: vectors, and how often which word stands there. */
export type SearchIndex<Payload> = { vectors: VectorIndex<number, Payload>; words: TokenCounts };

/** What can be searched in, of one embedding model. */
export type SearchIndexes = {
  embedding_model: string;
  /**
   * Closed tickets: the first vector is of the problem, the second of what solved it. What was closed without saying how
   * is no source, and still shows what such a ticket turns out to be.
   */
  tickets: SearchIndex<{ isSolved: boolean }>;
  /** One vector per piece, in the order of `passages`. */
  articles: SearchIndex<{ category: Category; passages: string[] }>;
};

export type RetrievalStore = {
  /** The indexes of this model, as the database has them now. */
  read(embedding_model: string): Promise<SearchIndexes>;
  /** How many tickets and articles are in memory. */
  size(): { tickets: number; articles: number };
};

/** A vector stamped just before the last reading may have been committed just after it. */
const overlapMs = 30_000;

/**
 * Keeps the vectors of the embedder in use in memory, in step with the database: all of them are read at first, and then,
 * before each search, what has been embedded since. What was deleted stays until a search meets it, which then says so
 * with `remove`: deletions are rare, and whoever searches reads the rows it found anyway.
 */
export function createRetrievalStore(database: Database): RetrievalStore {
  let indexes: SearchIndexes | undefined;
  let readUntil = new Date(0);
  let reading: Promise<unknown> = Promise.resolve();

  async function load(embedding_model: string): Promise<SearchIndexes> {
    const startedAt = await readDatabaseTime(database);
    const model = { name: embedding_model, dimensions: embeddingDimensions };
    const fresh: SearchIndexes = {
      embedding_model,
      tickets: { vectors: createVectorIndex(model), words: createTokenCounts() },
      articles: { vectors: createVectorIndex(model), words: createTokenCounts() },
    };
    for await (const page of loadTicketVectors(database, embedding_model)) addTickets(fresh, page);
    await addArticles(fresh, new Date(0));
    readUntil = startedAt;
    indexes = fresh;
    return fresh;
  }

  async function refresh(known: SearchIndexes): Promise<SearchIndexes> {
    const startedAt = await readDatabaseTime(database);
    const since = new Date(readUntil.getTime() - overlapMs);
    addTickets(known, await listTicketVectorsSince(database, known.embedding_model, since));
    await addArticles(known, since);
    readUntil = startedAt;
    return known;
  }

  function addTickets({ embedding_model, tickets }: SearchIndexes, found: TicketVectors[]): void {
    for (const { ticket_id, resolution, problem, solution, tokens } of found) {
      const vectors = [problem, solution].map((vector) => ({ embedding_model, vector }));
      tickets.vectors.upsert(ticket_id, vectors, { isSolved: isRealResolution(resolution) });
      tickets.words.put(ticket_id, tokens);
    }
  }

  async function addArticles({ embedding_model, articles }: SearchIndexes, since: Date): Promise<void> {
    const found = await listArticleVectors(database, embedding_model, since);
    for (const { article_id, category, chunks, tokens } of found) {
      const vectors = chunks.map(({ vector }) => ({ embedding_model, vector }));
      articles.vectors.upsert(article_id, vectors, { category, passages: chunks.map(({ text }) => text) });
      articles.words.put(article_id, tokens);
    }
  }

  return {
    read(embedding_model) {
      const result = reading.then(() =>
        indexes?.embedding_model === embedding_model ? refresh(indexes) : load(embedding_model),
      );
      // One reading at a time, and a failed one does not keep the next from trying.
      reading = result.catch(() => {});
      return result;
    },
    size: () => ({
      tickets: indexes?.tickets.vectors.size ?? 0,
      articles: indexes?.articles.vectors.size ?? 0,
    }),
  };
}
