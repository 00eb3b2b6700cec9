import {
  type JobName,
  type JobPayload,
  jobIds,
  jobOptions,
  jobs,
  queueNames,
  queuePrefix,
} from '@desk/contract/jobs';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';

/**
 * Asks the worker for something, after the commit that made it owed. Returns at once and never throws: the database says
 * what is owed, and the worker's sweep enqueues whatever did not arrive.
 */
export type Enqueue = <Name extends JobName>(name: Name, payload: JobPayload<Name>) => void;

export type Queues = {
  enqueue: Enqueue;
  redis: Redis;
  isConnected(): boolean;
  close(): Promise<void>;
};

/** More than this many unanswered adds means that Redis hangs: the rest is left to the sweep. */
const maxInFlight = 500;

export type EnqueueLog = { warn(context: object, message: string): void; info(message: string): void };

/** Connects in the background and for ever; Redis may be absent from the start. */
export function connectQueues(redisUrl: string, log: EnqueueLog): Queues {
  const redis = new Redis(redisUrl, {
    // Nothing may pile up while Redis is away: a command that cannot be sent now fails now.
    enableOfflineQueue: false,
    maxRetriesPerRequest: null,
    autoResendUnfulfilledCommands: false,
    connectTimeout: 2_000,
    commandTimeout: 2_000,
    retryStrategy: (attempt) => Math.min(attempt * 200, 2_000),
  });
  let down = false;
  redis.on('error', (error) => {
    if (down) return;
    down = true;
    log.warn({ err: error }, 'Redis is out of reach; tickets are still taken, their analysis waits');
  });
  redis.on('ready', () => {
    if (down) log.info('Redis is back');
    down = false;
  });

  const queues = new Map<string, Queue>();
  const queueOf = (name: string) => {
    const known = queues.get(name);
    if (known) return known;
    const queue = new Queue(name, { connection: redis, prefix: queuePrefix, skipWaitingForReady: true });
    // Said once above, by the connection.
    queue.on('error', () => undefined);
    queues.set(name, queue);
    return queue;
  };
  // Made at the first connection: a queue that never saw Redis would keep every add pending for ever.
  redis.once('ready', () => {
    for (const name of Object.values(queueNames)) queueOf(name);
  });

  let inFlight = 0;
  const enqueue: Enqueue = (name, payload) => {
    if (redis.status !== 'ready' || inFlight >= maxInFlight) return;
    inFlight += 1;
    queueOf(jobs[name].queue)
      .add(name, payload, { ...jobOptions, jobId: jobIds[name](payload) })
      .catch((error: unknown) => log.warn({ err: error, job: name, ...payload }, 'job left to the sweep'))
      .finally(() => {
        inFlight -= 1;
      });
  };

  return {
    enqueue,
    redis,
    isConnected: () => redis.status === 'ready',
    async close() {
      await Promise.allSettled([...queues.values()].map((queue) => queue.close()));
      redis.disconnect();
    },
  };
}
