import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Redis } from 'ioredis';
import { findRedis } from './find-redis.ts';
import { findFreePort } from './free-port.ts';
import type { LocalServer } from './local-server.ts';
import { readOrCreateSecret } from './secret-file.ts';
import { type ServerProcess, spawnServer } from './spawn-server.ts';
import { stopLeftover } from './stop-leftover.ts';
import { until } from './until.ts';

export interface RedisOptions {
  /** Folder for the append-only file, the configuration and the password (mode 0600); made when missing. */
  dataDir: string;
  /** Default: any free one. Give the former port to restart under the same URL. */
  port?: number;
  /** Server settings over the defaults, e.g. `{ appendonly: 'no' }`. */
  settings?: Record<string, string>;
  onLine?: (line: string) => void;
  /** Says what takes time, should a server have to be installed first. */
  onStep?: (text: string) => void;
}

/**
 * Starts a real Redis (or Valkey) on 127.0.0.1 only, with a password, and waits until it has loaded its data and
 * answers. It keeps every write (append-only) and evicts nothing, as a queue needs. A server left over from a killed
 * run on the same folder is stopped first.
 * @throws with one sentence about what to install, or with the server's last words
 */
export async function startRedis(options: RedisOptions): Promise<LocalServer> {
  const dataDir = resolve(options.dataDir);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const binary = await findRedis(options.onStep ?? (() => {}));
  const password = readOrCreateSecret(join(dataDir, 'password'));
  const configFile = join(dataDir, 'redis.conf');
  const pidFile = join(dataDir, 'redis.pid');
  // Redis shows its address in place of its arguments.
  const oldAddress = readOldAddress(configFile);
  const isOurs = (line: string) =>
    line.includes(configFile) || (oldAddress !== undefined && line.includes(oldAddress));
  await stopLeftover(pidFile, isOurs, 'SIGTERM');

  const port = options.port ?? (await findFreePort());
  const settings = { ...defaultSettings({ port, dataDir, password }), ...options.settings };
  const config = Object.entries(settings).map(([name, value]) => `${name} ${JSON.stringify(value)}\n`);
  writeFileSync(configFile, config.join(''), { mode: 0o600 });

  const lastLines: string[] = [];
  const server = spawnServer(binary, [configFile], {
    cwd: dataDir,
    farewell: 'TERM',
    onLine: (line) => {
      lastLines.push(line);
      if (lastLines.length > 20) lastLines.shift();
      options.onLine?.(line);
    },
  });
  writeFileSync(pidFile, String(server.pid));
  const url = `redis://:${password}@127.0.0.1:${port}`;
  try {
    await waitUntilReady(server, url);
  } catch (error) {
    await stop(server);
    throw new Error(`Redis does not start in ${dataDir}:\n${lastLines.join('\n')}`, { cause: error });
  }
  return { url, port, pid: server.pid, exited: server.exited, stop: () => stop(server) };
}

function defaultSettings(at: { port: number; dataDir: string; password: string }): Record<string, string> {
  return {
    bind: '127.0.0.1',
    port: String(at.port),
    dir: at.dataDir,
    requirepass: at.password,
    daemonize: 'no',
    appendonly: 'yes',
    appendfsync: 'everysec',
    save: '',
    'maxmemory-policy': 'noeviction',
  };
}

function readOldAddress(configFile: string): string | undefined {
  try {
    const port = /^port "(\d+)"$/m.exec(readFileSync(configFile, 'utf8'))?.[1];
    return port && `127.0.0.1:${port}`;
  } catch {
    return undefined;
  }
}

async function waitUntilReady(server: ServerProcess, url: string): Promise<void> {
  const ended = new AbortController();
  server.exited.then((how) => ended.abort(new Error(`It ended: ${how}`)));
  const client = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null });
  // Failed attempts are what the loop below is for.
  client.on('error', () => {});
  try {
    await until(
      async () => {
        if (client.status !== 'ready') await client.connect();
        return (await client.ping()) === 'PONG' || undefined;
      },
      { within_ms: 60_000, signal: ended.signal },
    );
  } finally {
    client.disconnect();
  }
}

async function stop(server: ServerProcess): Promise<void> {
  await server.stop([
    ['SIGTERM', 10_000],
    ['SIGKILL', 5_000],
  ]);
}
