import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

export interface ServerOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
  /** What the server is told when this process is gone, however it ended. */
  farewell: 'INT' | 'TERM';
  /** Every line the server prints, on either stream. */
  onLine?: (line: string, stream: 'stdout' | 'stderr') => void;
}

export interface ServerProcess {
  pid: number;
  /** Settles with a few words ("code 1", "signal SIGKILL") when the process has ended. */
  exited: Promise<string>;
  /** Sends each signal in turn until the process has ended; the time after a signal is its patience. */
  stop(signals: [signal: NodeJS.Signals, patience_ms: number][]): Promise<void>;
  /** Ends it and all that it has started, now. */
  kill(): void;
}

// The server must not outlive us, not even when we are killed with SIGKILL and can do nothing about it ourselves. Its
// standard input is a pipe that we hold: a watcher beside it reads until the pipe closes, says goodbye to the server
// and, if that is not heard, ends it. The watcher is nobody's child, so that the server never sees it; `exec` gives the
// server the shell's own process id, so that what we spawned is what we signal.
const TIED_TO_US = `
exec 3<&0
farewell=$1
shift
(
  {
    cat <&3
    kill -s "$farewell" $$ || exit
    for second in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do
      sleep 1
      kill -0 $$ || exit
    done
    kill -s KILL $$
  } >/dev/null 2>&1 &
)
exec "$@" 3<&- </dev/null
`;

function readLines(stream: Readable, onLine: (line: string) => void): void {
  createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on('line', onLine);
}

function pidOf(child: ChildProcess): number {
  // The reason arrives later, as an event; it can only be that there is no /bin/sh, or no room for one more process.
  if (child.pid === undefined) throw new Error(`Cannot start ${child.spawnargs.at(-1)} through /bin/sh`);
  return child.pid;
}

/** Signals the server and whatever it has started in its process group, the watcher included. */
function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody is left.
  }
}

function waitForExit(child: ChildProcess, pid: number): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => {
      child.stdin?.destroy();
      killGroup(pid);
      resolve(signal ? `signal ${signal}` : `code ${code}`);
    });
  });
}

/**
 * Starts a long-running program that ends at the latest when this process does. It leads its own process group: a
 * Ctrl-C in the terminal reaches only us, and we decide who stops when.
 */
export function spawnServer(command: string, args: string[], options: ServerOptions): ServerProcess {
  const { cwd, env, uid, gid, farewell, onLine } = options;
  const child = spawn('/bin/sh', ['-c', TIED_TO_US, command, farewell, command, ...args], {
    cwd,
    env,
    uid,
    gid,
    detached: true,
    stdio: ['pipe', onLine ? 'pipe' : 'ignore', onLine ? 'pipe' : 'ignore'],
  });
  // The pipe breaks when the server ends; the exit is what is told, not the broken pipe.
  child.stdin?.on('error', () => {});
  if (onLine && child.stdout && child.stderr) {
    readLines(child.stdout, (line) => onLine(line, 'stdout'));
    readLines(child.stderr, (line) => onLine(line, 'stderr'));
  }
  const pid = pidOf(child);
  const exited = waitForExit(child, pid);

  let hasExited = false;
  exited.then(() => {
    hasExited = true;
  });

  async function stop(signals: [NodeJS.Signals, number][]): Promise<void> {
    for (const [signal, patience_ms] of signals) {
      if (hasExited) return;
      if (signal === 'SIGKILL') killGroup(pid);
      else child.kill(signal);
      const timeout = new AbortController();
      await Promise.race([exited, delay(patience_ms, timeout.signal)]);
      timeout.abort();
    }
    await exited;
  }

  return { pid, exited, stop, kill: () => killGroup(pid) };
}

function delay(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
}
