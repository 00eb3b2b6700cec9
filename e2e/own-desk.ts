import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findFreePort } from '@desk/local-services/free-port';
import { until } from '@desk/local-services/until';
import type { Browser, Page } from '@playwright/test';
import { enterAs } from './desk-client.ts';
import { browserLocales, type Person } from './people.ts';

export type OwnDesk = {
  /** Without a slash at its end. */
  address: string;
  /** A page of a browser of its own, in which this person is signed in. */
  openAs(browser: Browser, person: Person): Promise<Page>;
  stop(): Promise<void>;
};

/** Starts a whole desk, demo data included, for tests that change what the others could not live with. */
export async function startOwnDesk(env: NodeJS.ProcessEnv): Promise<OwnDesk> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'hybrid-desk-own-'));
  const port = await findFreePort();
  const address = `http://localhost:${port}`;
  const desk = spawn(process.execPath, ['apps/standalone/run.mjs', 'start'], {
    cwd: path.resolve(import.meta.dirname, '..'),
    env: {
      ...process.env,
      DATABASE_URL: '',
      REDIS_URL: '',
      OLLAMA_HOST: 'http://127.0.0.1:9',
      DEMO: '1',
      DATA_DIR: dataDir,
      PORT: String(port),
      ...env,
    },
    stdio: 'ignore',
  });
  await until(
    async () => {
      if (desk.exitCode !== null) throw new Error(`The desk ended with code ${desk.exitCode}`);
      const answer = await fetch(`${address}/readyz`).catch(() => undefined);
      return answer?.ok || undefined;
    },
    { within_ms: 200_000, every_ms: 250 },
  );
  return {
    address,
    async openAs(browser, person) {
      const context = await browser.newContext({ baseURL: address, locale: browserLocales[person.language] });
      const page = await context.newPage();
      await enterAs(page, person, address);
      return page;
    },
    async stop() {
      if (desk.exitCode === null && desk.kill('SIGTERM')) await once(desk, 'exit');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
