import path from 'node:path';
import { createDatabase } from '@desk/desk/database';
import { migrate } from '@desk/desk/migrate';
import { seedDemo } from '../../../prisma/seed.ts';
import type { Terminal } from './terminal.ts';

/** Brings the schema up to date and, in an empty demo desk, lets people, tickets and articles in. */
export async function fillDatabase(options: {
  databaseUrl: string;
  root: string;
  demo: boolean;
  terminal: Terminal;
}): Promise<void> {
  const { databaseUrl, root, demo, terminal } = options;
  await terminal.step('schema', 'migrating', async () => {
    const applied = await migrate(databaseUrl, path.join(root, 'prisma', 'migrations'));
    return applied.length > 0 ? `${applied.length} migrations applied` : undefined;
  });
  if (!demo) return;
  await terminal.step('demo data', 'writing', async () => {
    const database = createDatabase(databaseUrl, { maxConnections: 2 });
    try {
      if ((await database.prisma.employee.count()) > 0) return undefined;
      await seedDemo(database);
      const [people, tickets, articles] = await Promise.all([
        database.prisma.employee.count(),
        database.prisma.ticket.count(),
        database.prisma.knowledgeArticle.count(),
      ]);
      return `${people} people, ${tickets} tickets, ${articles} articles`;
    } finally {
      await database.close();
    }
  });
}
