import { randomUUID } from 'node:crypto';
import { workerAliveKey } from '@desk/contract/jobs';
import {
  type FoundSolutions,
  foundSolutionsSchema,
  type Question,
  questionKey,
  questionPatienceMs,
  solutionsChannel,
} from '@desk/contract/questions';
import type { Redis } from 'ioredis';
import type { Enqueue, EnqueueLog } from './enqueue.ts';

/** Asks the worker what is known about a text; undefined when nobody answered in time. Never throws. */
export type FindSolutions = (question: Question) => Promise<FoundSolutions | undefined>;

/**
 * @param deps.redis for commands; answers come over a connection of their own
 */
export function connectSearch(deps: { redis: Redis; enqueue: Enqueue; log: EnqueueLog }): {
  findSolutions: FindSolutions;
  close(): void;
} {
  const { redis, enqueue, log } = deps;
  const waiting = new Map<string, (found: FoundSolutions) => void>();

  // Subscribes as soon as it is connected, and again after each interruption.
  const subscriber = redis.duplicate({ enableOfflineQueue: true, commandTimeout: undefined });
  // Said once, by the other connection.
  subscriber.on('error', () => undefined);
  subscriber.on('message', (_channel, message) => {
    const found = foundSolutionsSchema.safeParse(parseJson(message));
    if (found.success) waiting.get(found.data.question_id)?.(found.data);
  });
  subscriber.subscribe(solutionsChannel).catch((error: unknown) => {
    log.warn({ err: error }, 'the worker’s answers to searches are not heard; searches go by words alone');
  });

  async function ask(question_id: string, question: Question): Promise<void> {
    const results = await redis
      .pipeline()
      .set(questionKey(question_id), JSON.stringify(question), 'PX', questionPatienceMs[question.reach])
      .exists(workerAliveKey)
      .exec();
    const isWorkerAlive = results?.[1]?.[1] === 1;
    // Questions that nobody takes would pile up, and be asked of the next worker all at once.
    if (!isWorkerAlive) throw new Error('no worker is alive');
    enqueue('find-solutions', { question_id });
  }

  return {
    findSolutions(question) {
      if (redis.status !== 'ready' || subscriber.status !== 'ready') return Promise.resolve(undefined);
      const question_id = randomUUID();
      return new Promise((resolve) => {
        const end = (found?: FoundSolutions) => {
          clearTimeout(timer);
          waiting.delete(question_id);
          resolve(found);
        };
        const timer = setTimeout(end, questionPatienceMs[question.reach]);
        waiting.set(question_id, end);
        ask(question_id, question).catch(() => end());
      });
    },
    close: () => subscriber.disconnect(),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
