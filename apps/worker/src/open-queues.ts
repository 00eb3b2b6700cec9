import { queueNames, queuePrefix } from '@desk/contract/jobs';
import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';

export type Queues = Record<keyof typeof queueNames, Queue>;

export type OpenQueues = {
  /** The queues, if Redis can be asked now. */
  current(): Queues | undefined;
  close(): Promise<void>;
};

/**
 * The queues as somebody who adds to them and counts them sees them. Made at the first connection: a queue that was made
 * while Redis was away stays broken after it has come.
 */
export function openQueues(redis: Redis): OpenQueues {
  let queues: Queues | undefined;
  const open = () => {
    queues ??= {
      analysis: openQueue('analysis'),
      refinement: openQueue('refinement'),
      housekeeping: openQueue('housekeeping'),
      models: openQueue('models'),
      search: openQueue('search'),
      mail: openQueue('mail'),
    };
  };
  const openQueue = (key: keyof typeof queueNames) => {
    const queue = new Queue(queueNames[key], {
      connection: redis,
      prefix: queuePrefix,
      skipWaitingForReady: true,
    });
    // The connection says what is wrong with Redis.
    queue.on('error', () => {});
    return queue;
  };
  if (redis.status === 'ready') open();
  redis.on('ready', open);

  return {
    current: () => (redis.status === 'ready' ? queues : undefined),
    async close() {
      redis.off('ready', open);
      await Promise.all(Object.values(queues ?? {}).map((queue) => queue.close()));
    },
  };
}
