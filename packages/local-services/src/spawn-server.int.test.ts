import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { spawnServer } from './spawn-server.ts';
import { until } from './until.ts';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function gone(pid: number): Promise<true> {
  return until(() => (isAlive(pid) ? undefined : true), { within_ms: 10_000 });
}

describe('a server tied to this process', () => {
  const started: ChildProcess[] = [];
  afterEach(() => {
    for (const child of started.splice(0)) child.kill('SIGKILL');
  });

  /** A process of its own that starts `sleep` and tells its id. */
  async function startOwner(): Promise<{ owner: ChildProcess; serverPid: number }> {
    const module = new URL('./spawn-server.ts', import.meta.url).href;
    const script = `import { spawnServer } from '${module}';
      console.log(spawnServer('sleep', ['600'], { farewell: 'TERM' }).pid);`;
    const owner = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    started.push(owner);
    const [output] = await once(owner.stdout, 'data');
    return { owner, serverPid: Number(String(output)) };
  }

  it('ends when its owner is killed without a chance to say so', async () => {
    const { owner, serverPid } = await startOwner();
    expect(isAlive(serverPid)).toBe(true);
    owner.kill('SIGKILL');
    await gone(serverPid);
  });

  it('is not reached by a Ctrl-C that its owner is asked to handle', async () => {
    const { owner, serverPid } = await startOwner();
    const { stdout } = spawn('ps', ['-o', 'pgid=', '-p', String(serverPid)]);
    const [group] = await once(stdout, 'data');
    expect(Number(String(group))).toBe(serverPid);
    expect(serverPid).not.toBe(owner.pid);
  });

  it('is killed when it ignores the polite signal for too long', async () => {
    const server = spawnServer('sh', ['-c', "trap '' TERM; echo ready; while :; do sleep 1; done"], {
      farewell: 'TERM',
      onLine: (line) => lines.push(line),
    });
    const lines: string[] = [];
    await until(() => lines.includes('ready') || undefined, { within_ms: 5_000 });
    await server.stop([
      ['SIGTERM', 100],
      ['SIGKILL', 5_000],
    ]);
    expect(await server.exited).toBe('signal SIGKILL');
  });

  it('hands over every line of both streams', async () => {
    const lines: string[] = [];
    const server = spawnServer('sh', ['-c', 'echo out; echo err >&2'], {
      farewell: 'TERM',
      onLine: (line, stream) => lines.push(`${stream}: ${line}`),
    });
    expect(await server.exited).toBe('code 0');
    await until(() => lines.length === 2 || undefined, { within_ms: 5_000 });
    expect(lines.sort()).toEqual(['stderr: err', 'stdout: out']);
  });

  it('reports the exit code of the server itself', async () => {
    const server = spawnServer('sh', ['-c', 'exit 7'], { farewell: 'TERM' });
    expect(await server.exited).toBe('code 7');
  });
});
