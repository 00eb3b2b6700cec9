import { autonomySchema } from '@desk/contract/autonomy';
import { categories } from '@desk/contract/vocabulary';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildTestApp, type TestApp } from '../../testing/build-test-app.ts';

let desk: TestApp;
beforeAll(async () => {
  desk = await buildTestApp();
});
afterAll(() => desk.close());

const change = (category: string, payload: object, headers = {}) =>
  desk.ask(desk.people.admin, { method: 'PATCH', url: `/api/autonomy/${category}/`, payload, headers });

it('tells staff of every category how far the assistant may go, and what is missing to go further', async () => {
  const response = await desk.ask(desk.people.it_staff, { url: '/api/autonomy' });
  const autonomy = autonomySchema.strict().parse(response.json());
  expect(autonomy.categories.map(({ category }) => category)).toEqual([...categories]);
  expect(autonomy.categories.find(({ category }) => category === 'network')).toMatchObject({
    level: 'suggest',
    next_level: 'answer',
    missing: 20,
    changes: [],
  });
  expect(autonomy.categories.find(({ category }) => category === 'security')).toMatchObject({
    highest_level: 'suggest',
    next_level: null,
    missing: null,
  });
});

it('lets an administrator set a level, with their name and reason on record', async () => {
  const response = await change('network', { level: 'answer', is_pinned: true, comment: 'Pilot in Lyon.' });
  const { categories: all } = autonomySchema.strict().parse(response.json());
  expect(all.find(({ category }) => category === 'network')).toMatchObject({
    level: 'answer',
    is_pinned: true,
    changes: [{ changed_by_name: 'Ada Admin', comment: 'Pilot in Lyon.', old_level: 'suggest' }],
  });
});

it.each([
  ['en', 'In matters of security and access the assistant never goes further than suggesting.'],
  ['zh', '安全和账号权限类工单，助手最多只能提供建议。'],
])('says in %s why the assistant never answers for security and rights', async (language, message) => {
  for (const category of ['security', 'permission']) {
    const response = await change(
      category,
      { level: 'answer', is_pinned: true },
      { 'accept-language': language },
    );
    expect(response.statusCode).toBe(400);
    expect(response.json().issues).toEqual([{ path: 'level', code: 'level_too_high', message }]);
  }
});
