import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPostgres } from './start-postgres.ts';
import { FAST_AND_LOOSE } from './start-test-services.ts';

async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

function isReachable(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2_000 });
    const settle = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('connect', () => settle(true));
    socket.on('error', () => settle(false));
    socket.on('timeout', () => settle(false));
  });
}

/** What a commit has given to the system outlives the server; only a power cut would take it. */
const UNSYNCED = { fsync: 'off' };

describe('a local PostgreSQL', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'local-postgres-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('keeps its data and its address over a stop and a start', async () => {
    const dataDir = join(folder, 'restarted');
    const first = await startPostgres({ dataDir, settings: FAST_AND_LOOSE });
    await query(first.url, 'create table kept as select 42 as answer');
    await first.stop();
    await expect(first.exited).resolves.toBe('code 0');

    const second = await startPostgres({ dataDir, port: first.port, settings: FAST_AND_LOOSE });
    expect(second.url).toBe(first.url);
    expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
    await second.stop();
  });

  it('comes back with every committed row after SIGKILL', async () => {
    const dataDir = join(folder, 'killed');
    const first = await startPostgres({ dataDir, settings: UNSYNCED });
    await query(first.url, 'create table kept as select 42 as answer');
    process.kill(first.pid, 'SIGKILL');
    await expect(first.exited).resolves.toBe('signal SIGKILL');

    const second = await startPostgres({ dataDir, settings: UNSYNCED });
    expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
    await second.stop();
  });

  it('takes the place of a server that an earlier run left behind', async () => {
    const dataDir = join(folder, 'left');
    const left = await startPostgres({ dataDir, settings: FAST_AND_LOOSE });
    const next = await startPostgres({ dataDir, settings: FAST_AND_LOOSE });
    await expect(left.exited).resolves.toBe('code 0');
    expect(await query(next.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await next.stop();
  });

  it('listens on loopback only, asks for a password and keeps it to itself', async () => {
    const dataDir = join(folder, 'closed');
    const server = await startPostgres({ dataDir, settings: FAST_AND_LOOSE });
    const others = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
    for (const { address } of others.filter(({ internal, family }) => !internal && family === 'IPv4')) {
      expect(await isReachable(address, server.port)).toBe(false);
    }
    const wrong = Object.assign(new URL(server.url), { password: 'wrong' }).href;
    await expect(query(wrong, 'select 1')).rejects.toThrow('password authentication failed');
    expect((await stat(join(dataDir, 'password'))).mode & 0o777).toBe(0o600);
    await server.stop();
  });

  it('stores UTF-8 and folds the case of accented letters', async () => {
    const server = await startPostgres({ dataDir: join(folder, 'letters'), settings: FAST_AND_LOOSE });
    const [row] = await query(server.url, "select upper('équipé') as upper, length('打印机') as length");
    expect(row).toEqual({ upper: 'ÉQUIPÉ', length: 3 });
    expect(await query(server.url, 'show server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
    await server.stop();
  });

  it('runs in a folder that nobody else may enter, also for root', async () => {
    const closed = join(folder, 'private');
    await mkdir(closed, { mode: 0o700 });
    const server = await startPostgres({ dataDir: join(closed, 'data'), settings: FAST_AND_LOOSE });
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it('says why when it cannot start', async () => {
    const dataDir = join(folder, 'refused');
    await expect(
      startPostgres({ dataDir, settings: { ...UNSYNCED, shared_buffers: 'plenty' } }),
    ).rejects.toThrow('shared_buffers');
  });
});
