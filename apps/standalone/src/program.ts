import { spawnServer } from '@desk/local-services/spawn-server';
import { until } from '@desk/local-services/until';
import { createLogFile } from './log-file.ts';
import type { Part } from './supervise.ts';

export interface ProgramOptions {
  name: string;
  /** Arguments to Node. */
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Answers with 2xx once the program can be used. */
  readyUrl: string;
  ready_limit_ms: number;
  logFile: string;
  onLine(line: string): void;
}

/** An own Node process as a part of the desk: ready when it says so over HTTP, asked to finish what it does at the end. */
export function createProgram(options: ProgramOptions): Part {
  const writeLog = createLogFile(options.logFile);
  return {
    name: options.name,
    async start(signal) {
      const server = spawnServer(process.execPath, options.args, {
        cwd: options.cwd,
        env: options.env,
        farewell: 'TERM',
        onLine(line) {
          writeLog(line);
          options.onLine(line);
        },
      });
      // Should we have to go before it has ended, it does not stay behind to finish.
      process.once('exit', server.kill);
      server.exited.then(() => process.off('exit', server.kill));
      const stop = () =>
        server.stop([
          ['SIGTERM', 15_000],
          ['SIGKILL', 5_000],
        ]);
      const ended = new AbortController();
      server.exited.then((how) => ended.abort(new Error(`it ended (${how}) before it was ready`)));
      try {
        await until(() => answers(options.readyUrl), {
          within_ms: options.ready_limit_ms,
          every_ms: 50,
          signal: AbortSignal.any([ended.signal, signal]),
        });
      } catch (error) {
        await stop();
        throw error;
      }
      return { exited: server.exited, stop };
    },
  };
}

async function answers(url: string): Promise<true | undefined> {
  const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`it is not ready: ${url} answers ${response.status}`);
  return true;
}
