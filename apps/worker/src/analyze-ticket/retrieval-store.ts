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
import { createVectorIndex, type VectorIndex } from '../ai/retrieval/vector-index.ts';
import { isRealResolution } from './real-resolution.ts';

/** What can be searched in, of one embedding model. */
export type SearchIndexes = {
  /** Closed tickets with a real resolution: found by their problem or by what solved it, whichever is nearer. */
  tickets: VectorIndex<number, undefined>;
  articles: VectorIndex<number, { category: Category }>;
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
    const fresh: SearchIndexes = { tickets: createVectorIndex(model), articles: createVectorIndex(model) };
    for await (const page of loadTicketVectors(database, embedding_model)) addTickets(fresh, page);
    await addArticles(fresh, new Date(0));
    readUntil = startedAt;
    indexes = fresh;
    return fresh;
  }

  async function refresh(known: SearchIndexes): Promise<SearchIndexes> {
    const startedAt = await readDatabaseTime(database);
    const since = new Date(readUntil.getTime() - overlapMs);
    addTickets(known, await listTicketVectorsSince(database, known.tickets.embedding_model, since));
    await addArticles(known, since);
    readUntil = startedAt;
    return known;
  }

  function addTickets({ tickets }: SearchIndexes, vectors: TicketVectors[]): void {
    const { embedding_model } = tickets;
    for (const { ticket_id, resolution, problem, solution } of vectors) {
      if (!isRealResolution(resolution)) continue;
      const rows = [problem, solution].map((vector) => ({ embedding_model, vector }));
      tickets.upsert(ticket_id, rows, undefined);
    }
  }

  async function addArticles({ articles }: SearchIndexes, since: Date): Promise<void> {
    const { embedding_model } = articles;
    for (const { article_id, category, vector } of await listArticleVectors(database, embedding_model, since))
      articles.upsert(article_id, [{ embedding_model, vector }], { category });
  }

  return {
    read(embedding_model) {
      const result = reading.then(() =>
        indexes?.tickets.embedding_model === embedding_model ? refresh(indexes) : load(embedding_model),
      );
      // One reading at a time, and a failed one does not keep the next from trying.
      reading = result.catch(() => {});
      return result;
    },
    size: () => ({ tickets: indexes?.tickets.size ?? 0, articles: indexes?.articles.size ?? 0 }),
  };
}
