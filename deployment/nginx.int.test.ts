import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp, type TestApp } from '../apps/api/src/testing/build-test-app.ts';
import { inBlock, server, valuesOf } from './nginx.ts';

let api: TestApp;
beforeAll(async () => {
  api = await buildTestApp();
});
afterAll(() => api.close());

const page = Object.fromEntries(
  valuesOf(inBlock(server, 'location', '/'), 'add_header').map(([name = '', value]) => [name, value]),
);

describe('the page behind nginx', () => {
  it.each([
    'X-Content-Type-Options',
    'X-Frame-Options',
    'Referrer-Policy',
    'Cross-Origin-Opener-Policy',
    'Cross-Origin-Resource-Policy',
  ])('is guarded by %s as the API guards itself', async (name) => {
    const { headers } = await api.app.inject('/healthz');
    expect(String(page[name]).toLowerCase()).toBe(String(headers[name.toLowerCase()]).toLowerCase());
  });

  it('has the content security policy of the API', async () => {
    const { headers } = await api.app.inject('/healthz');
    const directives = (policy: unknown) =>
      String(policy)
        .split(';')
        .map((directive) => directive.trim())
        .sort();
    expect(directives(page['Content-Security-Policy'])).toEqual(
      directives(headers['content-security-policy']),
    );
  });
});
