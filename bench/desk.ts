import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { findFreePort } from '@desk/local-services/free-port';

const root = path.resolve(import.meta.dirname, '..');

export type RunningDesk = { address: string; seconds: number; process: ChildProcess; close(): Promise<void> };

/**
 * The composed desk, as `npm start` runs it, on a free port and on data of its own; no model, so that the rules answer.
 * `seconds` is from the command to the printed address.
 */
export async function startDesk(dataDir: string): Promise<RunningDesk> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['apps/standalone/run.mjs', 'start'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      PORT: String(await findFreePort()),
      DEMO: '1',
      DATABASE_URL: '',
      REDIS_URL: '',
      OLLAMA_HOST: 'http://127.0.0.1:9',
    },
  });
  const address = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      const found = /The desk is open:\D*?(http:\S+\d)/.exec(output)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error(`The desk ended:\n${output}`)));
  });
  return {
    address,
    seconds: (performance.now() - startedAt) / 1000,
    process: child,
    async close() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
