import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '@desk/contract/permissions';
import type { AnalysisKey } from '@desk/desk/analysis/start-analysis';
import type { Desk } from '@desk/desk/desk';
import { createArticle } from '@desk/desk/knowledge/write-article';
import { buildDesk, buildEmployee, buildStaff } from '@desk/desk/testing/builders';
import { createTestDatabase } from '@desk/desk/testing/test-database';
import { createTicket } from '@desk/desk/tickets/create-ticket';
import type { LocalServer } from '@desk/local-services/local-server';
import { startRedis } from '@desk/local-services/start-redis';
import { until } from '@desk/local-services/until';
import { connectQueues } from '../../../api/src/enqueue.ts';
import { createBuiltInEmbedder } from '../ai/embedder/built-in-embedder.ts';
import { embedArticle } from '../embed-article.ts';
import { createMetrics } from '../metrics.ts';
import { startWorkerProcess, type WorkerProcess } from './start-worker-process.ts';

type WorkerOptions = Omit<Parameters<typeof startWorkerProcess>[0], 'databaseUrl' | 'redisUrl'>;

/**
 * PostgreSQL, a Redis of its own that may be stopped and started, real worker processes, and tickets that are filed and
 * enqueued exactly as the API does it.
 */
export async function startLivingDesk() {
  const test = await createTestDatabase();
  const desk: Desk = buildDesk(test.database);
  const requester: Actor = await buildEmployee(test.database, { role: 'employee' });

  const dataDir = await mkdtemp(join(tmpdir(), 'hybrid-desk-chaos-'));
  let redis: LocalServer = await startRedis({ dataDir });
  const queues = connectQueues(redis.url, { info: () => {}, warn: () => {} });
  await until(() => queues.isConnected() || undefined, { within_ms: 10_000 });
  const workers: WorkerProcess[] = [];

  async function fileTicket({ enqueue = true } = {}): Promise<AnalysisKey> {
    const { ticket } = await createTicket(desk, {
      actor: requester,
      language: 'en',
      input: { description: 'The printer on floor 3 jams all the time.', attachments: [] },
    });
    const key = { ticket_id: ticket.id, analysis_run: ticket.analysis_run };
    if (enqueue) queues.enqueue('analyze-ticket', key);
    return key;
  }

  /** A ticket whose analysis has begun and waits for the row, which is locked until `release` is called. */
  async function fileHeldTicket(): Promise<{ key: AnalysisKey; release: () => Promise<void> }> {
    const key = await fileTicket({ enqueue: false });
    const holder = await test.database.pool.connect();
    await holder.query('begin');
    await holder.query('select from ticket where id = $1 for update', [key.ticket_id]);
    queues.enqueue('analyze-ticket', key);
    await until(
      async () => {
        const waiting = await holder.query('select from pg_locks where not granted');
        return waiting.rowCount === 0 ? undefined : true;
      },
      { within_ms: 20_000 },
    );
    return {
      key,
      async release() {
        await holder.query('commit');
        holder.release();
      },
    };
  }

  /** What those tickets can be answered from, so that a language model is worth asking. */
  async function writeArticle(): Promise<void> {
    const { id } = await createArticle(desk, await buildStaff(test.database), {
      title: 'The printer jams',
      content:
        'Paper is stuck in the printer.\n\n1. Open the rear door of the printer.\n2. Take out the jammed sheet.\n3. Print a test page.',
      category: 'hardware',
      tags: [],
      language: 'en',
    });
    const embedder = createBuiltInEmbedder();
    const { embeddingsMade } = createMetrics();
    await embedArticle(
      { database: test.database, embedder: () => embedder, embeddingsMade },
      { article_id: id },
    );
  }

  const read = ({ ticket_id }: AnalysisKey) =>
    desk.database.prisma.ticket.findUniqueOrThrow({
      where: { id: ticket_id },
      include: { ai_responses: { orderBy: { id: 'asc' } }, history: { where: { changed_by: 'ai' } } },
    });

  return {
    desk,
    databaseUrl: test.url,
    redisUrl: redis.url,
    queues,
    fileTicket,
    fileHeldTicket,
    writeArticle,
    read,

    async startWorker(options: WorkerOptions = {}): Promise<WorkerProcess> {
      const worker = await startWorkerProcess({ ...options, databaseUrl: test.url, redisUrl: redis.url });
      workers.push(worker);
      return worker;
    },

    stopRedis: () => redis.stop(),
    async startRedis(): Promise<void> {
      redis = await startRedis({ dataDir, port: redis.port });
    },

    /** Waits until nothing is owed for these tickets, and gives them back. */
    settled: (keys: AnalysisKey[], within_ms = 45_000) =>
      until(
        async () => {
          const tickets = await Promise.all(keys.map(read));
          const isOwed = tickets.some(({ analysis_state }) => /queued|running|refining/.test(analysis_state));
          return isOwed ? undefined : tickets;
        },
        { within_ms, every_ms: 100 },
      ).catch((error: unknown) => {
        const said = workers.map(({ pid, lines }) => [`worker ${pid} said:`, ...lines].join('\n'));
        throw new Error(`Something is still owed.\n${said.join('\n')}`, { cause: error });
      }),

    async killWorkers(): Promise<void> {
      await Promise.all(workers.splice(0).map((worker) => worker.kill()));
    },

    async stop(): Promise<void> {
      await Promise.all(workers.map((worker) => worker.kill()));
      await queues.close();
      await redis.stop();
      await test.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export type LivingDesk = Awaited<ReturnType<typeof startLivingDesk>>;
