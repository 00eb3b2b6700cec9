import { setImmediate as nextTurn } from 'node:timers/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildTestApp, type TestApp } from '../testing/build-test-app.ts';

const operationSchema = z.object({
  summary: z.string().min(5),
  tags: z.array(z.string()).length(1),
  security: z.array(z.unknown()).optional(),
  parameters: z
    .array(z.object({ name: z.string(), in: z.enum(['path', 'query', 'header']), schema: z.looseObject({}) }))
    .optional(),
  requestBody: z
    .object({ content: z.object({ 'application/json': z.object({ schema: z.looseObject({}) }) }) })
    .optional(),
  responses: z.record(z.string().regex(/^\d{3}$/), z.object({ description: z.string().min(3) })),
});
/** As much of OpenAPI 3.1 as the desk uses. */
const documentSchema = z.object({
  openapi: z.literal('3.1.0'),
  info: z.object({ title: z.string(), version: z.string() }),
  servers: z.array(z.object({ url: z.url() })),
  paths: z.record(
    z.string().startsWith('/api/'),
    z.record(z.enum(['get', 'post', 'put', 'patch', 'delete']), operationSchema.optional()),
  ),
  components: z.object({
    schemas: z.record(z.string(), z.looseObject({})),
    securitySchemes: z.record(z.string(), z.looseObject({ type: z.string() })),
  }),
});

let desk: TestApp;
let raw: string;
let document: z.infer<typeof documentSchema>;
beforeAll(async () => {
  desk = await buildTestApp();
  raw = (await desk.app.inject({ url: '/api/openapi.json' })).body;
  document = documentSchema.parse(JSON.parse(raw));
});
afterAll(() => desk.close());

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) =>
      operation ? [{ path, method, operation }] : [],
    ),
  );

describe('the OpenAPI document', () => {
  it('lists every route of the API, and nothing else', () => {
    const listed = operations().map(({ path, method }) => `${method.toUpperCase()} ${path}`);
    const routes = desk.app.routeTable
      .flatMap(({ method, url }) =>
        [method].flat().map((verb) => `${verb} ${url.replace(/:(\w+)/g, '{$1}')}`),
      )
      .filter((route) => / \/api\/(?!docs|openapi)/.test(route) && !route.startsWith('HEAD '));
    expect(listed.toSorted()).toEqual(routes.toSorted());
  });

  it('says of every route how it can refuse', () => {
    for (const { path, method, operation } of operations()) {
      const statuses = Object.keys(operation.responses);
      expect(statuses, `${method} ${path}`).toEqual(expect.arrayContaining(['401', '429', '503']));
      if (operation.requestBody) expect(statuses, `${method} ${path}`).toContain('400');
      if (path.includes('{')) expect(statuses, `${method} ${path}`).toContain('404');
    }
  });

  it('says which routes need nobody to be signed in', () => {
    const open = operations().filter(({ operation }) => operation.security?.length === 0);
    expect(open.map(({ path }) => path).toSorted()).toEqual([
      '/api/demo/people',
      '/api/demo/sign-in',
      '/api/invitations/accept',
      '/api/invitations/check',
      '/api/ratings/by-link',
      '/api/ratings/by-link/check',
      '/api/sign-in',
      '/api/sign-out',
    ]);
  });

  it('names every parameter of a path', () => {
    for (const { path, operation } of operations()) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      const given = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
      expect(given.map(({ name }) => name)).toEqual(named);
    }
  });

  it('refers only to what it contains, in schemas that a validator takes', async () => {
    for (const [, name] of raw.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g))
      expect(Object.keys(document.components.schemas)).toContain(name);
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: 'desk', components: document.components });
    const rebased = (schema: object): object =>
      JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"desk#/components'));
    for (const { operation } of operations()) {
      // The desk in this process would seem overloaded, and refuse what the next tests ask.
      await nextTurn();
      const body = operation.requestBody?.content['application/json'].schema;
      for (const schema of [body, ...(operation.parameters ?? []).map((parameter) => parameter.schema)])
        if (schema) expect(() => ajv.compile(rebased(schema))).not.toThrow();
    }
    for (const schema of Object.values(document.components.schemas)) {
      await nextTurn();
      expect(() => ajv.compile(rebased(schema))).not.toThrow();
    }
  });

  it('describes what really comes', async () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: 'desk', components: document.components });
    const created = await desk.ask(desk.people.employee, {
      method: 'POST',
      url: '/api/tickets',
      payload: { description: 'The dock does not charge.' },
    });
    const matches = ajv.compile({ $ref: 'desk#/components/schemas/Ticket' });
    expect(matches(created.json()), JSON.stringify(matches.errors)).toBe(true);
  });

  it('knows nothing of embeddings', () => {
    expect(raw).not.toMatch(/"\w*embedding"/);
  });
});

it('comes with a page whose files are the desk’s own', async () => {
  const page = await desk.app.inject({ url: '/api/docs/' });
  expect(page.statusCode).toBe(200);
  expect(page.headers['content-security-policy']).toContain("script-src 'self'");
  const files = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');
  expect(files.length).toBeGreaterThan(3);
  for (const file of files) {
    expect(file).not.toMatch(/^(https?:)?\/\//);
    const { pathname } = new URL(file, 'http://localhost/api/docs/');
    expect([file, (await desk.app.inject({ url: pathname })).statusCode]).toEqual([file, 200]);
  }
  expect(page.body).not.toMatch(/<script>[^<]/);
});
