import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRedis } from './start-redis.ts';

async function withClient<T>(url: string, work: (client: Redis) => Promise<T>): Promise<T> {
  const client = new Redis(url);
  // A refused sign-in is told by the command that needed it.
  client.on('error', () => {});
  try {
    return await work(client);
  } finally {
    client.disconnect();
  }
}

describe('a local Redis', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'local redis-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('keeps its data and its address over a stop and a start', async () => {
    const dataDir = join(folder, 'restarted');
    const first = await startRedis({ dataDir });
    await withClient(first.url, (client) => client.set('answer', '42'));
    await first.stop();
    await expect(first.exited).resolves.toBe('code 0');

    const second = await startRedis({ dataDir, port: first.port });
    expect(second.url).toBe(first.url);
    expect(await withClient(second.url, (client) => client.get('answer'))).toBe('42');
    await second.stop();
  });

  it('comes back after SIGKILL with what it had written to disk', async () => {
    const dataDir = join(folder, 'killed');
    const first = await startRedis({ dataDir, settings: { appendfsync: 'always' } });
    await withClient(first.url, (client) => client.set('answer', '42'));
    process.kill(first.pid, 'SIGKILL');
    await expect(first.exited).resolves.toBe('signal SIGKILL');

    const second = await startRedis({ dataDir });
    expect(await withClient(second.url, (client) => client.get('answer'))).toBe('42');
    await second.stop();
  });

  it('takes the place of a server that an earlier run left behind', async () => {
    const dataDir = join(folder, 'left');
    const left = await startRedis({ dataDir });
    const next = await startRedis({ dataDir });
    await expect(left.exited).resolves.toBe('code 0');
    expect(await withClient(next.url, (client) => client.ping())).toBe('PONG');
    await next.stop();
  });

  it('is set up for a queue: every write kept, nothing evicted, loopback and a password', async () => {
    const dataDir = join(folder, 'settings');
    const server = await startRedis({ dataDir });
    const settings = await withClient(server.url, async (client) => {
      const names = ['appendonly', 'maxmemory-policy', 'bind'];
      return Promise.all(names.map((name) => client.config('GET', name)));
    });
    expect(settings).toEqual([
      ['appendonly', 'yes'],
      ['maxmemory-policy', 'noeviction'],
      ['bind', '127.0.0.1'],
    ]);
    const stranger = `redis://127.0.0.1:${server.port}`;
    await expect(withClient(stranger, (client) => client.get('answer'))).rejects.toThrow('NOAUTH');
    expect((await stat(join(dataDir, 'redis.conf'))).mode & 0o777).toBe(0o600);
    await server.stop();
  });

  it('says why when it cannot start', async () => {
    const dataDir = join(folder, 'refused');
    await expect(startRedis({ dataDir, settings: { maxmemory: 'plenty' } })).rejects.toThrow('maxmemory');
  });
});
