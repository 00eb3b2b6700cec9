import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '@desk/desk/testing/test-database';
import { findFreePort } from '@desk/local-services/free-port';
import { until } from '@desk/local-services/until';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const within = { within_ms: 45_000 };
// Each test starts a process from its sources.
vi.setConfig({ testTimeout: 90_000 });

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
});

function start(env: Record<string, string>, stdio: 'pipe' | 'ipc' = 'pipe') {
  const child = spawn(process.execPath, ['--import', 'tsx', 'apps/api/src/server.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe', stdio === 'ipc' ? 'ipc' : 'ignore'],
  });
  running.add(child);
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk;
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    output += chunk;
  });
  const exited = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => {
      running.delete(child);
      resolve(code);
    });
  });
  return { child, exited, output: () => output };
}

async function startDesk(env: Record<string, string> = {}, stdio: 'pipe' | 'ipc' = 'pipe') {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const server = start(
    {
      DATABASE_URL: test.url,
      REDIS_URL: `redis://127.0.0.1:${await findFreePort()}`,
      PORT: String(port),
      MIGRATIONS_DIR: path.join(root, 'prisma/migrations'),
      ...env,
    },
    stdio,
  );
  await until(async () => ((await fetch(`${url}/readyz`)).ok ? true : undefined), within);
  return { ...server, url };
}

describe('the process', () => {
  it('ends with every problem of its environment as a list', async () => {
    const { exited, output } = start({
      NODE_ENV: 'production',
      DATABASE_URL: 'mysql://localhost/desk',
      PORT: '99999',
      AUTH_SECRET: 'short',
      DEMO: '1',
    });
    expect(await exited).toBe(1);
    for (const name of ['DATABASE_URL', 'REDIS_URL is missing', 'PORT', 'AUTH_SECRET must be at least 32'])
      expect(output()).toContain(`  - ${name}`);
    expect(output()).not.toContain('    at ');
  });

  it('prints the link for the first administrator, and finishes what it has begun when told to end', async () => {
    const { child, exited, output, url } = await startDesk();
    const token = await until(() => /http:\/\/localhost:\d+\/setup\?token=(\S+)/.exec(output())?.[1], within);
    const accepting = await beginPost(`${url}/api/invitations/accept`);
    child.kill('SIGTERM');
    await refusesConnections(url);
    accepting.finish({ token, name: 'Ada', email: 'ada@example.com', password: 'correct horse' });
    expect(await accepting.status).toBe(200);
    expect(await exited).toBe(0);
    expect(output()).not.toContain('"level":50');
  });

  it('waits for a database that is not there yet', async () => {
    const port = await findFreePort();
    const { child, exited, output } = start({
      DATABASE_URL: `postgresql://desk@127.0.0.1:${await findFreePort()}/desk`,
      REDIS_URL: `redis://127.0.0.1:${await findFreePort()}`,
      PORT: String(port),
      MIGRATIONS_DIR: path.join(root, 'prisma/migrations'),
    });
    await until(() => (output().includes('waiting for PostgreSQL') ? true : undefined), within);
    expect(child.exitCode).toBeNull();
    child.kill('SIGTERM');
    expect(await exited).toBeNull();
  });

  it('ends when the process that started it is gone', async () => {
    const { child, exited } = await startDesk({}, 'ipc');
    child.disconnect();
    expect(await exited).toBe(0);
  });

  it('ends at the second signal, whatever is still going on', async () => {
    const { child, exited, url } = await startDesk();
    const unfinished = await beginPost(`${url}/api/sign-in`);
    child.kill('SIGTERM');
    await refusesConnections(url);
    expect(child.exitCode).toBeNull();
    child.kill('SIGTERM');
    expect(await exited).toBe(1);
    await expect(unfinished.status).rejects.toThrow('socket hang up');
  });
});

/** A request that the server has begun to read, and whose body is still to come. */
async function beginPost(url: string) {
  const request = httpRequest(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', expect: '100-continue' },
  });
  const status = new Promise<number | undefined>((resolve, reject) => {
    request.once('response', (response) => resolve(response.resume().statusCode));
    request.once('error', reject);
  });
  status.catch(() => {});
  request.flushHeaders();
  await once(request, 'continue');
  return { status, finish: (body: object) => request.end(JSON.stringify(body)) };
}

const refusesConnections = (url: string) =>
  until(
    () =>
      fetch(`${url}/healthz`).then(
        () => undefined,
        () => true,
      ),
    within,
  );
