import { Redis } from 'ioredis';
import { inject } from 'vitest';

export interface TestRedis {
  /** Names a numbered database of the run's Redis that no other test file uses at the same time. */
  url: string;
  flush(): Promise<void>;
}

/**
 * An empty Redis for a test file. Every test worker has a numbered database to itself, and runs one file after another.
 */
export async function createTestRedis(): Promise<TestRedis> {
  const number = inject('redis_databases')[Number(process.env.VITEST_POOL_ID) - 1];
  if (number === undefined) throw new Error('Redis has no empty database left for this test worker');
  const url = Object.assign(new URL(inject('redis_url')), { pathname: `/${number}` }).href;

  async function flush(): Promise<void> {
    const client = new Redis(url);
    try {
      await client.flushdb();
    } finally {
      client.disconnect();
    }
  }
  await flush();
  return { url, flush };
}
