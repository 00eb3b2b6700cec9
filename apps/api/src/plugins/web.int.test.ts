import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp, type TestApp } from '../testing/build-test-app.ts';

let desk: TestApp;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'web-'));
  const dist = join(folder, 'dist');
  mkdirSync(join(dist, 'assets'), { recursive: true });
  mkdirSync(join(dist, 'locales/fr'), { recursive: true });
  writeFileSync(join(dist, 'index.html'), '<!doctype html><title>Hybrid Desk</title>');
  writeFileSync(join(dist, 'assets/index-Ab12Cd34.js'), 'export {};');
  writeFileSync(join(dist, 'assets/index-Ab12Cd34.js.gz'), 'pretend this is gzip');
  writeFileSync(join(dist, 'locales/fr/common.json'), '{}');
  writeFileSync(join(dist, '.env'), 'SECRET=1');
  writeFileSync(join(folder, 'outside.txt'), 'not for the web');
  desk = await buildTestApp({ env: { WEB_DIST: dist } });
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = (url: string, headers: Record<string, string> = { accept: 'text/html,*/*;q=0.8' }) =>
  desk.app.inject({ url, headers });

describe('the page', () => {
  it.each(['/', '/tickets', '/tickets/TK20260401001', '/knowledge/7/edit?tab=1', '/setup?token=abc'])(
    'is what somebody gets who goes to %s, and is asked for anew each time',
    async (url) => {
      const response = await get(url);
      expect(response.statusCode).toBe(200);
      expect(response.body).toContain('Hybrid Desk');
      expect(response.headers['content-type']).toMatch(/^text\/html/);
      expect(response.headers['cache-control']).toBe('no-cache');
      expect(response.headers['content-security-policy']).toContain("default-src 'self'");
    },
  );

  it('is not what a missing file or an unknown address of the API gets', async () => {
    for (const url of ['/assets/index-gone.js', '/locales/xx/common.json', '/api/nothing', '/api']) {
      const response = await get(url);
      expect([url, response.statusCode, response.json().code]).toEqual([url, 404, 'not_found']);
    }
  });

  it('keeps files with a hash in their name for ever, others not', async () => {
    const asset = await get('/assets/index-Ab12Cd34.js');
    expect(asset.statusCode).toBe(200);
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const locale = await get('/locales/fr/common.json');
    expect(locale.headers['cache-control']).toBe('no-cache');
    const again = await get('/locales/fr/common.json', { 'if-none-match': String(locale.headers.etag) });
    expect(again.statusCode).toBe(304);
  });

  it('sends the compressed file that lies beside one', async () => {
    const response = await get('/assets/index-Ab12Cd34.js', { 'accept-encoding': 'gzip' });
    expect(response.headers['content-encoding']).toBe('gzip');
    expect(response.headers['content-type']).toMatch(/javascript/);
    expect(response.body).toBe('pretend this is gzip');
  });

  it.each([
    '/../outside.txt',
    '/..%2foutside.txt',
    '/%2e%2e/outside.txt',
    '/assets/..%5c..%5coutside.txt',
    '/.env',
  ])('lets nobody out of its folder by %s', async (url) => {
    const response = await get(url, { accept: '*/*' });
    expect(response.body).not.toMatch(/not for the web|SECRET/);
  });
});
