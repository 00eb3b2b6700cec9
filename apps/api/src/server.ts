import { setTimeout as delay } from 'node:timers/promises';
import { createClock } from '@desk/desk/clock';
import { closeOnSignals } from '@desk/desk/close-on-signals';
import { createDatabase } from '@desk/desk/database';
import { logSerializers } from '@desk/desk/describe-error';
import { settingsOrExit } from '@desk/desk/environment';
import { migrate } from '@desk/desk/migrate';
import { pino } from 'pino';
import { keepForgettingExpired } from './accounts/forget-expired.ts';
import { buildApp } from './app.ts';
import { connectQueues } from './enqueue.ts';
import { readSettings } from './env.ts';
import { isDatabaseUnreachable } from './errors.ts';
import { makeSetupLink } from './features/invitations/setup-link.ts';
import { connectSearch } from './find-solutions.ts';
import { listMissingMigrations } from './migrations.ts';

const settings = settingsOrExit(readSettings);
const log = pino({ level: settings.logLevel, serializers: logSerializers });
const database = createDatabase(settings.databaseUrl, {
  onPoolError: (error) =>
    log.warn({ err: error }, 'a connection to PostgreSQL broke; the next query opens another'),
});
const queues = connectQueues(settings.redisUrl, log);
const search = connectSearch({ ...queues, log });
const deps = {
  database,
  settings,
  log,
  redis: queues.redis,
  enqueue: queues.enqueue,
  findSolutions: search.findSolutions,
  clock: createClock(settings.testClockFile),
};

if (!settings.authSecret) log.warn('AUTH_SECRET is not set: everybody is signed out when this process ends');
await onceReachable(migrateIfNeeded);

const app = await buildApp(deps);
const forgetting = keepForgettingExpired(database, log);
closeOnSignals(log, async () => {
  forgetting.stop();
  await app.close();
  search.close();
  await queues.close();
  await database.close();
});
await app.listen({ host: settings.host, port: settings.port });

const setup = await onceReachable(() => makeSetupLink(deps));
// For the person at the terminal, so not a log record.
if (setup)
  console.info(
    `This desk has no administrator yet. Whoever opens this link within 24 hours becomes the first: ${setup.url}`,
  );

/** The database may be starting too. It is waited for: a process that ends and starts again would only say so louder. */
async function onceReachable<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isDatabaseUnreachable(error)) throw error;
      if (attempt === 1) log.warn({ err: error }, 'waiting for PostgreSQL');
      await delay(1_000);
    }
  }
}

async function migrateIfNeeded(): Promise<void> {
  const directory = settings.migrationsDir;
  if (!directory) return;
  const missing = await listMissingMigrations(database, directory);
  if (missing.length === 0) return;
  const applied = await migrate(settings.databaseUrl, directory);
  log.info({ applied }, 'the database is up to date');
}
