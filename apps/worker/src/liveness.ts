import { queuePrefix, workerAliveKey } from '@desk/contract/jobs';
import type { Redis } from 'ioredis';

const everyMs = 2_000;
const expiresMs = 8_000;

/** Present while some worker's vectors are of this model. */
const embedderKey = (name: string) => `${queuePrefix}:embedder:${name}`;

/**
 * Says in Redis, every two seconds, that a worker is alive (the API's `/readyz` looks) and which embedder it has.
 * Silence for eight seconds means that it is gone.
 */
export function announceWorker(redis: Redis, embedderName: () => string): { stop(): void } {
  const announce = () => {
    if (redis.status !== 'ready') return;
    redis
      .pipeline()
      .set(workerAliveKey, '1', 'PX', expiresMs)
      .set(embedderKey(embedderName()), '1', 'PX', expiresMs)
      .exec()
      // The connection says what is wrong with Redis, and the next beat is near.
      .catch(() => {});
  };
  announce();
  redis.on('ready', announce);
  const timer = setInterval(announce, everyMs);
  return {
    stop() {
      clearInterval(timer);
      redis.off('ready', announce);
    },
  };
}

/** Whether some living worker embeds with this model; taken for granted while nobody can be asked. */
export async function isEmbedderAlive(redis: Redis, name: string): Promise<boolean> {
  if (redis.status !== 'ready') return true;
  return (await redis.exists(embedderKey(name))) === 1;
}
