import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';

export type Readiness = {
  /** `degraded`: it works, without something that would make it better. `unavailable` and `draining` answer 503. */
  status: 'ready' | 'degraded' | 'unavailable' | 'draining';
  /** Each by its name. */
  dependencies: Record<string, unknown>;
};

export type Monitoring = { port: number; close(): Promise<void> };

/** `/healthz` (the process lives), `/readyz` (it can do its work) and `/metrics`: for the house, not for the world. */
export async function serveMonitoring(options: {
  host: string;
  port: number;
  registry: Registry;
  readiness: () => Promise<Readiness>;
}): Promise<Monitoring> {
  const { host, port, registry, readiness } = options;

  async function answer(path: string): Promise<{ code: number; type: string; body: string }> {
    const json = (code: number, body: object) => ({
      code,
      type: 'application/json',
      body: JSON.stringify(body),
    });
    if (path === '/healthz') return json(200, { status: 'alive' });
    if (path === '/metrics') return { code: 200, type: registry.contentType, body: await registry.metrics() };
    if (path !== '/readyz') return json(404, { code: 'not_found' });
    const ready = await readiness();
    return json(ready.status === 'ready' || ready.status === 'degraded' ? 200 : 503, ready);
  }

  const server = createServer((request, response) => {
    answer(request.url?.split('?')[0] ?? '/')
      .catch(() => ({ code: 500, type: 'application/json', body: '{"code":"internal"}' }))
      .then(({ code, type, body }) => {
        response.writeHead(code, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
