import { workerAliveKey } from '@desk/contract/jobs';
import { createTestRedis, type TestRedis } from '@desk/local-services/test-redis';
import { until } from '@desk/local-services/until';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { announceWorker, isEmbedderAlive } from './liveness.ts';

let test: TestRedis;
let redis: Redis;
const endings: (() => void)[] = [];
beforeAll(async () => {
  test = await createTestRedis();
  redis = new Redis(test.url);
  await redis.ping();
});
afterEach(() => {
  for (const end of endings.splice(0)) end();
});
afterAll(async () => {
  await test.flush();
  redis.disconnect();
});

describe('a worker', () => {
  it('says that it is alive and which model it embeds with, for some seconds at a time', async () => {
    let model = 'built-in-3';
    const liveness = announceWorker(redis, () => model);
    endings.push(liveness.stop);
    await until(async () => (await redis.exists(workerAliveKey)) || undefined, { within_ms: 5_000 });
    expect(await isEmbedderAlive(redis, 'built-in-3')).toBe(true);
    expect(await isEmbedderAlive(redis, 'better-1')).toBe(false);
    expect(await redis.pttl(workerAliveKey)).toBeGreaterThan(0);

    model = 'better-1';
    const alive = async () => (await isEmbedderAlive(redis, 'better-1')) || undefined;
    expect(await until(alive, { within_ms: 10_000 })).toBe(true);
  });

  it('takes it that others have the better model while nobody can be asked', async () => {
    const away = new Redis(test.url, { lazyConnect: true });
    expect(await isEmbedderAlive(away, 'better-1')).toBe(true);
  });
});
