import type { EmployeePage } from '@desk/contract/employees';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildTestApp, type TestApp } from './testing/build-test-app.ts';

let desk: TestApp;
beforeAll(async () => {
  desk = await buildTestApp({ env: { PUBLIC_URL: 'https://desk.example.com' } });
});
afterAll(() => desk.close());

const list = async (url: string, host = 'desk.example.com') => {
  const response = await desk.ask(desk.people.it_staff, { url, headers: { host } });
  expect(response.statusCode, response.body).toBe(200);
  return response.json<EmployeePage>();
};

it('links to the next page as it was asked, filters included, until there is none', async () => {
  const seen: string[] = [];
  let url: string | null = '/api/employees/?page_size=1&role=employee&role=admin&page=1';
  while (url) {
    const page: EmployeePage = await list(url);
    expect(page.count).toBe(3);
    seen.push(...page.results.map((person) => person.employee_id));
    url = page.next;
    if (url) {
      expect(url).toMatch(
        /^https:\/\/desk\.example\.com\/api\/employees\/\?page_size=1&role=employee&role=admin&/,
      );
      expect(new URL(url).searchParams.has('page')).toBe(false);
    }
  }
  expect(new Set(seen).size).toBe(3);
});

it('links to the host that was asked when that is another one', async () => {
  const page = await list('/api/employees?page_size=1', 'desk.lan:8000');
  expect(page.next).toMatch(/^http:\/\/desk\.lan:8000\/api\/employees\?/);
});
