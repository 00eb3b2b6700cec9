import { workerAliveKey } from '@desk/contract/jobs';
import type { Database } from '@desk/desk/database';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { App, Deps } from '../deps.ts';
import { listMissingMigrations } from '../migrations.ts';

const patienceMs = 2_000;

const dependency = z.enum(['up', 'down']);
const readinessSchema = z.object({
  status: z.enum(['ready', 'degraded', 'unavailable', 'draining']),
  dependencies: z.object({
    postgresql: dependency,
    /** `behind` until the database has every migration that this version knows; `unchecked` without `MIGRATIONS_DIR`. */
    migrations: z.enum(['current', 'behind', 'unchecked']),
    /** Without these two tickets are taken all the same; their analysis waits. */
    redis: dependency,
    worker: dependency,
  }),
});
type Readiness = z.infer<typeof readinessSchema>;

/** `/healthz`: the process lives. `/readyz`: it can do its work, with each thing that it depends on by name. */
export function reportHealth(app: App, { database, redis, settings }: Deps): void {
  let isDraining = false;
  app.addHook('preClose', async () => {
    isDraining = true;
  });

  app.route({
    method: 'GET',
    url: '/healthz',
    config: { access: 'public', rateLimit: false },
    schema: { hide: true, response: { 200: z.object({ status: z.literal('alive') }) } },
    handler: async () => ({ status: 'alive' as const }),
  });

  const areMigrationsCurrent = checkMigrations(database, settings.migrationsDir);
  app.route({
    method: 'GET',
    url: '/readyz',
    config: { access: 'public', rateLimit: false },
    schema: { hide: true, response: { 200: readinessSchema, 503: readinessSchema } },
    handler: async (_request, reply) => {
      const [postgresql, migrations, worker] = await Promise.all([
        isAnswered(() => database.pool.query('select 1')),
        areMigrationsCurrent().catch(() => 'behind' as const),
        isAnswered(() => requireWorker(redis)),
      ]);
      const dependencies: Readiness['dependencies'] = {
        postgresql: postgresql ? 'up' : 'down',
        migrations,
        redis: redis?.status === 'ready' ? 'up' : 'down',
        worker: worker ? 'up' : 'down',
      };
      const status = isDraining ? 'draining' : statusOf(dependencies);
      const isUsable = status === 'ready' || status === 'degraded';
      return reply.code(isUsable ? 200 : 503).send({ status, dependencies });
    },
  });
}

function statusOf({ postgresql, migrations, redis, worker }: Readiness['dependencies']) {
  if (postgresql === 'down' || migrations === 'behind') return 'unavailable';
  return redis === 'down' || worker === 'down' ? 'degraded' : 'ready';
}

async function requireWorker(redis: Redis | undefined): Promise<void> {
  if (redis?.status !== 'ready' || (await redis.exists(workerAliveKey)) !== 1)
    throw new Error('no worker has said that it is alive');
}

/** Asks the database until it is current; from then on it stays so as long as this process lives. */
function checkMigrations(database: Database, directory: string | undefined) {
  let isCurrent = false;
  return async (): Promise<Readiness['dependencies']['migrations']> => {
    if (!directory) return 'unchecked';
    if (isCurrent) return 'current';
    isCurrent = (await within(listMissingMigrations(database, directory))).length === 0;
    return isCurrent ? 'current' : 'behind';
  };
}

async function isAnswered(ask: () => Promise<unknown>): Promise<boolean> {
  return within(ask()).then(
    () => true,
    () => false,
  );
}

function within<Result>(work: Promise<Result>): Promise<Result> {
  const late = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error('no answer in time')), patienceMs).unref();
  });
  return Promise.race([work, late]);
}
