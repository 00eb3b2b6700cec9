import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { address, enterAs } from './desk-client.ts';
import { administratorsPages, type DeskPage, open, pagesOf, strangersPages } from './pages.ts';
import { admins, employees, type Person, staff } from './people.ts';

/** Down to the sign-in page of the demo, gzipped. */
const budget_kb = 210;

test('the first load is light', async ({ page }) => {
  const scripts: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    scripts.push(response.body().then((body) => gzipSync(body).byteLength));
  });
  await open(page, { name: 'sign-in', path: '/sign-in' }, 'en');
  await page.waitForLoadState('networkidle');
  const sizes = await Promise.all(scripts);
  expect(sizes.length).toBeGreaterThan(0);
  const total_kb = Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1024);
  test
    .info()
    .annotations.push({ type: 'JavaScript of the first load', description: `${total_kb} KB gzipped` });
  expect(total_kb).toBeLessThanOrEqual(budget_kb);
});

test('scripts, styles and fonts are kept for good once they are loaded', async ({ page }) => {
  const kept: Record<string, string | undefined> = {};
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith('/assets/')) kept[pathname] = response.headers()['cache-control'];
  });
  await open(page, { name: 'sign-in', path: '/sign-in' }, 'en');
  expect(Object.keys(kept).length).toBeGreaterThan(3);
  expect(Object.entries(kept).filter(([, header]) => !header?.includes('immutable'))).toEqual([]);
});

/** What the browser complains about, and whom it asks besides the desk. */
async function watch(page: Page) {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    // Chromium reports every answer that is an error; these pages are about such answers.
    if (/^Failed to load resource: .* (?:400|401|404)/.test(message.text())) return;
    complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== address) complaints.push(`asked ${request.url()}`);
  });
  await page.exposeFunction('reportViolation', (directive: string, what: string) => {
    complaints.push(`forbidden by ${directive}: ${what}`);
  });
  await page.addInitScript(`
    document.addEventListener('securitypolicyviolation', (event) =>
      window.reportViolation(event.violatedDirective, event.blockedURI));
  `);
  return complaints;
}

async function visit(page: Page, pages: readonly DeskPage[], person?: Person) {
  const complaints = await watch(page);
  const said: Record<string, string[]> = {};
  for (const each of pages) {
    await open(page, each, person?.language ?? 'en');
    if (complaints.length > 0) said[each.name] = complaints.splice(0);
  }
  return said;
}

test('no page before signing in makes the browser complain or asks another site', async ({ page }) => {
  expect(await visit(page, strangersPages)).toEqual({});
});

for (const person of [employees.nl[0], staff.fr[0]]) {
  test(`no page of ${person.role} makes the browser complain or asks another site`, async ({ page }) => {
    test.slow();
    await enterAs(page, person);
    expect(await visit(page, await pagesOf(person), person)).toEqual({});
  });
}

test('no page of administrators makes the browser complain or asks another site', async ({ page }) => {
  await enterAs(page, admins.en);
  expect(await visit(page, administratorsPages(admins.en), admins.en)).toEqual({});
});
