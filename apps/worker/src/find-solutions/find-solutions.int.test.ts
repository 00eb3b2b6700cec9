import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jobs, queueNames, queuePrefix, workerAliveKey } from '@desk/contract/jobs';
import { type Question, questionKey, questionPatienceMs } from '@desk/contract/questions';
import type { Category } from '@desk/contract/vocabulary';
import type { Desk } from '@desk/desk/desk';
import { createArticle } from '@desk/desk/knowledge/write-article';
import { buildDesk, buildStaff, buildTicket, type TicketWish } from '@desk/desk/testing/builders';
import { createTestDatabase, type TestDatabase } from '@desk/desk/testing/test-database';
import type { LocalServer } from '@desk/local-services/local-server';
import { startRedis } from '@desk/local-services/start-redis';
import { until } from '@desk/local-services/until';
import { Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectQueues, type Queues } from '../../../api/src/enqueue.ts';
import { connectSearch } from '../../../api/src/find-solutions.ts';
import { embedArticle } from '../embed-article.ts';
import { embedTicket } from '../embed-ticket.ts';
import { buildThinker } from '../testing/build-thinker.ts';
import { answerQuestion, type SolutionDeps } from './find-solutions.ts';

const silent = { info: () => {}, warn: () => {} };

let test: TestDatabase;
let desk: Desk;
let dataDir: string;
let server: LocalServer;
let queues: Queues;
let redis: Redis;
let blocking: Redis;
let worker: Worker;
let search: ReturnType<typeof connectSearch>;
let deps: SolutionDeps;

beforeAll(async () => {
  test = await createTestDatabase();
  desk = buildDesk(test.database);
  dataDir = await mkdtemp(join(tmpdir(), 'hybrid-desk-search-'));
  server = await startRedis({ dataDir });
  queues = connectQueues(server.url, silent);
  search = connectSearch({ ...queues, log: silent });
  redis = new Redis(server.url);
  blocking = new Redis(server.url, { maxRetriesPerRequest: null });
  deps = { ...buildThinker(desk), database: test.database, redis };
  worker = new Worker(
    queueNames.search,
    (job) => answerQuestion(deps, jobs['find-solutions'].payload.parse(job.data)),
    { connection: blocking, prefix: queuePrefix },
  );
  await worker.waitUntilReady();
  await until(() => queues.isConnected() || undefined, { within_ms: 10_000 });
});
afterAll(async () => {
  search.close();
  await worker.close();
  await queues.close();
  redis.disconnect();
  blocking.disconnect();
  await server.stop();
  await test.drop();
  await rm(dataDir, { recursive: true, force: true });
});

const embedding = () => {
  const { embedder, metrics } = buildThinker(desk);
  return { database: test.database, embedder, embeddingsMade: metrics.embeddingsMade };
};
async function close(wish: TicketWish & { category: Category }): Promise<number> {
  const { id } = await buildTicket(desk, { ...wish, status: 'closed' });
  await embedTicket(embedding(), { ticket_id: id });
  return id;
}
const question = (text: string, wish: Partial<Question> = {}): Question => ({
  text,
  language: 'en',
  is_staff: false,
  reach: 'few',
  ...wish,
});
/** The first answer warms the index up, and may take longer than anybody waits. */
async function ask(asked: Question) {
  await redis.set(workerAliveKey, '1');
  return until(() => search.findSolutions(asked), { within_ms: 20_000 });
}

describe('what somebody is writing', () => {
  it('finds in Chinese what was solved in French, and what it is about', async () => {
    const jam = await close({
      language: 'fr',
      category: 'hardware',
      title: 'Bourrage papier dans l’imprimante du troisième étage',
      description: 'L’imprimante signale un bourrage papier à chaque feuille.',
      resolution: 'Remplacé le rouleau d’entraînement et nettoyé le bac à papier.',
    });
    expect(await ask(question('三楼的打印机又卡纸了，每一张纸都卡', { language: 'zh' }))).toMatchObject({
      category: 'hardware',
      solutions: [{ kind: 'case', id: jam }],
    });
  });

  it('leads to published articles, and to no other', async () => {
    const author = await buildStaff(test.database);
    const write = async (state: 'published' | 'internal' | 'draft') => {
      const { id } = await createArticle(desk, author, {
        title: 'Le VPN se coupe toutes les heures',
        content: '1. Redémarrez le client VPN.\n2. Choisissez la passerelle de Lyon.',
        category: 'network',
        tags: [],
        language: 'fr',
        state,
      });
      await embedArticle(embedding(), { article_id: id });
      return id;
    };
    await write('draft');
    await write('internal');
    const published = await write('published');
    const asked = question('De VPN-verbinding valt elk uur weg', { is_staff: true, reach: 'many' });
    const found = await ask(asked);
    expect(found.solutions.filter(({ kind }) => kind === 'article')).toEqual([
      { kind: 'article', id: published },
    ]);
  });

  it.each(['security', 'permission'] as const)('leads nobody but staff to a case of %s', async (category) => {
    const id = await close({
      category,
      title: `Mailbox taken over (${category})`,
      description: 'Somebody reads my mailbox and sends mails in my name.',
      resolution: 'Signed out all sessions, set a new password and turned multi-factor sign-in on.',
    });
    const text = 'Somebody reads my mailbox and sends mails in my name';
    const wanted = { kind: 'case', id };
    expect((await ask(question(text, { is_staff: true }))).solutions).toContainEqual(wanted);
    expect((await ask(question(text))).solutions).not.toContainEqual(wanted);
    expect((await ask(question(text, { reach: 'many' }))).solutions).not.toContainEqual(wanted);
  });

  it('is in no job, and not kept in Redis', async () => {
    await ask(question('The xyzzyplugh is broken since this morning'));
    await until(async () => ((await redis.keys(questionKey('*'))).length === 0 ? true : undefined), {
      within_ms: 10 * questionPatienceMs.few,
    });
    for (const key of await redis.keys('*')) {
      const dump = (await redis.dumpBuffer(key))?.toString('latin1') ?? '';
      expect(dump, key).not.toContain('xyzzyplugh');
    }
  });

  it('is not looked up when nobody waits for it any more', async () => {
    const unused: SolutionDeps = {
      ...deps,
      embedder: () => {
        throw new Error('somebody looked');
      },
    };
    await answerQuestion(unused, { question_id: randomUUID() });
  });

  it('is not asked, and nothing piles up, while no worker is alive', async () => {
    await redis.del(workerAliveKey);
    await worker.pause();
    const startedAt = performance.now();
    expect(await search.findSolutions(question('The printer jams'))).toBeUndefined();
    expect(performance.now() - startedAt).toBeLessThan(questionPatienceMs.few);
    expect(await redis.llen(`${queuePrefix}:${queueNames.search}:wait`)).toBe(0);
    worker.resume();
  });

  it('is answered in time or not at all', async () => {
    await redis.set(workerAliveKey, '1');
    await worker.pause();
    expect(await search.findSolutions(question('The printer jams'))).toBeUndefined();
    worker.resume();
  });
});
