import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { startTestServices, type TestServices } from '@desk/local-services/start-test-services';
import type { TestProject } from 'vitest/node';
import { migrate } from '../migrate.ts';
import { executeOnServer, urlOfDatabase } from './test-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A server on which the run may make databases of its own. */
    postgres_url: string;
    /** Every test database begins as a copy of this one. */
    template_database: string;
    redis_url: string;
    /** Numbers of databases in Redis that were empty when the run began: only these are written and flushed. */
    redis_databases: number[];
  }
}

const migrationsDir = path.resolve(import.meta.dirname, '../../../../prisma/migrations');
const template = `test_template_${randomBytes(6).toString('hex')}`;
let services: TestServices | undefined;

/** Once per run: one PostgreSQL with a migrated template database, and one Redis. */
export async function setup(project: TestProject): Promise<void> {
  services = await startTestServices(process.env);
  await executeOnServer(services.postgresUrl, `create database ${template}`);
  await migrate(urlOfDatabase(services.postgresUrl, template), migrationsDir);
  await closeTemplate(services.postgresUrl);

  project.provide('postgres_url', services.postgresUrl);
  project.provide('template_database', template);
  project.provide('redis_url', services.redisUrl);
  project.provide('redis_databases', services.redisDatabases);
}

export async function teardown(): Promise<void> {
  if (!services) return;
  await executeOnServer(services.postgresUrl, `drop database if exists ${template} with (force)`);
  await services.stop();
}

/** PostgreSQL copies a database only while nobody is connected to it, an idle connection of the migration included. */
async function closeTemplate(url: string): Promise<void> {
  await executeOnServer(url, `alter database ${template} allow_connections false`);
  await executeOnServer(
    url,
    `select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '${template}'`,
  );
}
