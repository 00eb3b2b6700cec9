import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { until } from './until.ts';

function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' });
  } catch {
    return '';
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function readPid(pidFile: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10);
    return pid > 1 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Ends the server that an earlier, killed run left on this data, so that two never write the same files.
 * @param pidFile has the server's process id on its first line; none is fine
 * @param isOurs tells its command line from that of a stranger who has come by the same id: strangers live
 */
export async function stopLeftover(
  pidFile: string,
  isOurs: (commandLine: string) => boolean,
  signal: NodeJS.Signals,
): Promise<void> {
  const pid = readPid(pidFile);
  if (pid === undefined) return;
  const gone = () => (isAlive(pid) && isOurs(commandLine(pid)) ? undefined : true);
  if (gone()) return;

  process.kill(pid, signal);
  try {
    await until(gone, { within_ms: 10_000 });
  } catch {
    process.kill(pid, 'SIGKILL');
    await until(gone, { within_ms: 5_000 });
  }
}
