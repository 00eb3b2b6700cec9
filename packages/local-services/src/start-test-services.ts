import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { startPostgres } from './start-postgres.ts';
import { startRedis } from './start-redis.ts';

export interface TestServices {
  /** A database whose owner may create others; tests never write into this one. */
  postgresUrl: string;
  redisUrl: string;
  /** Numbers of the databases that were empty when the run began: tests write and flush only these. */
  redisDatabases: number[];
  stop(): Promise<void>;
}

/** Nothing of a test run is worth surviving a power cut, so nothing is waited for. */
export const FAST_AND_LOOSE = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '4GB',
  checkpoint_timeout: '1h',
};

/**
 * One PostgreSQL and one Redis for a whole test run, in a temporary folder; `DATABASE_URL` and `REDIS_URL`, where the
 * machine already runs them (as CI does), take their place.
 */
export async function startTestServices(env: NodeJS.ProcessEnv): Promise<TestServices> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hybrid-desk-test-'));
  const [postgres, redis] = await Promise.all([
    env.DATABASE_URL
      ? undefined
      : startPostgres({ dataDir: join(dataDir, 'postgres'), settings: FAST_AND_LOOSE }),
    env.REDIS_URL
      ? undefined
      : startRedis({ dataDir: join(dataDir, 'redis'), settings: { appendonly: 'no' } }),
  ]);
  const redisUrl = redis?.url ?? env.REDIS_URL ?? '';
  return {
    postgresUrl: postgres?.url ?? env.DATABASE_URL ?? '',
    redisUrl,
    redisDatabases: await findEmptyDatabases(redisUrl),
    async stop() {
      await Promise.all([postgres?.stop(), redis?.stop()]);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Redis numbers its databases from 0 to 15 unless told otherwise; 0 is what a real desk would use. */
async function findEmptyDatabases(redisUrl: string): Promise<number[]> {
  const client = new Redis(redisUrl);
  try {
    const empty: number[] = [];
    for (let number = 1; number < 16; number++) {
      await client.select(number);
      if ((await client.dbsize()) === 0) empty.push(number);
    }
    return empty;
  } finally {
    client.disconnect();
  }
}
