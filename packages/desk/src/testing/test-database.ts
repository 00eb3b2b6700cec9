import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { createDatabase, type Database } from '../database.ts';
import { executeOnServer, urlOfDatabase } from './test-server.ts';

export interface TestDatabase {
  /** For processes and clients that connect by themselves. */
  url: string;
  database: Database;
  /** Closes the pool and removes the database, whoever else is still connected. */
  drop(): Promise<void>;
}

/**
 * A migrated, empty database of its own, copied from the run's template in some tens of milliseconds. One per test file
 * is the rule: make it in `beforeAll`, drop it in `afterAll`.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const server = inject('postgres_url');
  const template = inject('template_database');
  await executeOnServer(server, `create database ${name} template ${template} strategy file_copy`);

  const url = urlOfDatabase(server, name);
  const database = createDatabase(url);
  return {
    url,
    database,
    async drop() {
      await database.close();
      await executeOnServer(server, `drop database ${name} with (force)`);
    },
  };
}
