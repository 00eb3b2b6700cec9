import { createDatabase, type Database } from '@desk/desk/database';
import { migrate } from '@desk/desk/migrate';
import { z } from 'zod';
import { seedDemo } from '../../../prisma/seed.ts';
import type { Filled } from './filled.ts';

// A program of its own: the supervisor would carry the schema engine and Prisma for the rest of its life. It brings the
// schema up to date, lets the demo people, tickets and articles into an empty demo desk, and prints what it has done.

const environment = z.object({
  DATABASE_URL: z.string(),
  MIGRATIONS_DIR: z.string(),
  DEMO: z.enum(['0', '1']),
  DESK_TIME_ZONE: z.string(),
});

async function fill(): Promise<Filled> {
  const env = environment.parse(process.env);
  const migrations = await migrate(env.DATABASE_URL, env.MIGRATIONS_DIR);
  if (env.DEMO === '0') return { migrations: migrations.length, demo: null };
  const database = createDatabase(env.DATABASE_URL, { maxConnections: 2 });
  try {
    return { migrations: migrations.length, demo: await fillEmptyDesk(database, env.DESK_TIME_ZONE) };
  } finally {
    await database.close();
  }
}

async function fillEmptyDesk(database: Database, timeZone: string): Promise<Filled['demo']> {
  const wasEmpty = await seedDemo(database, () => new Date(), timeZone);
  if (!wasEmpty) return null;
  const { prisma } = database;
  const [people, tickets, articles] = await Promise.all([
    prisma.employee.count(),
    prisma.ticket.count(),
    prisma.knowledgeArticle.count(),
  ]);
  return { people, tickets, articles };
}

fill().then(
  // Leaving at once: idle connections of the schema engine would hold the process for some seconds.
  (filled) => process.stdout.write(JSON.stringify(filled), () => process.exit(0)),
  (error: unknown) => process.stderr.write(`${describe(error)}\n`, () => process.exit(1)),
);

/** A refused connection says so once per address it has tried, in an error that itself has no words. */
function describe(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return error.errors.map(describe).join('\n  ');
  return error instanceof Error ? error.message : String(error);
}
