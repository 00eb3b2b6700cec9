import { type CreateArticle, listArticlesQuery } from '@desk/contract/knowledge';
import type { Language } from '@desk/contract/vocabulary';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from '../desk.ts';
import type { EmployeeModel } from '../generated/models.ts';
import { buildDesk, buildStaff } from '../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { saveArticleChunks } from './article-vectors.ts';
import { findArticle, listArticles } from './list-articles.ts';
import { changeArticle, createArticle, deleteArticle } from './write-article.ts';

let test: TestDatabase;
let desk: Desk;
let author: EmployeeModel;
let now = new Date('2026-11-01T08:00:00Z');

beforeAll(async () => {
  test = await createTestDatabase();
  desk = buildDesk(test.database, () => now);
  author = await buildStaff(test.database);
});
afterAll(() => test.drop());
beforeEach(async () => {
  await test.database.pool.query('truncate knowledge_article cascade');
});

const write = (given: Partial<CreateArticle & { language: Language }> = {}) => {
  now = new Date(now.getTime() + 60_000);
  return createArticle(desk, author, {
    title: 'VPN drops every hour',
    content: 'Restart the client.',
    category: 'network',
    tags: [],
    language: 'en',
    ...given,
  });
};

const rowOf = (id: number) => test.database.prisma.knowledgeArticle.findUniqueOrThrow({ where: { id } });

async function writeEmbedded() {
  const article = await write();
  await saveArticleChunks(
    test.database,
    { article_id: article.id, title: article.title, content: article.content },
    {
      chunks: [{ text: article.title, vector: new Float32Array([0.6, 0.8]) }],
      embedding_model: 'test-model',
    },
  );
  return article;
}

const titles = async (query: object) => {
  const page = await listArticles(test.database, author, listArticlesQuery.parse(query));
  return { ...page, titles: page.results.map(({ title }) => title) };
};

describe('changing an article', () => {
  it.each([{ title: 'VPN drops' }, { content: 'Restart the router.' }])(
    'makes its vectors owed again with %o',
    async (change) => {
      const { id } = await writeEmbedded();
      const { is_text_changed, article } = await changeArticle(desk, author, id, change);
      expect(is_text_changed).toBe(true);
      expect(article).toMatchObject({ ...change, version: 2 });
      expect(await rowOf(id)).toMatchObject({ embedding_model: null });
    },
  );

  it.each([
    { tags: ['vpn'] },
    { category: 'software' as const },
    { language: 'nl' as const },
    { title: 'VPN drops every hour' },
  ])('keeps its vectors with %o', async (change) => {
    const { id } = await writeEmbedded();
    expect((await changeArticle(desk, author, id, change)).is_text_changed).toBe(false);
    expect((await rowOf(id)).embedding_model).toBe('test-model');
  });

  it('keeps what is not given', async () => {
    const before = await write({ tags: ['a', 'b'] });
    const { article } = await changeArticle(desk, author, before.id, { category: 'software' });
    expect(article).toMatchObject({
      title: before.title,
      tags: ['a', 'b'],
      language: 'en',
      created_by: author.employee_id,
    });
  });

  it('is refused when somebody else has changed it since', async () => {
    const { id } = await write();
    await changeArticle(desk, author, id, { title: 'First', version: 1 });
    await expect(changeArticle(desk, author, id, { title: 'Second', version: 1 })).rejects.toMatchObject({
      code: 'stale_version',
      details: { version: 2 },
    });
    expect((await findArticle(test.database, author, id)).title).toBe('First');
  });

  it('of two at once with one version lets one through', async () => {
    const { id } = await write();
    const outcomes = await Promise.allSettled(
      ['One', 'Two'].map((title) => changeArticle(desk, author, id, { title, version: 1 })),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('changes what it is found by', async () => {
    const { id } = await write();
    await changeArticle(desk, author, id, { title: 'Wi-Fi weg' });
    expect((await titles({ search: 'wifi' })).count).toBe(1);
    expect((await titles({ search: 'vpn' })).count).toBe(0);
  });
});

describe('a deleted article', () => {
  it('is gone for everybody, and cannot be changed or deleted again', async () => {
    const { id } = await write();
    await deleteArticle(desk, id);
    expect((await titles({})).count).toBe(0);
    for (const attempt of [
      () => findArticle(test.database, author, id),
      () => changeArticle(desk, author, id, { title: 'Back' }),
      () => deleteArticle(desk, id),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'not_found' });
    expect((await rowOf(id)).title).toBe('VPN drops every hour');
  });
});

describe('listing', () => {
  it('shows the latest first and continues in both directions', async () => {
    for (const title of ['a', 'b', 'c', 'd', 'e']) await write({ title });
    const first = await titles({ page_size: 2 });
    const second = await titles({ page_size: 2, cursor: first.next });
    const third = await titles({ page_size: 2, cursor: second.next });
    expect([first.titles, second.titles, third.titles]).toEqual([['e', 'd'], ['c', 'b'], ['a']]);
    expect(third).toMatchObject({ count: 5, next: null });
    expect((await titles({ page_size: 2, cursor: second.previous })).titles).toEqual(['e', 'd']);
    expect((await titles({ page_size: 2, page: 2 })).titles).toEqual(['c', 'b']);
  });

  it('filters by category, tag and language, each of which may repeat', async () => {
    await write({ title: 'a', tags: ['vpn', 'remote'] });
    await write({ title: 'b', category: 'hardware', language: 'fr' });
    await write({ title: 'c', category: 'security', tags: ['phishing'] });
    expect((await titles({ category: ['network', 'hardware'] })).titles).toEqual(['b', 'a']);
    expect((await titles({ tag: ['phishing', 'remote'] })).titles).toEqual(['c', 'a']);
    expect((await titles({ language: 'fr' })).titles).toEqual(['b']);
  });

  it('finds in four languages, accents or not, and puts a match in the title first', async () => {
    await write({ title: 'Imprimante bloquée', content: 'Éteignez-la.', language: 'fr' });
    await write({ title: '打印机卡纸怎么办', content: '请关闭打印机电源。', language: 'zh' });
    await write({ title: 'Toner vervangen', content: 'Zet de printer uit.', language: 'nl' });
    await write({ title: 'Printer is offline', content: 'Check the cable.', tags: ['hp-4250'] });
    expect((await titles({ search: 'bloquee' })).titles).toEqual(['Imprimante bloquée']);
    expect((await titles({ search: '打印机' })).titles).toEqual(['打印机卡纸怎么办']);
    expect((await titles({ search: 'printer' })).titles).toEqual(['Printer is offline', 'Toner vervangen']);
    expect((await titles({ search: 'HP-4250' })).titles).toEqual(['Printer is offline']);
    expect((await titles({ search: '!!!' })).titles).toEqual([]);
  });

  it('continues a search by relevance without losing or repeating any', async () => {
    for (let number = 0; number < 7; number++)
      await write({ title: number % 2 ? `VPN ${number}` : `Other ${number}`, content: 'About the VPN.' });
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await titles({ search: 'vpn', page_size: 2, ...(cursor && { cursor }) });
      seen.push(...page.titles);
      cursor = page.next;
    } while (cursor);
    expect(new Set(seen).size).toBe(7);
    expect(seen.slice(0, 3).every((title) => title.startsWith('VPN'))).toBe(true);
  });

  it('refuses a cursor of another order', async () => {
    await write();
    await write();
    const { next } = await titles({ page_size: 1 });
    await expect(titles({ page_size: 1, cursor: next, search: 'vpn' })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });
});
