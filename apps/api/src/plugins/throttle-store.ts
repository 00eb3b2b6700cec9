import type { FastifyRateLimitStore } from '@fastify/rate-limit';
import type { Redis } from 'ioredis';

type Count = { current: number; ttl: number };
type Done = (error: Error | null, count?: Count) => void;

/** Longer than a healthy Redis ever takes, shorter than anybody would notice. */
const redisPatienceMs = 250;
const maxKeys = 20_000;

/**
 * Where `@fastify/rate-limit` counts. Every process counts by itself; a limiter of its own (`createRateLimit`) also counts
 * in Redis, for all processes together, as long as Redis answers. The higher count holds, so a Redis that goes away
 * neither opens a door nor locks it.
 */
export function storeWith(redis: Redis | undefined) {
  return class Store implements FastifyRateLimitStore {
    readonly #counts = createCounts();

    incr(key: string, done: Done, timeWindow: number): void {
      done(null, this.#counts.add(key, timeWindow));
    }

    child(): FastifyRateLimitStore {
      return createSharedStore(redis);
    }
  };
}

function createSharedStore(redis: Redis | undefined): FastifyRateLimitStore {
  const counts = createCounts();
  return {
    incr(key, done, timeWindow) {
      const here = counts.add(key, timeWindow);
      countInRedis(redis, key, timeWindow).then(
        (everywhere) => done(null, everywhere && everywhere.current > here.current ? everywhere : here),
        () => done(null, here),
      );
    },
    child: () => createSharedStore(redis),
  };
}

async function countInRedis(
  redis: Redis | undefined,
  key: string,
  timeWindow: number,
): Promise<Count | null> {
  if (redis?.status !== 'ready') return null;
  const name = `desk:throttle:${key}`;
  const counting = redis.multi().incr(name).pexpire(name, timeWindow, 'NX').pttl(name).exec();
  const results = await Promise.race([counting, giveUpAfter(redisPatienceMs)]);
  const [current, , ttl] = (results ?? []).map(([error, value]) => (error ? null : value));
  return typeof current === 'number' && typeof ttl === 'number' ? { current, ttl } : null;
}

const giveUpAfter = (ms: number) =>
  new Promise<null>((resolve) => {
    setTimeout(() => resolve(null), ms).unref();
  });

/** Counts per key until its window ends, in bounded memory whatever keys are made up. */
function createCounts() {
  const counts = new Map<string, { current: number; endsAt: number }>();

  const makeRoom = (now: number) => {
    if (counts.size < maxKeys) return;
    for (const [key, count] of counts) if (count.endsAt <= now) counts.delete(key);
    for (const key of counts.keys()) {
      if (counts.size < maxKeys) break;
      counts.delete(key);
    }
  };

  return {
    add(key: string, timeWindow: number): Count {
      const now = Date.now();
      let count = counts.get(key);
      if (!count || count.endsAt <= now) {
        makeRoom(now);
        count = { current: 0, endsAt: now + timeWindow };
        counts.set(key, count);
      }
      count.current += 1;
      return { current: count.current, ttl: count.endsAt - now };
    },
  };
}
