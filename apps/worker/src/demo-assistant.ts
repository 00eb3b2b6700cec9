import type { Database } from '@desk/desk/database';
import type { Desk } from '@desk/desk/desk';
import { raw, sql } from '@desk/desk/sql';
import { pino } from 'pino';
import { createBuiltInEmbedder } from './ai/embedder/built-in-embedder.ts';
import { triage } from './ai/triage/triage.ts';
import { analyzeTicket } from './analyze-ticket/analyze-ticket.ts';
import { noModel } from './analyze-ticket/ask-model.ts';
import { createRetrievalStore } from './analyze-ticket/retrieval-store.ts';
import { embedArticle } from './embed-article.ts';
import { embedTicket } from './embed-ticket.ts';
import { createMetrics } from './metrics.ts';

/**
 * The assistant without a queue, for a desk that gets a past within one transaction: it does at each moment what it would
 * have done then.
 */
export type DemoAssistant = {
  readArticle(article_id: number): Promise<void>;
  /** Learns from a ticket what was wrong and, once it is closed, what solved it. */
  readTicket(ticket_id: number): Promise<void>;
  /** Answers by the desk's clock, from what the desk knew by then. */
  answer(desk: Desk, ticket_id: number): Promise<void>;
};

export function createDemoAssistant(database: Database): DemoAssistant {
  const builtIn = createBuiltInEmbedder();
  const embedder = () => builtIn;
  const metrics = createMetrics();
  const store = createRetrievalStore(database);
  const embedding = { database, embedder, embeddingsMade: metrics.embeddingsMade };
  const analysis = {
    embedder,
    store,
    cut: undefined,
    triage,
    model: noModel,
    onRefinementOwed: () => {},
    stage: <Result>(_stage: string, work: () => Promise<Result>) => work(),
    metrics,
    log: pino({ enabled: false }),
  };
  return {
    readArticle: (article_id) => embedArticle(embedding, { article_id }),
    readTicket: (ticket_id) => embedTicket(embedding, { ticket_id }),
    async answer(desk, ticket_id) {
      // A ticket that was just filed.
      const key = { ticket_id, analysis_run: 1 };
      await analyzeTicket({ ...analysis, desk }, key, new AbortController().signal);
      // What the search has just read it need not read again and again: it was embedded long ago, too.
      for (const table of ['ticket', 'knowledge_article'])
        await database.pool.query(
          sql`update ${raw(table)} set embedded_at = ${desk.clock()}::timestamptz(3) where embedded_at >= now()::timestamptz(3)`,
        );
    },
  };
}
