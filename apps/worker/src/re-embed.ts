import { setTimeout as delay } from 'node:timers/promises';
import { listTicketsOfOtherModels, listUnembeddedTickets } from '@desk/desk/analysis/ticket-vectors';
import { listArticlesOfOtherModels, listUnembeddedArticles } from '@desk/desk/knowledge/article-vectors';
import { sql } from '@desk/desk/sql';
import type { Logger } from 'pino';
import type { Embedder } from './ai/embedder/embedder.ts';
import { type EmbeddingDeps, embedArticles, embedTickets } from './embed-texts.ts';

/** Texts per turn: few enough that an analysis never waits long for the embedder. */
const batch = 16;

/** Any number that nobody else uses as an advisory lock in this database; the model's name is the other half. */
const lockKey = 7_255_363;

export type ReEmbedding = {
  /** Looks for owed vectors, now or once the present round is over; returns at once. */
  wake(): void;
  /** Settles when there is nothing left to do for now. */
  idle(): Promise<void>;
  /** Settles when the batch at hand is stored. */
  stop(): Promise<void>;
};

/**
 * Makes in the background what vectors are owed: those of articles and closed tickets that have none, and those that
 * another model made. In small batches with a pause as long as the batch, so that tickets being analysed come first; by
 * one worker at a time.
 *
 * @param deps.mayReplace whether vectors of other models may be made again by this one: not while the embedder is still
 *   being chosen, nor by a makeshift one while some worker has the real one
 */
export function startReEmbedding(
  deps: EmbeddingDeps & {
    embedder: () => Embedder;
    mayReplace: () => Promise<boolean>;
    log: Logger;
  },
): ReEmbedding {
  const { database, embedder, mayReplace, log } = deps;
  const stopping = new AbortController();
  let round: Promise<void> | undefined;
  let isWanted = false;

  async function embedBatch(): Promise<number> {
    const model = embedder();
    const tickets = await listUnembeddedTickets(database, batch);
    const articles = await listUnembeddedArticles(database, batch);
    if (tickets.length + articles.length === 0 && (await mayReplace())) {
      articles.push(...(await listArticlesOfOtherModels(database, model.name, batch)));
      tickets.push(...(await listTicketsOfOtherModels(database, model.name, batch)));
    }
    await embedArticles(deps, model, articles);
    await embedTickets(deps, model, tickets);
    return tickets.length + articles.length;
  }

  async function embedAll(): Promise<void> {
    let made = 0;
    while (!stopping.signal.aborted) {
      const startedAt = performance.now();
      const count = await embedBatch();
      if (count === 0) break;
      made += count;
      await delay(performance.now() - startedAt, undefined, { signal: stopping.signal }).catch(() => {});
    }
    if (made > 0) log.info({ texts: made, embedding_model: embedder().name }, 'vectors made');
  }

  const ignore = () => {};
  /** A lock of the connection's: a killed worker's connection breaks, and its lock with it. */
  async function embedAllAlone(): Promise<void> {
    const connection = await database.pool.connect();
    // A database that restarts is no reason to fall over: the next statement says so.
    connection.on('error', ignore);
    const key = sql`${lockKey}::int, hashtext(${embedder().name}::text)`;
    try {
      const { rows } = await connection.query<{ locked: boolean }>(
        sql`select pg_try_advisory_lock(${key}) as locked`,
      );
      if (!rows[0]?.locked) return;
      try {
        await embedAll();
      } finally {
        await connection.query(sql`select pg_advisory_unlock(${key})`);
      }
    } finally {
      connection.off('error', ignore);
      connection.release();
    }
  }

  async function run(): Promise<void> {
    while (isWanted && !stopping.signal.aborted) {
      isWanted = false;
      try {
        await embedAllAlone();
      } catch (error) {
        log.error({ err: error }, 'vectors could not be made; the next sweep tries again');
      }
    }
  }

  return {
    wake() {
      isWanted = true;
      round ??= run().finally(() => {
        round = undefined;
      });
    },
    async idle() {
      await round;
    },
    async stop() {
      stopping.abort();
      await round;
    },
  };
}
