import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp, type TestApp } from '../testing/build-test-app.ts';

let desk: TestApp;
let cookie: string;
beforeAll(async () => {
  desk = await buildTestApp({ env: { DEMO: '1', CORS_ORIGINS: 'https://portal.example.com' } });
  const response = await desk.app.inject({
    method: 'POST',
    url: '/api/demo/sign-in',
    payload: { employee_id: desk.people.employee.employee_id },
  });
  cookie = String(response.headers['set-cookie']).split(';')[0] ?? '';
});
afterAll(() => desk.close());

const change = (headers: Record<string, string>) =>
  desk.app.inject({ method: 'PATCH', url: '/api/me', payload: { language: 'fr' }, headers });

describe('a change that comes with the session cookie', () => {
  it.each<[string, Record<string, string>]>([
    ['the desk’s own address', { origin: 'http://localhost:8000' }],
    ['the address that was asked', { origin: 'http://desk.lan:8000', host: 'desk.lan:8000' }],
    ['a page that the desk was told of', { origin: 'https://portal.example.com' }],
    ['its own page, by a browser that sends no Origin', { 'sec-fetch-site': 'same-origin' }],
  ])('is done when it comes from %s', async (_from, headers) => {
    expect((await change({ cookie, ...headers })).statusCode).toBe(200);
  });

  it.each<[string, Record<string, string>]>([
    ['another site', { origin: 'https://evil.example' }],
    ['another port of this machine', { origin: 'http://localhost:3000' }],
    ['a site whose name begins like the desk’s', { origin: 'http://localhost:8000.evil.example' }],
    ['a page without an address', { origin: 'null' }],
    [
      'another site, although the fetch metadata say otherwise',
      { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    ],
    ['another site, by its metadata alone', { 'sec-fetch-site': 'cross-site' }],
    ['a sibling site', { 'sec-fetch-site': 'same-site' }],
    ['nobody says where', {}],
  ])('is refused when it comes from %s', async (_from, headers) => {
    const response = await change({ cookie, ...headers, 'accept-language': 'nl' });
    expect(response.statusCode).toBe(403);
    expect(response.json()).toMatchObject({
      code: 'foreign_origin',
      message: expect.stringContaining('andere site'),
    });
  });
});

it('refuses a foreign page for every route that changes something', async () => {
  const unsafe = desk.app.routeTable.flatMap(({ method, url }) =>
    [method]
      .flat()
      .flatMap((verb) =>
        (['POST', 'PUT', 'PATCH', 'DELETE'] as const)
          .filter((name) => name === verb)
          .map((name) => ({ method: name, url })),
      ),
  );
  expect(unsafe.length).toBeGreaterThan(15);
  for (const { method, url } of unsafe) {
    const headers = { cookie, origin: 'https://evil.example' };
    const response = await desk.app.inject({ method, url, headers });
    expect([method, url, response.statusCode]).toEqual([method, url, 403]);
  }
});

it('asks no proof of a program with a token, nor of one that reads', async () => {
  const token = await desk.signIn(desk.people.employee);
  expect((await change({ ...token, origin: 'https://evil.example' })).statusCode).toBe(200);
  const read = await desk.app.inject({ url: '/api/me', headers: { cookie, origin: 'https://evil.example' } });
  expect(read.statusCode).toBe(200);
  expect(read.headers['access-control-allow-origin']).toBeUndefined();
});

describe('pages elsewhere', () => {
  const preflight = (origin: string) =>
    desk.app.inject({
      method: 'OPTIONS',
      url: '/api/tickets',
      headers: { origin, 'access-control-request-method': 'POST' },
    });

  it('may call when their exact origin was named', async () => {
    const response = await preflight('https://portal.example.com');
    expect(response.statusCode).toBe(204);
    expect(response.headers).toMatchObject({
      'access-control-allow-origin': 'https://portal.example.com',
      'access-control-allow-credentials': 'true',
    });
  });

  it('may not otherwise', async () => {
    for (const origin of ['https://evil.example', 'https://portal.example.com.evil.example', 'null'])
      expect((await preflight(origin)).headers['access-control-allow-origin']).toBeUndefined();
  });
});

it('sends headers that keep scripts of others out', async () => {
  const { headers } = await desk.app.inject({ url: '/api/me' });
  expect(headers['content-security-policy']).toContain("script-src 'self';");
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
  expect(headers['strict-transport-security']).toBeUndefined();
});

it('lets nobody keep a copy of what the API answers', async () => {
  for (const url of ['/api/me', '/api/employees', '/api/sessions']) {
    const response = await desk.ask(desk.people.admin, { url });
    expect([url, response.headers['cache-control']]).toEqual([url, 'no-store']);
  }
});
