import path from 'node:path';
import type { LocalServer } from '@desk/local-services/local-server';
import { startPostgres } from '@desk/local-services/start-postgres';
import { startRedis } from '@desk/local-services/start-redis';
import type { Settings } from './env.ts';
import { createLogFile } from './log-file.ts';
import type { Part, Supervisor } from './supervise.ts';
import type { Terminal } from './terminal.ts';

export interface Databases {
  databaseUrl: string;
  redisUrl: string;
}

/** Starts PostgreSQL and Redis, each unless the environment names one that runs elsewhere. */
export async function startDatabases(options: {
  settings: Settings;
  dataDir: string;
  logDir: string;
  supervisor: Supervisor;
  terminal: Terminal;
}): Promise<Databases> {
  const { settings, dataDir, logDir, supervisor, terminal } = options;

  async function startOwn(
    name: string,
    launch: (port: number | undefined, detail: (text: string) => void) => Promise<LocalServer>,
  ): Promise<string> {
    let url = '';
    await terminal.step(name, 'starting', async (detail) => {
      const part = createDatabasePart(name, (port) => launch(port, detail));
      await supervisor.start(part);
      url = part.url();
      return `running on 127.0.0.1:${new URL(url).port}`;
    });
    return url;
  }

  const postgresLog = createLogFile(path.join(logDir, 'postgres.log'));
  const redisLog = createLogFile(path.join(logDir, 'redis.log'));
  const [databaseUrl, redisUrl] = await Promise.all([
    settings.databaseUrl ??
      startOwn('postgres', (port) =>
        startPostgres({ dataDir: path.join(dataDir, 'postgres'), port, onLine: postgresLog }),
      ),
    settings.redisUrl ??
      startOwn('redis', (port, onStep) =>
        startRedis({ dataDir: path.join(dataDir, 'redis'), port, onStep, onLine: redisLog }),
      ),
  ]);
  return { databaseUrl, redisUrl };
}

/** After a crash it comes back on the same port: API and worker hold the address for as long as they live. */
function createDatabasePart(
  name: string,
  launch: (port: number | undefined) => Promise<LocalServer>,
): Part & { url(): string } {
  let server: LocalServer | undefined;
  return {
    name,
    url: () => server?.url ?? '',
    async start() {
      server = await launch(server?.port);
      return server;
    },
  };
}
