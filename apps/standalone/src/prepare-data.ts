import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Settings } from './env.ts';
import { type Filled, filledSchema } from './filled.ts';
import type { Terminal } from './terminal.ts';

/** Brings the schema up to date and fills an empty demo desk; see `fill-database.ts`, which does it. */
export async function prepareData(options: {
  databaseUrl: string;
  root: string;
  settings: Settings;
  signal: AbortSignal;
  terminal: Terminal;
}): Promise<void> {
  const { databaseUrl, root, settings, signal, terminal } = options;
  await terminal.step('data', 'preparing', async () => {
    const program = path.join(root, 'apps/standalone/dist/fill-database.js');
    const env = {
      ...process.env,
      DATABASE_URL: databaseUrl,
      MIGRATIONS_DIR: path.join(root, 'prisma/migrations'),
      DEMO: settings.demo ? '1' : '0',
      DESK_TIME_ZONE: settings.timeZone,
    };
    const run = promisify(execFile)(process.execPath, ['--enable-source-maps', program], { env, signal });
    const { stdout } = await run.catch((error: { stderr?: string; message: string }) => {
      throw new Error(`The database cannot be prepared:\n  ${(error.stderr || error.message).trim()}`);
    });
    return describe(filledSchema.parse(JSON.parse(stdout)));
  });
}

function describe({ migrations, demo }: Filled): string {
  if (demo) return `demo: ${demo.people} people, ${demo.tickets} tickets, ${demo.articles} articles`;
  return migrations > 0 ? `${migrations} migrations applied` : 'schema is up to date';
}
