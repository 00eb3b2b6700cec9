import { jobOptions, queueNames, queuePrefix } from '@desk/contract/jobs';
import { until } from '@desk/local-services/until';
import { Queue } from 'bullmq';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type LivingDesk, startLivingDesk } from '../testing/start-living-desk.ts';

let living: LivingDesk;
beforeAll(async () => {
  living = await startLivingDesk();
});
afterEach(() => living.killWorkers());
afterAll(() => living.stop());

const timeout = 120_000;
const expectOneAnswer = { analysis_state: 'done', ai_responses: [{ analysis_run: 1, source: 'rules' }] };

describe('a worker that is killed', () => {
  it('in any of the four steps, or before it could say that it is done, leaves a ticket that another answers within seconds, once', {
    timeout,
  }, async () => {
    const points = ['embed', 'retrieve', 'recommend', 'save', 'saved'] as const;
    const atOnce = { ANALYSIS_CONCURRENCY: '1' };
    const doomed = await Promise.all(
      points.map(async (pauseAt) => ({
        pauseAt,
        worker: await living.startWorker({ pauseAt, env: atOnce }),
      })),
    );
    const keys = await Promise.all(points.map(() => living.fileTicket()));
    await Promise.all(doomed.map(({ pauseAt, worker }) => worker.says(`paused at ${pauseAt}`)));

    await living.startWorker();
    await Promise.all(doomed.map(({ worker }) => worker.kill()));
    const killedAt = performance.now();
    const tickets = await living.settled(keys);
    expect(performance.now() - killedAt).toBeLessThan(15_000);
    for (const ticket of tickets) {
      expect(ticket).toMatchObject(expectOneAnswer);
      expect(ticket.history).toHaveLength(5);
    }
    // Whoever died after the save left nothing to do.
    expect(tickets.map((ticket) => ticket.analysis_attempts).sort()).toEqual([1, 2, 2, 2, 2]);
  });

  it('again and again by the same ticket does not keep it from its answer', { timeout }, async () => {
    const key = await living.fileTicket();
    // Three have died of it already.
    await living.desk.database.pool.query('update ticket set analysis_attempts = 3 where id = $1', [
      key.ticket_id,
    ]);
    for (const _ of [4, 5]) {
      const doomed = await living.startWorker({ pauseAt: 'retrieve' });
      await doomed.says('paused at retrieve');
      await doomed.kill();
    }
    // This one would stop there too; the plain answer does not go that way.
    await living.startWorker({ pauseAt: 'retrieve' });
    const [ticket] = await living.settled([key]);
    expect(ticket).toMatchObject({
      analysis_state: 'failed',
      analysis_attempts: 6,
      category: 'hardware',
      ai_responses: [{ source: 'rules' }],
    });
    expect(ticket?.analysis_error).toBeTruthy();
  });

  it('only seemingly, and comes back late, changes nothing any more', { timeout }, async () => {
    const zombie = await living.startWorker();
    const { key, release } = await living.fileHeldTicket();
    // It has begun, and does not notice how time goes by.
    process.kill(zombie.pid, 'SIGSTOP');
    await release();
    await living.startWorker();
    const [answered] = await living.settled([key]);
    expect(answered).toMatchObject({ ...expectOneAnswer, analysis_attempts: 2 });

    process.kill(zombie.pid, 'SIGCONT');
    await zombie.says('"msg":"job done"');
    // It has made the same vector once more; that is all.
    expect(await living.read(key)).toEqual({ ...answered, embedded_at: expect.any(Date) });
  });
});

describe('a job', () => {
  it('that is delivered several times at once is answered once', { timeout }, async () => {
    const queue = new Queue(queueNames.analysis, { connection: living.queues.redis, prefix: queuePrefix });
    const key = await living.fileTicket({ enqueue: false });
    await queue.addBulk(
      [1, 2, 3, 4].map((copy) => ({
        name: 'analyze-ticket',
        data: key,
        opts: { ...jobOptions, jobId: `copy-${copy}` },
      })),
    );
    const workers = [await living.startWorker(), await living.startWorker()];
    const [ticket] = await living.settled([key]);
    await until(async () => ((await queue.getActiveCount()) === 0 ? true : undefined), { within_ms: 20_000 });
    await queue.close();
    expect(workers).toHaveLength(2);
    expect(ticket).toMatchObject(expectOneAnswer);
    expect((await living.read(key)).ai_responses).toHaveLength(1);
  });
});

describe('a worker that is told to stop', () => {
  it('ends in order while Redis is away', { timeout }, async () => {
    const worker = await living.startWorker();
    await living.stopRedis();
    await worker.says('Redis is out of reach');
    try {
      expect(await worker.stop()).toBe('code 0');
    } finally {
      await living.startRedis();
    }
  });
});

describe('a database', () => {
  it('that drops all its connections takes no worker down', { timeout }, async () => {
    const worker = await living.startWorker();
    await living.settled([await living.fileTicket()]);
    await living.desk.database.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    );
    const [ticket] = await living.settled([await living.fileTicket()]);
    expect(ticket).toMatchObject(expectOneAnswer);
    expect(await worker.stop()).toBe('code 0');
  });
});
