import path from 'node:path';
import { workerAliveKey } from '@desk/contract/jobs';
import { createTestRedis } from '@desk/local-services/test-redis';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp, type TestApp } from '../testing/build-test-app.ts';

const migrationsDir = path.resolve(import.meta.dirname, '../../../../prisma/migrations');

let desk: TestApp;
let redis: Redis;
beforeAll(async () => {
  const { url } = await createTestRedis();
  redis = new Redis(url, { maxRetriesPerRequest: null });
  desk = await buildTestApp({ redis, env: { MIGRATIONS_DIR: migrationsDir } });
});
afterAll(async () => {
  await desk.close();
  redis.disconnect();
});

const ready = async () => {
  const response = await desk.app.inject({ url: '/readyz' });
  return [response.statusCode, response.json()];
};

describe('/readyz', () => {
  it('names what is missing: without a worker the desk works, degraded', async () => {
    await redis.del(workerAliveKey);
    expect(await ready()).toEqual([
      200,
      {
        status: 'degraded',
        dependencies: { postgresql: 'up', migrations: 'current', redis: 'up', worker: 'down' },
      },
    ]);
  });

  it('is ready once a worker has said that it is alive', async () => {
    await redis.set(workerAliveKey, '1', 'PX', 5_000);
    expect(await ready()).toMatchObject([200, { status: 'ready' }]);
  });

  it('is unavailable while the database lacks a migration', async () => {
    const behind = await buildTestApp({ env: { MIGRATIONS_DIR: migrationsDir } });
    await behind.database.pool.query(
      `update _prisma_migrations set finished_at = null where migration_name like '%index_common_reads'`,
    );
    const response = await behind.app.inject({ url: '/readyz' });
    expect([response.statusCode, response.json()]).toMatchObject([
      503,
      { status: 'unavailable', dependencies: { postgresql: 'up', migrations: 'behind' } },
    ]);
    await behind.database.pool.query('update _prisma_migrations set finished_at = now()');
    expect((await behind.app.inject({ url: '/readyz' })).statusCode).toBe(200);
    await behind.close();
  });
});
