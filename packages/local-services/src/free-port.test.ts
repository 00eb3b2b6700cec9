import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { findFreePort, findFreePortFrom, isPortFree } from './free-port.ts';

describe('free ports', () => {
  const servers: Server[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
  });

  async function occupy(port: number, host: string): Promise<void> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(port, host, resolve));
    servers.push(server);
  }

  it('are free', async () => {
    expect(await isPortFree(await findFreePort())).toBe(true);
  });

  it('move on past one that is taken', async () => {
    const taken = await findFreePort();
    await occupy(taken, '127.0.0.1');
    expect(await findFreePortFrom(taken)).toBeGreaterThan(taken);
  });

  it.each(['127.0.0.1', '0.0.0.0'])('are not those taken on %s', async (host) => {
    const port = await findFreePort();
    await occupy(port, host);
    expect(await isPortFree(port)).toBe(false);
  });
});
