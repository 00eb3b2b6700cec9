import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';
import pg from 'pg';

/**
 * Applies what is missing of `prisma/migrations` and returns the names of what it applied.
 *
 * Prisma's own command needs an engine binary that it downloads; this runs the same engine compiled to WebAssembly, which
 * comes with the npm package. It keeps the same `_prisma_migrations` table, so `prisma migrate` stays usable on the database.
 * Two processes that start at once wait for each other.
 *
 * @param databaseUrl a `postgresql://` URL whose database exists
 * @param migrationsDir absolute path of `prisma/migrations`
 * @throws when a migration fails, or when an applied one has been edited since
 */
export async function migrate(databaseUrl: string, migrationsDir: string): Promise<string[]> {
  return withMigrationLock(databaseUrl, async () => {
    const engine = await loadEngine(databaseUrl);
    try {
      const migrationsList = await readMigrations(migrationsDir);
      const { editedMigrationNames } = await engine.diagnoseMigrationHistory({
        migrationsList,
        optInToShadowDatabase: false,
        filters: noFilters,
      });
      if (editedMigrationNames.length > 0)
        throw new Error(
          `Migrations were edited after they had been applied: ${editedMigrationNames.join(', ')}`,
        );
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: noFilters });
      return appliedMigrationNames;
    } finally {
      engine.free();
    }
  });
}

const noFilters = { externalTables: [], externalEnums: [] };

/** Any number that nobody else uses as an advisory lock in this database. */
const lockKey = 7_255_361;

async function withMigrationLock<Result>(databaseUrl: string, work: () => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    return await work();
  } finally {
    await client.end();
  }
}

async function loadEngine(databaseUrl: string): Promise<SchemaEngine> {
  engineModule ??= instantiateEngine();
  const { SchemaEngine } = await engineModule;
  const adapter = new WholeScriptAdapter({ connectionString: databaseUrl, max: 2 });
  return SchemaEngine.new(
    { datamodels: undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
}

// The bindings keep the module's memory in globals of their own: a second instance in one process would read the first one's.
let engineModule: ReturnType<typeof instantiateEngine> | undefined;

async function instantiateEngine() {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const directory = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const { instance } = await WebAssembly.instantiate(
    await readFile(path.join(directory, 'schema_engine_bg.wasm')),
    { './schema_engine_bg.js': bindings },
  );
  bindings.__wbg_set_wasm(instance.exports);
  // Without its start function the module fails later, with a message that says nothing of this.
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
  return bindings;
}

/**
 * The stock adapter cuts a script at every semicolon, which breaks function bodies, and runs the pieces outside a transaction.
 * Sent whole, PostgreSQL runs a migration as one transaction: all of it is applied, or nothing.
 */
class WholeScriptAdapter extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script);
    };
    return adapter;
  }
}

async function readMigrations(migrationsDir: string): Promise<MigrationList> {
  const entries = await readdir(migrationsDir, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const migrationDirectories = await Promise.all(
    names.map(async (name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok' as const,
          value: await readFile(path.join(migrationsDir, name, 'migration.sql'), 'utf8'),
        },
      },
    })),
  );
  const lockfile = await readFile(path.join(migrationsDir, 'migration_lock.toml'), 'utf8');
  return {
    baseDir: migrationsDir,
    lockfile: { path: 'migration_lock.toml', content: lockfile },
    shadowDbInitScript: '',
    migrationDirectories,
  };
}
