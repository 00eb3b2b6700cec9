import { type AddressInfo, createServer, type Server } from 'node:net';
import type { ErrorBody } from '@desk/contract/errors';
import { createDatabase } from '@desk/desk/database';
import type { InjectOptions } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { buildTestApp, type TestApp } from './testing/build-test-app.ts';

let desk: TestApp;
beforeAll(async () => {
  desk = await buildTestApp();
});
afterAll(() => desk.close());

const asStaff = (request: InjectOptions) => desk.ask(desk.people.it_staff, request);
const post = (payload: string | object, headers: Record<string, string> = {}) =>
  asStaff({ method: 'POST', url: '/api/knowledge-base', payload, headers });

describe('an error', () => {
  it.each([
    ['zh-CN,zh;q=0.9', '请先登录。'],
    ['en-GB', 'Please sign in first.'],
    ['fr;q=0.9, de;q=1', 'Veuillez d’abord vous connecter.'],
    ['nl-BE', 'Meld je eerst aan.'],
    ['pt-BR', 'Please sign in first.'],
  ])('is said in the language of %s', async (language, message) => {
    const response = await desk.app.inject({ url: '/api/me', headers: { 'accept-language': language } });
    expect(response.json()).toMatchObject({ code: 'not_signed_in', message });
  });

  it('carries the id of its request, the caller’s own if it is a plain one', async () => {
    const ask = (id: string) => desk.app.inject({ url: '/api/nowhere', headers: { 'x-request-id': id } });
    const named = await ask('trace-1');
    expect(named.headers['x-request-id']).toBe('trace-1');
    expect(named.json()).toMatchObject({ code: 'not_found', request_id: 'trace-1' });
    const strange = await ask('a "b" <c>');
    expect(strange.json<ErrorBody>().request_id).toMatch(/^[0-9a-f-]{36}$/);
    expect(strange.headers['x-request-id']).toBe(strange.json<ErrorBody>().request_id);
  });

  it('names every field that is wrong, at once, in the caller’s words', async () => {
    const response = await post(
      { title: '', category: 'cars', tags: ['x'.repeat(41)], usage_count: 99, nonsense: true },
      { 'accept-language': 'nl' },
    );
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({
      code: 'invalid_input',
      issues: [
        { path: 'title', code: 'required', message: 'Vul dit in.' },
        { path: 'content', code: 'required', message: 'Vul dit in.' },
        { path: 'category', code: 'invalid_choice', message: expect.stringMatching(/^Kies uit: hardware, /) },
        { path: 'tags.0', code: 'too_long', message: 'Gebruik hoogstens 40 tekens.' },
        { path: 'usage_count', code: 'read_only', message: expect.stringContaining('zet dit zelf') },
      ],
    });
  });

  it.each([
    ['a body that is not JSON', '{"title": ', 'application/json', 400, 'malformed_body'],
    ['an empty body', '', 'application/json', 400, 'malformed_body'],
    [
      'a body that tries to reach the prototype',
      '{"__proto__": {"a": 1}}',
      'application/json',
      400,
      'malformed_body',
    ],
    ['a body that is no object', '[1]', 'application/json', 400, 'invalid_input'],
    ['XML', '<a/>', 'application/xml', 415, 'unsupported_media_type'],
    [
      'plain text, which a foreign page could send',
      '{"title":"a"}',
      'text/plain',
      415,
      'unsupported_media_type',
    ],
    [
      'a form, which a foreign page could send',
      'title=a',
      'application/x-www-form-urlencoded',
      415,
      'unsupported_media_type',
    ],
    ['a type with a space before it', '{"title":"a"}', ' application/xml', 415, 'unsupported_media_type'],
    [
      'more than a megabyte',
      JSON.stringify({ content: 'x'.repeat(1024 * 1024) }),
      'application/json',
      413,
      'body_too_large',
    ],
  ])('answers %s with its own code', async (_what, payload, contentType, status, code) => {
    const response = await post(payload, { 'content-type': contentType });
    expect(response.statusCode).toBe(status);
    expect(response.json()).toMatchObject({ code, message: expect.any(String) });
  });

  it.each(['application/json\ta', 'application/json; charset=utf-8', 'Application/JSON'])(
    'does not let “%s” around the schema',
    async (contentType) => {
      const response = await post('{"title":""}', { 'content-type': contentType });
      expect([400, 415]).toContain(response.statusCode);
    },
  );

  it('is also the desk’s when the address cannot be decoded', async () => {
    const response = await desk.app.inject({ url: '/api/tickets/%zz', headers: { 'accept-language': 'fr' } });
    expect(response.statusCode).toBe(404);
    expect(response.json()).toMatchObject({
      code: 'not_found',
      message: expect.stringContaining('n’existe pas'),
    });
  });

  it.each([
    ['page=0', 'page'],
    ['page_size=1000', 'page_size'],
    ['page_size=abc', 'page_size'],
    ['category=cars', 'category.0'],
    ['cursor=%00', 'cursor'],
  ])('names the parameter of ?%s', async (query, path) => {
    const response = await asStaff({ url: `/api/knowledge-base?${query}` });
    expect(response.statusCode, response.body).toBe(400);
    expect(response.json<ErrorBody>().issues?.map((issue) => issue.path)).toEqual([path]);
  });
});

describe('what nobody expected', () => {
  it('is logged with its stack and answered without a word of what it was', async () => {
    const lines: string[] = [];
    const database = createDatabase('postgresql://desk@127.0.0.1/nowhere');
    database.pool.query = () => {
      throw new TypeError('secret detail of the code');
    };
    const app = await buildApp({
      database,
      settings: desk.settings,
      enqueue: () => undefined,
      clock: () => new Date(),
      log: pino({ level: 'error' }, { write: (line: string) => lines.push(line) }),
    });
    const headers = await desk.signIn(desk.people.employee);
    const response = await app.inject({ url: '/api/me', headers: { ...headers, 'accept-language': 'zh' } });
    await app.close();
    expect(response.statusCode).toBe(500);
    expect(response.json()).toEqual({
      code: 'internal',
      message: expect.stringContaining('意外错误'),
      request_id: response.headers['x-request-id'],
    });
    expect(lines.join()).toContain('secret detail of the code');
    expect(lines.join()).toContain('errors.int.test.ts');
    expect(lines.join()).toContain(String(response.headers['x-request-id']));
  });
});

describe('without a database', () => {
  /** Takes connections and never says a word, as a machine does whose disk hangs. */
  let deaf: Server;
  beforeAll(async () => {
    deaf = createServer();
    await new Promise<void>((resolve) => deaf.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    deaf.close();
  });

  const appOn = (url: string) => {
    const database = createDatabase(url);
    return buildApp({
      database,
      settings: desk.settings,
      enqueue: () => undefined,
      clock: () => new Date(),
      log: pino({ level: 'silent' }),
    });
  };

  it.each([
    ['refuses connections', () => 'postgresql://desk@127.0.0.1:1/desk'],
    ['is deaf', () => `postgresql://desk@127.0.0.1:${(deaf.address() as AddressInfo).port}/desk`],
  ])('that %s says so, and when to try again', async (_how, url) => {
    const app = await appOn(url());
    const headers = await desk.signIn(desk.people.employee);
    const [read, signIn, ready] = await Promise.all([
      app.inject({ url: '/api/tickets', headers }),
      app.inject({
        method: 'POST',
        url: '/api/sign-in',
        payload: { email: 'a@example.com', password: 'whatever it is' },
      }),
      app.inject({ url: '/readyz' }),
    ]);
    for (const response of [read, signIn]) {
      expect(response.statusCode, response.body).toBe(503);
      expect(response.json()).toMatchObject({ code: 'unavailable' });
      expect(Number(response.headers['retry-after'])).toBeGreaterThan(0);
    }
    expect(ready.statusCode).toBe(503);
    expect(ready.json()).toMatchObject({ status: 'unavailable', dependencies: { postgresql: 'down' } });
    expect((await app.inject({ url: '/healthz' })).statusCode).toBe(200);
    await app.close();
  });
});

it('gives a client two minutes to send its request', () => {
  expect(desk.app.server.requestTimeout).toBe(120_000);
});
