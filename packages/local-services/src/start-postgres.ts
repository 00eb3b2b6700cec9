import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { findFreePort } from './free-port.ts';
import type { LocalServer } from './local-server.ts';
import { choosePostgresAccount, type PostgresAccount } from './postgres-account.ts';
import { findPostgresBinaries } from './postgres-binaries.ts';
import { readOrCreateSecret } from './secret-file.ts';
import { type ServerProcess, spawnServer } from './spawn-server.ts';
import { stopLeftover } from './stop-leftover.ts';
import { until } from './until.ts';

export interface PostgresOptions {
  /** Folder for the cluster (`cluster/`) and its password (`password`, mode 0600); made when missing. */
  dataDir: string;
  /** Default: any free one. Give the former port to restart under the same URL. */
  port?: number;
  /** Server settings over the defaults, e.g. `{ fsync: 'off' }`. */
  settings?: Record<string, string>;
  onLine?: (line: string) => void;
}

const USER = 'desk';
const DATABASE = 'desk';

/**
 * Starts PostgreSQL 18 from the npm package's binaries, on 127.0.0.1 only, and waits until it answers. The first start
 * makes the cluster (UTF-8, the same order and letter classes on every machine) and an empty database `desk`. A server
 * left over from a killed run is stopped first; after a crash PostgreSQL recovers by itself.
 * @returns `url` of the database `desk`, for its owner, who is superuser
 * @throws with PostgreSQL's last words when it does not come up within a minute
 */
export async function startPostgres(options: PostgresOptions): Promise<LocalServer> {
  const root = resolve(options.dataDir);
  mkdirSync(root, { recursive: true });
  const cluster = join(root, 'cluster');
  const password = readOrCreateSecret(join(root, 'password'));
  const { initdb, postgres } = findPostgresBinaries();
  const account = choosePostgresAccount(postgres, root);

  if (!existsSync(join(cluster, 'global', 'pg_control'))) {
    const isThrowaway = options.settings?.fsync === 'off';
    await createCluster(cluster, { initdb, password, account, isThrowaway });
  }
  await stopLeftover(join(cluster, 'postmaster.pid'), (line) => line.includes(cluster), 'SIGINT');

  const port = options.port ?? (await findFreePort());
  const settings = Object.entries({ ...defaultSettings(port), ...options.settings });
  const lastLines: string[] = [];
  const { command, args, ...ids } = account.wrap(postgres, [
    ...['-D', cluster],
    ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]);
  const server = spawnServer(command, args, {
    ...ids,
    cwd: '/',
    env: { ...process.env, LC_ALL: 'C' },
    farewell: 'INT',
    onLine: (line) => {
      lastLines.push(line);
      if (lastLines.length > 20) lastLines.shift();
      options.onLine?.(line);
    },
  });
  const url = (database: string) => `postgresql://${USER}:${password}@127.0.0.1:${port}/${database}`;
  try {
    await waitUntilReady(server, url('postgres'));
  } catch (error) {
    await stop(server);
    throw new Error(`PostgreSQL does not start in ${cluster}:\n${lastLines.join('\n')}`, { cause: error });
  }
  return { url: url(DATABASE), port, pid: server.pid, exited: server.exited, stop: () => stop(server) };
}

function defaultSettings(port: number): Record<string, string> {
  return {
    port: String(port),
    listen_addresses: '127.0.0.1',
    // TCP only: a socket file would need a folder that both users may write.
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    log_checkpoints: 'off',
  };
}

interface ClusterOptions {
  initdb: string;
  password: string;
  account: PostgresAccount;
  /** Need not survive a power cut. */
  isThrowaway: boolean;
}

/** Makes the cluster beside its final place and moves it there, so that a half-made one is never taken for a whole. */
async function createCluster(
  cluster: string,
  { initdb, password, account, isThrowaway }: ClusterOptions,
): Promise<void> {
  const draft = `${cluster}.new`;
  const passwordFile = `${cluster}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account.owner) {
    chownSync(draft, account.owner.uid, account.owner.gid);
    chownSync(passwordFile, account.owner.uid, account.owner.gid);
  }
  const { command, args, ...ids } = account.wrap(initdb, [
    `--pgdata=${draft}`,
    `--username=${USER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // PostgreSQL's own C.UTF-8: sorting and letter classes do not depend on the machine. The system's character types
    // still matter to pg_trgm, which would not see Chinese under plain "C".
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    `--locale=${await findUtf8Locale()}`,
    '--lc-messages=C',
    '--no-instructions',
    ...(isThrowaway ? ['--no-sync'] : []),
  ]);
  try {
    await promisify(execFile)(command, args, { ...ids, cwd: '/', timeout: 60_000 });
  } catch (error) {
    throw new Error(`PostgreSQL cannot make its files in ${cluster}`, { cause: error });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, cluster);
}

/** Linux has C.UTF-8, macOS en_US.UTF-8; plain C is the last resort. */
async function findUtf8Locale(): Promise<string> {
  const { stdout } = await promisify(execFile)('locale', ['-a']).catch(() => ({ stdout: '' }));
  const names = stdout.split('\n').map((name) => name.trim());
  const wanted = ['c.utf8', 'en_us.utf8'];
  const found = wanted.map((name) =>
    names.find((each) => each.toLowerCase().replace('utf-8', 'utf8') === name),
  );
  return found.find((name) => name !== undefined) ?? 'C';
}

async function waitUntilReady(server: ServerProcess, url: string): Promise<void> {
  const ended = new AbortController();
  server.exited.then((how) => ended.abort(new Error(`It ended: ${how}`)));
  await until(
    async () => {
      const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
      try {
        await client.connect();
        const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
        if (rowCount === 0) await client.query(`create database ${DATABASE}`);
        return true;
      } finally {
        await client.end();
      }
    },
    { within_ms: 60_000, every_ms: 50, signal: ended.signal },
  );
}

/** Fast shutdown; then immediate, from which the next start recovers; then the hard way. */
async function stop(server: ServerProcess): Promise<void> {
  await server.stop([
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ]);
}
