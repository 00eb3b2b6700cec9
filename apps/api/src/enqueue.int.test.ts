import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { queueNames, queuePrefix } from '@desk/contract/jobs';
import { findFreePort } from '@desk/local-services/free-port';
import { startRedis } from '@desk/local-services/start-redis';
import { until } from '@desk/local-services/until';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { connectQueues, type Queues } from './enqueue.ts';
import { buildTestApp } from './testing/build-test-app.ts';

const within = { within_ms: 20_000 };
const silent = pino({ level: 'silent' });

let folder: string;
const toClose: (() => Promise<unknown> | unknown)[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'enqueue-'));
});
afterEach(async () => {
  for (const close of toClose.splice(0).reverse()) await close();
  rmSync(folder, { recursive: true, force: true });
});

async function redisOn(port: number) {
  const server = await startRedis({ dataDir: folder, port });
  toClose.push(() => server.stop());
  return server;
}

function connect(url: string): Queues {
  const queues = connectQueues(url, silent);
  toClose.push(() => queues.close());
  return queues;
}

const connected = (queues: Queues) => until(() => queues.isConnected() || undefined, within);

function look(url: string, name: string = queueNames.analysis): Queue {
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  const queue = new Queue(name, { connection, prefix: queuePrefix });
  toClose.push(async () => {
    await queue.close();
    connection.disconnect();
  });
  return queue;
}

const waiting = (queue: Queue, count: number) =>
  until(async () => ((await queue.getWaitingCount()) === count ? true : undefined), within);

it('queues work under an id of its own, once, with several tries', async () => {
  const { url } = await redisOn(await findFreePort());
  const queues = connect(url);
  await connected(queues);
  queues.enqueue('analyze-ticket', { ticket_id: 7, analysis_run: 2 });
  queues.enqueue('analyze-ticket', { ticket_id: 7, analysis_run: 2 });
  queues.enqueue('analyze-ticket', { ticket_id: 7, analysis_run: 3 });
  queues.enqueue('embed-article', { article_id: 5 });

  const analysis = look(url);
  await waiting(analysis, 2);
  const [job] = await analysis.getWaiting();
  expect(job).toMatchObject({
    name: 'analyze-ticket',
    id: 'analyze-7-2',
    data: { ticket_id: 7, analysis_run: 2 },
    opts: { removeOnComplete: true, removeOnFail: true, attempts: 5 },
  });
  await waiting(look(url, queueNames.housekeeping), 1);
});

it('finds a Redis that comes later', async () => {
  const port = await findFreePort();
  const first = await redisOn(port);
  await first.stop();

  const queues = connect(first.url);
  queues.enqueue('embed-ticket', { ticket_id: 1 });
  expect(queues.isConnected()).toBe(false);

  await redisOn(port);
  await connected(queues);
  queues.enqueue('embed-ticket', { ticket_id: 2 });
  const queue = look(first.url, queueNames.housekeeping);
  await waiting(queue, 1);
  // What was asked while Redis was away is the sweep's: it stands in the database.
  expect((await queue.getWaiting()).map((job) => job.id)).toEqual(['embed-ticket-2']);
});

it('goes on after Redis was away, and keeps nothing in memory meanwhile', async () => {
  const port = await findFreePort();
  const redis = await redisOn(port);
  const queues = connect(redis.url);
  await connected(queues);
  await redis.stop();
  await until(() => !queues.isConnected() || undefined, within);

  const started = performance.now();
  for (let ticket_id = 1; ticket_id <= 10_000; ticket_id++) queues.enqueue('embed-ticket', { ticket_id });
  expect(performance.now() - started).toBeLessThan(2_000);

  await redisOn(port);
  await connected(queues);
  queues.enqueue('embed-ticket', { ticket_id: 99_999 });
  const queue = look(redis.url, queueNames.housekeeping);
  await waiting(queue, 1);
  expect((await queue.getWaiting()).map((job) => job.id)).toEqual(['embed-ticket-99999']);
});

it('says once that Redis is away, and once that it is back', async () => {
  const port = await findFreePort();
  const lines: string[] = [];
  const log = {
    warn: (_: object, text: string) => lines.push(text),
    info: (text: string) => lines.push(text),
  };
  const redis = await redisOn(port);
  await redis.stop();
  const queues = connectQueues(redis.url, log);
  toClose.push(() => queues.close());
  await until(() => (lines.length > 0 ? true : undefined), within);
  await redisOn(port);
  await connected(queues);
  expect(lines).toEqual([
    'Redis is out of reach; tickets are still taken, their analysis waits',
    'Redis is back',
  ]);
});

describe('filing a ticket', () => {
  it('is answered at once while Redis has never been there', async () => {
    const desk = await buildTestApp();
    toClose.push(() => desk.close());
    const queues = connect(`redis://127.0.0.1:${await findFreePort()}`);
    const app = await buildApp({
      database: desk.database,
      settings: desk.settings,
      enqueue: queues.enqueue,
      redis: queues.redis,
      clock: () => new Date(),
      log: silent,
    });
    toClose.push(() => app.close());
    const headers = await desk.signIn(desk.people.employee);

    const started = performance.now();
    const created = await app.inject({
      method: 'POST',
      url: '/api/tickets/',
      payload: { description: 'Le Wi-Fi ne marche plus.' },
      headers,
    });
    expect(created.statusCode).toBe(201);
    expect(created.json()).toMatchObject({ analysis_state: 'queued' });
    expect(performance.now() - started).toBeLessThan(10_000);

    const ready = await app.inject({ url: '/readyz' });
    expect([ready.statusCode, ready.json()]).toMatchObject([
      200,
      { status: 'degraded', dependencies: { postgresql: 'up', redis: 'down', worker: 'down' } },
    ]);
  });
});
