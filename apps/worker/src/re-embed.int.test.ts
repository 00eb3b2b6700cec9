import type { Desk } from '@desk/desk/desk';
import { createArticle } from '@desk/desk/knowledge/write-article';
import { buildDesk, buildStaff, buildTicket } from '@desk/desk/testing/builders';
import { emptyDesk } from '@desk/desk/testing/empty-desk';
import { createTestDatabase, type TestDatabase } from '@desk/desk/testing/test-database';
import { until } from '@desk/local-services/until';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createBuiltInEmbedder } from './ai/embedder/built-in-embedder.ts';
import type { Embedder } from './ai/embedder/embedder.ts';
import { createMetrics } from './metrics.ts';
import { type ReEmbedding, startReEmbedding } from './re-embed.ts';

let test: TestDatabase;
let desk: Desk;
const started: ReEmbedding[] = [];
const builtIn = createBuiltInEmbedder();
const better: Embedder = { ...builtIn, name: 'better-1' };

beforeAll(async () => {
  test = await createTestDatabase();
  desk = buildDesk(test.database);
});
beforeEach(() => emptyDesk(test.database));
afterEach(async () => {
  await Promise.all(started.splice(0).map((each) => each.stop()));
});
afterAll(() => test.drop());

function start(embedder: () => Embedder, mayReplace = true): ReEmbedding {
  const reEmbedding = startReEmbedding({
    database: test.database,
    embedder,
    mayReplace: () => Promise.resolve(mayReplace),
    embeddingsMade: createMetrics().embeddingsMade,
    log: pino({ level: 'silent' }),
  });
  started.push(reEmbedding);
  return reEmbedding;
}

async function buildKnowledge(): Promise<void> {
  // More than one batch of tickets.
  for (let i = 0; i < 18; i++) await buildTicket(desk, { status: 'closed' });
  await buildTicket(desk, { status: 'resolved' });
  await createArticle(desk, await buildStaff(test.database), {
    title: 'Printer',
    content: 'Restart it.',
    category: 'hardware',
    tags: [],
    language: 'en',
  });
}

async function modelsInUse() {
  const { rows } = await test.database.pool.query<{
    model: string | null;
    tickets: number;
    articles: number;
  }>(`
    select embedding_model as model, count(*) filter (where kind = 't') as tickets, count(*) filter (where kind = 'a') as articles
    from (
      select embedding_model, 't' as kind from ticket union all select embedding_model, 'a' from knowledge_article
    ) each
    group by 1 order by 1`);
  return rows;
}
const eventually = (expected: unknown[]) =>
  until(
    async () => {
      const inUse = await modelsInUse();
      return JSON.stringify(inUse) === JSON.stringify(expected) ? true : undefined;
    },
    { within_ms: 20_000 },
  );
const open = { model: null, tickets: 1, articles: 0 };

describe('vectors', () => {
  it('are made of all articles and closed tickets, in the background', async () => {
    await buildKnowledge();
    start(() => builtIn).wake();
    await eventually([{ model: builtIn.name, tickets: 18, articles: 1 }, open]);
  });

  it('are made again when the embedder has become another one', async () => {
    await buildKnowledge();
    let embedder = builtIn;
    const reEmbedding = start(() => embedder);
    reEmbedding.wake();
    await eventually([{ model: builtIn.name, tickets: 18, articles: 1 }, open]);
    embedder = better;
    reEmbedding.wake();
    await eventually([{ model: 'better-1', tickets: 18, articles: 1 }, open]);
  });

  it('of a better model stay, but what has none gets one, while another worker has that model', async () => {
    await buildKnowledge();
    start(() => better).wake();
    await eventually([{ model: 'better-1', tickets: 18, articles: 1 }, open]);
    await buildTicket(desk, { status: 'closed' });
    start(() => builtIn, false).wake();
    await eventually([
      { model: 'better-1', tickets: 18, articles: 1 },
      { model: builtIn.name, tickets: 1, articles: 0 },
      open,
    ]);
  });

  it('are made by one worker, however many are awake', async () => {
    await buildKnowledge();
    let texts = 0;
    const counting: Embedder = {
      ...builtIn,
      embed(batch) {
        texts += batch.length;
        return builtIn.embed(batch);
      },
    };
    for (let i = 0; i < 4; i++) start(() => counting).wake();
    await eventually([{ model: builtIn.name, tickets: 18, articles: 1 }, open]);
    // Two texts of each ticket, and the one piece of the article.
    expect(texts).toBe(37);
  });
});
