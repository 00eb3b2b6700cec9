import { spawnServer } from '@desk/local-services/spawn-server';
import { until } from '@desk/local-services/until';
import { describe, expect, it } from 'vitest';
import { createSupervisor, type Part, type Running } from './supervise.ts';

/** A part that is a real process: `sleep`. */
function buildPart(name: string) {
  const started: (Running & { pid: number })[] = [];
  const stopped: string[] = [];
  const part: Part = {
    name,
    async start() {
      const server = spawnServer('sleep', ['600'], { farewell: 'TERM' });
      const running = {
        pid: server.pid,
        exited: server.exited,
        async stop() {
          stopped.push(name);
          await server.stop([['SIGTERM', 5_000]]);
        },
      };
      started.push(running);
      return running;
    },
  };
  return { part, started, stopped };
}

const startedTimes = (started: unknown[], times: number) =>
  until(() => (started.length >= times ? true : undefined), { within_ms: 5_000 });

describe('the supervisor', () => {
  it('starts a killed part again and says so in two lines', async () => {
    const said: string[] = [];
    const { part, started } = buildPart('api');
    const supervisor = createSupervisor((name, text) => said.push(`${name} ${text}`), [10]);
    await supervisor.start(part);

    process.kill(started[0]?.pid ?? 0, 'SIGKILL');
    await startedTimes(started, 2);
    await until(() => said.length === 2 || undefined, { within_ms: 5_000 });
    expect(said[0]).toBe('api ended unexpectedly (signal SIGKILL); starting it again in 0.01 s');
    expect(said[1]).toMatch(/^api is back after \d\.\d s$/);
    await supervisor.stop();
  });

  it('keeps trying, waiting longer, while a part does not start', async () => {
    const said: string[] = [];
    const { part, started } = buildPart('api');
    let refusals = 0;
    const moody: Part = {
      name: 'api',
      start: (signal) => {
        if (started.length === 1 && ++refusals <= 2)
          return Promise.reject(new Error('port taken\nat line 1'));
        return part.start(signal);
      },
    };
    const supervisor = createSupervisor((_, text) => said.push(text), [10, 20]);
    await supervisor.start(moody);
    process.kill(started[0]?.pid ?? 0, 'SIGKILL');
    await startedTimes(started, 2);
    await until(() => said.length === 4 || undefined, { within_ms: 5_000 });
    expect(said.slice(1, 3)).toEqual([
      'does not start (port taken); starting it again in 0.02 s',
      'does not start (port taken); starting it again in 0.02 s',
    ]);
    await supervisor.stop();
  });

  it('ends the parts in the reverse order of their start and starts none again', async () => {
    const order: string[] = [];
    const parts = ['postgres', 'redis', 'api'].map(buildPart);
    const supervisor = createSupervisor(() => {}, [10]);
    for (const { part } of parts) await supervisor.start(part);
    await supervisor.stop((name) => order.push(name));
    expect(order).toEqual(['api', 'redis', 'postgres']);
    await Promise.all(parts.flatMap(({ started }) => started.map(({ exited }) => exited)));
    expect(parts.map(({ started }) => started.length)).toEqual([1, 1, 1]);
  });

  it('can be stopped while it waits to start a part again', async () => {
    const said: string[] = [];
    const { part, started } = buildPart('api');
    const supervisor = createSupervisor((_, text) => said.push(text), [60_000]);
    await supervisor.start(part);
    process.kill(started[0]?.pid ?? 0, 'SIGKILL');
    await until(() => said.length === 1 || undefined, { within_ms: 5_000 });
    await supervisor.stop();
    expect(started.length).toBe(1);
  });

  it('passes on why a part does not start the first time', async () => {
    const supervisor = createSupervisor(() => {});
    const part: Part = { name: 'api', start: () => Promise.reject(new Error('no')) };
    await expect(supervisor.start(part)).rejects.toThrow('no');
  });
});
