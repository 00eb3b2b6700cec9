import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp, type TestApp } from '../testing/build-test-app.ts';

let desk: TestApp;
beforeAll(async () => {
  desk = await buildTestApp();
});
afterAll(() => desk.close());

describe('/metrics', () => {
  it('counts requests by the template of their route, never by their address', async () => {
    await desk.ask(desk.people.it_staff, { url: '/api/knowledge-base/4711' });
    await desk.ask(desk.people.it_staff, { url: '/api/knowledge-base/4712/' });
    await desk.app.inject({ url: '/wp-admin/install.php' });
    await desk.app.inject({ url: '/api/me' });
    const { body, headers } = await desk.app.inject({ url: '/metrics' });
    expect(headers['content-type']).toMatch(/^text\/plain/);
    expect(body).toContain(
      'http_request_duration_seconds_count{method="GET",route="/api/knowledge-base/:id",status_class="4xx"} 2',
    );
    expect(body).toContain(
      'http_request_duration_seconds_count{method="GET",route="/api/me",status_class="4xx"} 1',
    );
    expect(body).toContain('route="none",status_class="4xx"} 1');
    expect(body).not.toMatch(/4711|wp-admin/);
  });

  it('tells of the process, the pool and the queue', async () => {
    const { body } = await desk.app.inject({ url: '/metrics' });
    expect(body).toMatch(/^process_resident_memory_bytes \d+/m);
    expect(body).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
    expect(body).toMatch(/^database_pool_connections\{state="idle"\} \d+/m);
    expect(body).toMatch(/^queue_connected 0$/m);
  });
});

describe('who may read them, without a token', () => {
  it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.1.2.3', '172.18.0.4', '192.168.0.9', 'fd00::7'])(
    '%s may',
    async (remoteAddress) => {
      expect((await desk.app.inject({ url: '/metrics', remoteAddress })).statusCode).toBe(200);
    },
  );

  it.each(['203.0.113.9', '172.32.0.1', '2001:db8::1', '100.64.0.1'])('%s may not', async (remoteAddress) => {
    expect((await desk.app.inject({ url: '/metrics', remoteAddress })).statusCode).toBe(404);
  });

  it('nobody may through a proxy', async () => {
    for (const header of ['x-forwarded-for', 'forwarded']) {
      const headers = { [header]: '10.0.0.1' };
      expect((await desk.app.inject({ url: '/metrics', headers })).statusCode).toBe(404);
    }
  });
});

it('with a token, whoever sends it may read them, and nobody else', async () => {
  const guarded = await buildTestApp({ env: { METRICS_TOKEN: 'for-prometheus-alone' } });
  const status = async (authorization?: string, remoteAddress?: string) => {
    const headers = authorization ? { authorization } : {};
    return (await guarded.app.inject({ url: '/metrics', headers, remoteAddress })).statusCode;
  };
  expect(await status()).toBe(404);
  expect(await status('Bearer guessed')).toBe(404);
  expect(await status('Bearer for-prometheus-alone', '203.0.113.9')).toBe(200);
  await guarded.close();
});
