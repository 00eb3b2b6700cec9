import type { ArticleBody } from '@desk/contract/knowledge';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildTestApp, type TestApp } from '../../testing/build-test-app.ts';

let desk: TestApp;
beforeAll(async () => {
  desk = await buildTestApp();
});
afterAll(() => desk.close());
beforeEach(() => {
  desk.enqueued.length = 0;
});

const ask = (request: InjectOptions) => desk.ask(desk.people.it_staff, request);
const whole = { title: 'VPN weg', content: 'Start de client opnieuw.', category: 'network', tags: ['vpn'] };

async function write(article: object = whole): Promise<ArticleBody> {
  const response = await ask({ method: 'POST', url: '/api/knowledge-base/', payload: article });
  expect(response.statusCode, response.body).toBe(201);
  desk.enqueued.length = 0;
  return response.json<ArticleBody>();
}

describe('an article', () => {
  it('is there at once, and its embedding is asked for', async () => {
    const response = await ask({
      method: 'POST',
      url: '/api/knowledge-base/',
      payload: whole,
      headers: { 'accept-language': 'zh' },
    });
    const article = response.json<ArticleBody>();
    expect(article).toMatchObject({
      ...whole,
      category_display: '网络',
      language: 'en',
      usage_count: 0,
      success_rate: null,
      created_by: desk.people.it_staff.employee_id,
      created_by_name: 'Ivy Itstaff',
    });
    expect(desk.enqueued).toEqual([{ name: 'embed-article', payload: { article_id: article.id } }]);
  });

  it('is embedded again when title or text change, and only then', async () => {
    const { id } = await write();
    const url = `/api/knowledge-base/${id}/`;
    const embedAgain = [{ name: 'embed-article', payload: { article_id: id } }];

    await ask({ method: 'PATCH', url, payload: { tags: ['vpn', 'thuis'] } });
    await ask({ method: 'PATCH', url, payload: { title: whole.title } });
    await ask({ method: 'PUT', url, payload: { ...whole, category: 'software' } });
    expect(desk.enqueued).toEqual([]);

    await ask({ method: 'PATCH', url, payload: { content: 'Start de router opnieuw.' } });
    expect(desk.enqueued).toEqual(embedAgain);
    await ask({ method: 'PUT', url, payload: whole });
    expect(desk.enqueued).toEqual([...embedAgain, ...embedAgain]);
  });

  it('keeps on PATCH what is left out, and loses on PUT the tags that are', async () => {
    const { id } = await write();
    const url = `/api/knowledge-base/${id}`;
    const patched = await ask({ method: 'PATCH', url, payload: { category: 'software' } });
    expect(patched.json()).toMatchObject({ ...whole, category: 'software' });
    const { title, content, category } = whole;
    const put = await ask({ method: 'PUT', url, payload: { title, content, category } });
    expect(put.json()).toMatchObject({ title, content, category, tags: [] });
    const half = await ask({ method: 'PUT', url, payload: { title } });
    expect(half.json()).toMatchObject({
      issues: [
        { path: 'content', code: 'required' },
        { path: 'category', code: 'required' },
      ],
    });
  });

  it.each(['usage_count', 'success_rate', 'embedding', 'embedding_model', 'id', 'created_by', 'created_at'])(
    'has a %s that is not the client’s to set',
    async (field) => {
      const { id } = await write();
      const url = `/api/knowledge-base/${id}`;
      const response = await ask({ method: 'PATCH', url, payload: { [field]: 1, title: 'Changed' } });
      expect(response.statusCode).toBe(400);
      expect(response.json()).toMatchObject({ issues: [{ path: field, code: 'read_only' }] });
      expect((await ask({ url })).json()).toMatchObject({ title: whole.title, version: 1 });
    },
  );

  it('says who was faster when two people edit it', async () => {
    const { id, version } = await write();
    const url = `/api/knowledge-base/${id}`;
    await ask({ method: 'PATCH', url, payload: { title: 'First', version } });
    const late = await ask({
      method: 'PATCH',
      url,
      payload: { title: 'Second', version },
      headers: { 'accept-language': 'fr' },
    });
    expect(late.statusCode).toBe(409);
    expect(late.json()).toMatchObject({
      code: 'stale_version',
      version: version + 1,
      message: expect.stringMatching(/^Quelqu’un d’autre a modifié/),
    });
  });

  it.each(['0', 'abc', '99999999999', '1.5'])('is not found under the id %s', async (id) => {
    const { statusCode } = await ask({ url: `/api/knowledge-base/${id}` });
    expect([400, 404]).toContain(statusCode);
  });
});
