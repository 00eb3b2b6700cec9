import { resolve } from 'node:path';
import { spawnServer } from '@desk/local-services/spawn-server';
import { until } from '@desk/local-services/until';
import type { PausePoint } from '../pause-for-test.ts';

const root = resolve(import.meta.dirname, '../../../..');

export interface WorkerProcess {
  pid: number;
  /** Everything it has printed so far. */
  lines: string[];
  /** Waits until it has printed a line with this in it, at or after line number `from`. */
  says(text: string, from?: number): Promise<string>;
  /** SIGKILL: no goodbye. */
  kill(): Promise<void>;
  /** SIGTERM; how it ended, "code 0" for an orderly end. */
  stop(): Promise<string>;
}

/** The real worker, as its own process, from its sources. */
export async function startWorkerProcess(options: {
  databaseUrl: string;
  redisUrl: string;
  /** The rules alone answer unless there is one. */
  ollamaUrl?: string;
  pauseAt?: PausePoint;
  env?: Record<string, string>;
}): Promise<WorkerProcess> {
  const lines: string[] = [];
  const server = spawnServer(process.execPath, ['--import', 'tsx', 'apps/worker/src/main.ts'], {
    cwd: root,
    farewell: 'TERM',
    env: {
      ...process.env,
      NODE_ENV: 'test',
      DATABASE_URL: options.databaseUrl,
      REDIS_URL: options.redisUrl,
      METRICS_PORT: '0',
      EMBEDDER: 'built-in',
      ...(options.ollamaUrl ? { OLLAMA_HOST: options.ollamaUrl } : { OLLAMA_ENABLED: '0' }),
      ...(options.pauseAt && { DESK_TEST_PAUSE_AT: options.pauseAt }),
      ...options.env,
    },
    onLine: (line) => lines.push(line),
  });
  const ended = new AbortController();
  server.exited.then((how) => ended.abort(new Error(`It ended (${how}):\n${lines.join('\n')}`)));

  const says = (text: string, from = 0) =>
    until(() => lines.slice(from).find((line) => line.includes(text)), {
      within_ms: 30_000,
      signal: ended.signal,
    });
  const worker: WorkerProcess = {
    pid: server.pid,
    lines,
    says,
    kill: () => server.stop([['SIGKILL', 5_000]]),
    async stop() {
      await server.stop([
        ['SIGTERM', 15_000],
        ['SIGKILL', 5_000],
      ]);
      return server.exited;
    },
  };
  try {
    await says('the worker is ready');
  } catch (error) {
    await worker.kill();
    throw error;
  }
  return worker;
}
