import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ticketSchema } from '@desk/contract/tickets';
import { findFreePort } from '@desk/local-services/free-port';
import { until } from '@desk/local-services/until';
import { expect, test } from '@playwright/test';

// The commands a person types, run for real, each test on data of its own. No browser is needed.

const ticketRefSchema = ticketSchema.pick({ ticket_number: true });

const root = path.resolve(import.meta.dirname, '..');

interface Desk {
  process: ChildProcess;
  /** All that it has printed so far. */
  output(): string;
  printed(text: string | RegExp): Promise<string>;
}

function run(command: string, dataDir: string, env: NodeJS.ProcessEnv = {}): Desk {
  const child = spawn(process.execPath, ['apps/standalone/run.mjs', command], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: '', REDIS_URL: '', DEMO: '0', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
    });
  }
  const has = (wanted: string | RegExp) =>
    typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
  return {
    process: child,
    output: () => text,
    printed: (wanted) =>
      until(
        () => {
          if (!has(wanted) && child.exitCode !== null)
            throw new Error(`It ended without ${wanted}:\n${text}`);
          return has(wanted) ? text : undefined;
        },
        { within_ms: 120_000 },
      ).catch(() => {
        throw new Error(`It did not print ${wanted}:\n${text}`);
      }),
  };
}

async function ended(desk: Desk): Promise<number | null> {
  if (desk.process.exitCode === null && desk.process.signalCode === null) await once(desk.process, 'exit');
  return desk.process.exitCode;
}

const addressOf = (output: string) => /http:\/\/localhost:\d+/.exec(output)?.[0] ?? '';

/**
 * Every process that was started for this data: they all inherit the variable that names it. Redis writes its title over
 * its environment, so it is known by the file that holds its id.
 */
function processesOf(dataDir: string): { pid: number; command: string }[] {
  const redis = readText(path.join(dataDir, 'redis/redis.pid'));
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .map((name) => ({ pid: Number(name), command: readText(`/proc/${name}/cmdline`).replaceAll('\0', ' ') }))
    .filter(({ pid, command }) => {
      if (String(pid) === redis) return /redis|valkey/.test(command);
      return readText(`/proc/${pid}/environ`).split('\0').includes(`DATA_DIR=${dataDir}`);
    });
}

/** Empty when there is no such file, or the process it tells of has ended. */
function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function pidOf(dataDir: string, mark: RegExp): number {
  // Beside each of them stands a shell, with the same words in its command line, that watches over it.
  const found = processesOf(dataDir).find(
    ({ command }) => mark.test(command) && !command.startsWith('/bin/sh'),
  );
  if (!found) throw new Error(`No process ${mark}`);
  return found.pid;
}

const nobodyLeft = (dataDir: string) =>
  until(() => processesOf(dataDir).length === 0 || undefined, { within_ms: 20_000, every_ms: 100 }).catch(
    () => {
      throw new Error(`Still there: ${processesOf(dataDir).map(({ command }) => command)}`);
    },
  );

test.describe('the desk on one machine', () => {
  test.setTimeout(240_000);

  let dataDir: string;
  const desks: Desk[] = [];

  test.beforeEach(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'hybrid-desk-commands-'));
  });
  test.afterEach(async () => {
    for (const desk of desks.splice(0)) {
      desk.process.kill('SIGTERM');
      await ended(desk);
    }
    await nobodyLeft(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function start(env: NodeJS.ProcessEnv = {}): Promise<Desk> {
    const desk = run('start', dataDir, { PORT: String(await findFreePort()), ...env });
    desks.push(desk);
    return desk;
  }

  test('moves on from a taken port and says so', async () => {
    const desk = await start({ PORT: process.env.E2E_PORT });
    const output = await desk.printed('The desk is open');
    expect(output).toContain(`${process.env.E2E_PORT} is taken by another program`);
    expect(addressOf(output.slice(output.indexOf('is open')))).not.toBe(
      `http://localhost:${process.env.E2E_PORT}`,
    );
  });

  test('starts whatever is killed again, and still answers', async () => {
    const desk = await start();
    const address = addressOf(await desk.printed('The desk is open'));
    const parts = {
      api: /api\/dist\/server/,
      worker: /worker\/dist\/main/,
      postgres: /bin\/postgres -D/,
      redis: /redis-server|valkey-server/,
    };
    for (const [name, mark] of Object.entries(parts)) {
      process.kill(pidOf(dataDir, mark), 'SIGKILL');
      await desk.printed(new RegExp(`${name} +ended unexpectedly \\(signal SIGKILL\\)`));
      await desk.printed(new RegExp(`${name} +is back after`));
    }
    await expect.poll(async () => (await fetch(`${address}/readyz`)).status).toBe(200);
  });

  test('ends on each signal that asks it to with code 0, and leaves no process', async () => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      const desk = await start();
      await desk.printed('The desk is open');
      expect(processesOf(dataDir).length).toBeGreaterThan(4);
      desk.process.kill(signal);
      expect(await ended(desk), signal).toBe(0);
      expect(processesOf(dataDir), signal).toEqual([]);
    }
  });

  test('ends while it is still starting, and leaves no process', async () => {
    const desk = await start();
    await desk.printed(/postgres +running/);
    desk.process.kill('SIGINT');
    await ended(desk);
    expect(processesOf(dataDir)).toEqual([]);
  });

  test('leaves no process when it is killed without a chance to clean up, and opens again', async () => {
    const desk = await start();
    await desk.printed('The desk is open');
    desk.process.kill('SIGKILL');
    await ended(desk);
    await (await start()).printed('The desk is open');
  });

  test('tells a second start where it is, and is not emptied under way', async () => {
    const address = addressOf(await (await start()).printed('The desk is open'));
    const second = run('start', dataDir);
    expect(await ended(second)).toBe(1);
    expect(second.output()).toContain(`already running: ${address}`);
    const reset = run('reset', dataDir);
    expect(await ended(reset)).toBe(1);
    expect(reset.output()).toContain('already running');
  });

  test('listens on loopback only', async () => {
    const output = await (await start()).printed('The desk is open');
    const port = Number(new URL(addressOf(output)).port)
      .toString(16)
      .toUpperCase()
      .padStart(4, '0');
    const listening = readFileSync('/proc/net/tcp', 'utf8')
      .split('\n')
      .filter((line) => line.includes(`:${port} 00000000:0000 0A`));
    expect(listening.map((line) => line.trim().split(' ')[1])).toEqual([`0100007F:${port}`]);
  });

  test('keeps tickets over a restart, until it is reset', async () => {
    const first = await start({ DEMO: '1' });
    const ticket = await fileTicket(addressOf(await first.printed('The desk is open')));
    first.process.kill('SIGINT');
    await ended(first);

    const second = await start({ DEMO: '1' });
    const output = await second.printed('The desk is open');
    expect(output).toContain('schema is up to date');
    expect(await readTicket(addressOf(output), ticket)).toBe(200);
    second.process.kill('SIGINT');
    await ended(second);

    expect(await ended(run('reset', dataDir))).toBe(0);
    const third = await (await start({ DEMO: '1' })).printed('The desk is open');
    expect(third).toMatch(/demo: \d+ people, \d+ tickets, \d+ articles/);
    expect(await readTicket(addressOf(third), ticket)).toBe(404);
  });

  test('shows the way to the first administrator, and nobody else, where it is no demo', async () => {
    const desk = await start();
    await desk.printed(/http:\/\/localhost:\d+\/setup\?token=\S+/);
    const output = await desk.printed('The desk is open');
    expect(output).not.toContain('Sign in there with one click');
    const people = await fetch(`${addressOf(output)}/api/demo/people`);
    expect(people.status).toBe(404);
  });
});

async function signIn(address: string, employee_id: string): Promise<Record<string, string>> {
  const headers = { origin: address, 'content-type': 'application/json' };
  const response = await fetch(`${address}/api/demo/sign-in`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ employee_id }),
  });
  expect(response.status).toBe(200);
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return { ...headers, cookie: cookies.join('; ') };
}

async function fileTicket(address: string): Promise<string> {
  const response = await fetch(`${address}/api/tickets/`, {
    method: 'POST',
    headers: await signIn(address, 'E1001'),
    body: JSON.stringify({ title: '打印机卡纸', description: '三楼的打印机今天早上开始一直卡纸。' }),
  });
  expect(response.status).toBe(201);
  return ticketRefSchema.parse(await response.json()).ticket_number;
}

async function readTicket(address: string, ticketNumber: string): Promise<number> {
  const { cookie = '' } = await signIn(address, 'E1001');
  return (await fetch(`${address}/api/tickets/${ticketNumber}`, { headers: { cookie } })).status;
}
