import { createServer } from 'node:net';

function listens(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      // A machine without IPv6 has nobody listening there either.
      resolve(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT' ? port : undefined);
    });
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const actual = typeof address === 'object' && address ? address.port : port;
      server.close(() => resolve(actual));
    });
  });
}

/** A port of the loopback interface that nobody listens on at this moment. */
export async function findFreePort(): Promise<number> {
  const port = await listens(0, '127.0.0.1');
  if (port === undefined) throw new Error('No free port on 127.0.0.1');
  return port;
}

/**
 * Whether `port` may be taken on loopback. IPv6 counts too: `localhost` in a browser may mean `::1`, and a stranger
 * who listens there would be shown in the desk's place.
 */
export async function isPortFree(port: number): Promise<boolean> {
  const [v4, v6] = [await listens(port, '127.0.0.1'), await listens(port, '::1')];
  return v4 !== undefined && v6 !== undefined;
}

/** The first free port at or after `start`, within the next hundred. */
export async function findFreePortFrom(start: number): Promise<number> {
  for (let port = start; port < start + 100; port++) {
    if (await isPortFree(port)) return port;
  }
  throw new Error(`Every port from ${start} to ${start + 99} is taken`);
}
