import { type JobName, jobs, queueNames, queuePrefix } from '@desk/contract/jobs';
import { type Job, UnrecoverableError, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { Counter, Histogram } from 'prom-client';
import type { z } from 'zod';

/** What happens for one job name, from the raw payload on. */
type Handler = (payload: unknown, signal: AbortSignal) => Promise<void>;
export type Handlers = Record<JobName, Handler>;

/**
 * Ties a job's schema to the function that does the work.
 * @param work its signal is aborted when the worker must stop before the work is finished
 */
export function handle<Payload>(
  job: { payload: z.ZodType<Payload> },
  work: (payload: Payload, signal: AbortSignal) => Promise<void>,
): Handler {
  return (payload, signal) => {
    const parsed = job.payload.safeParse(payload);
    // No second delivery makes it better.
    if (!parsed.success) throw new UnrecoverableError(`Not a payload of this job: ${parsed.error.message}`);
    return work(parsed.data, signal);
  };
}

export type WorkerMetrics = {
  /** In seconds. */
  jobDuration: Histogram<'job' | 'outcome'>;
  jobsStalled: Counter<'queue'>;
};

export type Workers = {
  /** Takes nothing new; settles when what runs is finished or, from the abort on, handed back. */
  stop(hurry: AbortSignal): Promise<void>;
};

/**
 * A killed worker's job is running again some five seconds later: its lock expires, and somebody looks. BullMQ's own
 * defaults are a minute and a half. A process that is too busy to renew a lock for three seconds only makes a job run twice.
 */
const timing = { lockDuration: 4_000, lockRenewTime: 1_000, stalledInterval: 1_000 };

/** However often its worker is killed, BullMQ gives a job up never: the database counts, and it can still answer. */
const maxStalledCount = 1_000_000;

/** Starts taking jobs from every queue, now or whenever Redis is there. */
export function startWorkers(deps: {
  redis: Redis;
  handlers: Handlers;
  /** Jobs at once, per queue. */
  concurrency: Record<keyof typeof queueNames, number>;
  metrics: WorkerMetrics;
  log: Logger;
}): Workers {
  const { redis, handlers, concurrency, metrics, log } = deps;

  async function run(job: Job<unknown>, signal: AbortSignal): Promise<void> {
    const jobLog = log.child({ job: job.name, job_id: job.id, payload: job.data });
    const end = metrics.jobDuration.startTimer({ job: job.name });
    const startedAt = performance.now();
    const elapsed = () => Math.round(performance.now() - startedAt);
    try {
      if (!isJobName(job.name)) throw new UnrecoverableError(`No job has the name ${job.name}`);
      await handlers[job.name](job.data, signal);
      end({ outcome: 'ok' });
      jobLog.info({ duration_ms: elapsed() }, 'job done');
    } catch (error) {
      const handedBack = signal.aborted;
      end({ outcome: handedBack ? 'handed_back' : 'error' });
      if (handedBack) jobLog.info({ duration_ms: elapsed() }, 'job handed back');
      else jobLog.error({ err: error, duration_ms: elapsed(), attempt: job.attemptsMade + 1 }, 'job failed');
      throw error;
    }
  }

  const running = new Set<Promise<void>>();
  function track(job: Promise<void>): Promise<void> {
    const ended = job.then(
      () => {},
      () => {},
    );
    running.add(ended);
    ended.then(() => running.delete(ended));
    return job;
  }

  const workers = (Object.keys(queueNames) as (keyof typeof queueNames)[]).map((key) => {
    const queue = queueNames[key];
    const worker = new Worker(
      queue,
      // BullMQ passes a signal to functions that declare all three parameters.
      (job: Job<unknown>, _token?: string, signal?: AbortSignal) => track(run(job, signal ?? never)),
      {
        connection: redis,
        prefix: queuePrefix,
        concurrency: concurrency[key],
        ...timing,
        maxStalledCount,
        // How long it waits after losing Redis before it looks again; 15 s unless told.
        runRetryDelay: 500,
      },
    );
    worker.on('stalled', (jobId) => {
      metrics.jobsStalled.inc({ queue });
      log.warn({ job_id: jobId, queue }, 'its worker is gone, the job runs again');
    });
    worker.on('error', (error) => log.warn({ err: error, queue }, 'queue error'));
    return worker;
  });

  return {
    async stop(hurry) {
      const handBack = () => {
        for (const worker of workers) worker.cancelAllJobs('the worker is stopping');
      };
      await Promise.all(workers.map((worker) => worker.pause(true)));
      if (hurry.aborted) handBack();
      else hurry.addEventListener('abort', handBack, { once: true });
      while (running.size > 0) await Promise.all(running);
      // A Redis that is away cannot be told goodbye, and BullMQ would wait for it.
      await Promise.all(workers.map((worker) => worker.close(redis.status !== 'ready')));
    },
  };
}

const never = new AbortController().signal;

function isJobName(name: string): name is JobName {
  return Object.hasOwn(jobs, name);
}
