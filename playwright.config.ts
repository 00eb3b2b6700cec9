import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findProgram } from '@desk/local-services/find-program';
import { findFreePort } from '@desk/local-services/free-port';
import { defineConfig, devices } from '@playwright/test';

// This file is read again in every worker process: what the first reading chose goes to the others by the environment.
process.env.E2E_PORT ??= String(await findFreePort());
if (!process.env.E2E_DATA_DIR) {
  const folder = mkdtempSync(path.join(tmpdir(), 'hybrid-desk-e2e-'));
  process.env.E2E_DATA_DIR = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}
const address = `http://localhost:${process.env.E2E_PORT}`;

const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  outputDir: 'test-results',
  use: {
    baseURL: address,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || findProgram(['chromium', 'google-chrome']),
      args: [
        // Chromium's sandbox does not work for root.
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-dev-shm-usage',
      ],
    },
  },
  projects: [
    // It looks for processes in /proc.
    ...(process.platform === 'linux' ? [{ name: 'commands', testMatch: 'commands.spec.ts' }] : []),
    {
      name: 'desktop',
      testIgnore: 'commands.spec.ts',
      grepInvert: /@phone/,
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } },
    },
    {
      name: 'phone',
      // What people do and see on a phone; what a browser is the same for on any screen runs once.
      testMatch: ['main-job.spec.ts', 'accessibility.spec.ts'],
      grepInvert: /@desktop/,
      use: { ...devices['Pixel 7'] },
    },
  ],
  // The composed desk, as `npm start` runs it, on a port and on data of its own.
  webServer: {
    command: 'node apps/standalone/run.mjs start',
    url: `${address}/readyz`,
    timeout: 180_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    stdout: 'pipe',
    env: {
      PORT: process.env.E2E_PORT,
      DATA_DIR: process.env.E2E_DATA_DIR,
      DEMO: '1',
      NODE_ENV: 'test',
      // Nothing but the desk itself: no database of this shell's, no model of this machine's.
      DATABASE_URL: '',
      REDIS_URL: '',
      OLLAMA_HOST: 'http://127.0.0.1:9',
    },
  },
});
