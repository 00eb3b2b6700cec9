import { jobOptions, jobs, queueNames, queuePrefix } from '@desk/contract/jobs';
import { createTestRedis, type TestRedis } from '@desk/local-services/test-redis';
import { until } from '@desk/local-services/until';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connectBlockingRedis } from './connect-redis.ts';
import { createMetrics } from './metrics.ts';
import { type Handlers, handle, startWorkers, type Workers } from './worker.ts';

let redis: TestRedis;
let connection: Redis;
let analysis: Queue;
let running: { workers: Workers; connection: Redis }[] = [];
const soon = { within_ms: 20_000 };
const now = AbortSignal.abort();

beforeAll(async () => {
  redis = await createTestRedis();
});
beforeEach(async () => {
  await redis.flush();
  connection = new Redis(redis.url, { maxRetriesPerRequest: null });
  analysis = new Queue(queueNames.analysis, { connection, prefix: queuePrefix });
});
afterEach(async () => {
  for (const { workers, connection } of running) {
    await workers.stop(now);
    connection.disconnect();
  }
  running = [];
  await analysis.close();
  connection.disconnect();
});
afterAll(() => redis.flush());

type Analyze = (payload: { ticket_id: number; analysis_run: number }, signal: AbortSignal) => Promise<void>;

function start(analyze: Analyze, metrics = createMetrics()): Workers {
  const nothing = () => Promise.resolve();
  const handlers: Handlers = {
    'analyze-ticket': handle(jobs['analyze-ticket'], analyze),
    'refine-answer': handle(jobs['refine-answer'], nothing),
    'embed-article': handle(jobs['embed-article'], nothing),
    'embed-ticket': handle(jobs['embed-ticket'], nothing),
    'read-comment': handle(jobs['read-comment'], nothing),
    'file-case': handle(jobs['file-case'], nothing),
    'find-solutions': handle(jobs['find-solutions'], nothing),
    'draft-articles': handle(jobs['draft-articles'], nothing),
    'send-mail': handle(jobs['send-mail'], nothing),
    'offer-blind-reviews': handle(jobs['offer-blind-reviews'], nothing),
    'refit-assistant': handle(jobs['refit-assistant'], nothing),
    'pull-model': handle(jobs['pull-model'], nothing),
  };
  const connection = connectBlockingRedis(redis.url);
  const workers = startWorkers({
    redis: connection,
    handlers,
    concurrency: { analysis: 2, refinement: 1, housekeeping: 1, models: 1, search: 1, mail: 1 },
    metrics,
    log: pino({ level: 'silent' }),
  });
  running.push({ workers, connection });
  return workers;
}

const counts = () => analysis.getJobCounts('wait', 'active', 'delayed', 'failed', 'completed');
const none = { wait: 0, active: 0, delayed: 0, failed: 0, completed: 0 };

describe('a worker', () => {
  it('hands the parsed payload to the job’s own function and leaves no trace', async () => {
    const metrics = createMetrics();
    const seen: unknown[] = [];
    start(async (payload) => void seen.push(payload), metrics);
    await analysis.add('analyze-ticket', { ticket_id: 7, analysis_run: 1, more: true }, jobOptions);
    await until(() => seen[0], soon);
    expect(seen).toEqual([{ ticket_id: 7, analysis_run: 1 }]);
    await until(async () => ((await counts()).active === 0 ? true : undefined), soon);
    expect(await counts()).toEqual(none);
    expect(await metrics.registry.metrics()).toContain(
      'job_duration_seconds_count{job="analyze-ticket",outcome="ok"} 1',
    );
  });

  it('tries again what failed, and gives up at once what nobody can read', async () => {
    let attempts = 0;
    start(async () => {
      attempts += 1;
      if (attempts === 1) throw new Error('not yet');
    });
    await analysis.add('analyze-ticket', { ticket_id: 'seven' }, jobOptions);
    await analysis.add('no-such-job', {}, jobOptions);
    await analysis.add('analyze-ticket', { ticket_id: 7, analysis_run: 1 }, jobOptions);
    await until(async () => {
      const { wait = 0, active = 0, delayed = 0 } = await counts();
      return wait + active + delayed === 0 ? true : undefined;
    }, soon);
    expect(attempts).toBe(2);
    expect(await counts()).toEqual(none);
  });

  it('finishes what runs before it stops', async () => {
    let finish = () => {};
    let state = 'waiting';
    const workers = start(async () => {
      state = 'begun';
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      state = 'finished';
    });
    await analysis.add('analyze-ticket', { ticket_id: 1, analysis_run: 1 }, jobOptions);
    await until(() => (state === 'begun' ? true : undefined), soon);
    const stopped = workers.stop(new AbortController().signal);
    finish();
    await stopped;
    expect(state).toBe('finished');
    expect(await counts()).toEqual(none);
  });

  it('hands back what runs too long to wait for, and another takes it', async () => {
    let begun = false;
    const workers = start((_payload, signal) => {
      begun = true;
      return new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('stopped')));
      });
    });
    await analysis.add('analyze-ticket', { ticket_id: 1, analysis_run: 1 }, jobOptions);
    await until(() => begun || undefined, soon);
    await workers.stop(now);
    const { wait = 0, delayed = 0 } = await counts();
    expect(wait + delayed).toBe(1);

    const seen: number[] = [];
    start(async ({ ticket_id }) => void seen.push(ticket_id));
    await until(() => seen[0], soon);
    expect(seen).toEqual([1]);
  });
});
