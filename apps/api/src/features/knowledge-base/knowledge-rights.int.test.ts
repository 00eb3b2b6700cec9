import type { ArticleDetail, ArticlePage } from '@desk/contract/knowledge';
import type { ResolvedCasePage } from '@desk/contract/resolved-cases';
import type { Suggestions } from '@desk/contract/suggestions';
import type { TicketDetail } from '@desk/contract/tickets';
import type { ArticleState, Category } from '@desk/contract/vocabulary';
import { saveDrafts } from '@desk/desk/knowledge/draft-articles';
import { readClosedTickets, saveCase } from '@desk/desk/knowledge/file-cases';
import { createArticle } from '@desk/desk/knowledge/write-article';
import { buildAnswer } from '@desk/desk/testing/build-answer';
import { buildDesk, buildTicket } from '@desk/desk/testing/builders';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp, type TestApp, type TestPerson } from '../../testing/build-test-app.ts';

let desk: TestApp;
let reader: TestPerson;
let staff: TestPerson;
beforeAll(async () => {
  desk = await buildTestApp();
  reader = desk.people.employee;
  staff = desk.people.it_staff;
});
afterAll(() => desk.close());

const write = async (title: string, state: ArticleState) =>
  createArticle(buildDesk(desk.database), staff, {
    title,
    content: `How the flux capacitor of ${state} articles is aligned.`,
    category: 'hardware',
    tags: [],
    language: 'en',
    state,
  });

async function close(title: string, category: Category): Promise<number> {
  const rules = buildDesk(desk.database);
  const { id } = await buildTicket(rules, {
    title,
    description: 'The flux capacitor does not align.',
    category,
    status: 'closed',
    resolution: 'Turned the flux capacitor by hand until it clicked twice.',
    requester: desk.people.other_employee,
  });
  for (const ticket of await readClosedTickets(desk.database, [id]))
    await saveCase(rules, ticket, { ...ticket, query: ticket.description });
  return id;
}

const get = async <Body>(person: TestPerson, url: string): Promise<Body> => {
  const response = await desk.ask(person, { url });
  expect(response.statusCode, response.body).toBe(200);
  return response.json<Body>();
};
const suggest = async (person: TestPerson, text: string): Promise<Suggestions> => {
  const response = await desk.ask(person, { method: 'POST', url: '/api/suggestions', payload: { text } });
  expect(response.statusCode, response.body).toBe(200);
  return response.json<Suggestions>();
};

describe.each(['draft', 'internal'] as const)('an article in the state %s', (state) => {
  it('is not there for whoever does not write articles, on any way', async () => {
    const { id } = await write(`Flux ${state}`, state);
    const { results } = await get<ArticlePage>(reader, `/api/knowledge-base?state=${state}&search=flux`);
    expect(results).toEqual([]);
    expect((await desk.ask(reader, { url: `/api/knowledge-base/${id}` })).statusCode).toBe(404);
    expect(
      JSON.stringify(await suggest(reader, `the flux capacitor of ${state} articles is not aligned`)),
    ).not.toContain(`Flux ${state}`);
    expect((await get<ArticleDetail>(staff, `/api/knowledge-base/${id}`)).state).toBe(state);
  });

  it('is suggested to nobody, not even to who may read it', async () => {
    const { cards } = await suggest(staff, `the flux capacitor of ${state} articles is not aligned`);
    expect(cards.filter(({ title }) => title === `Flux ${state}`)).toEqual([]);
  });
});

describe('a draft', () => {
  const draftOf = async (tickets: number[], languages: ('en' | 'fr')[]) =>
    saveDrafts(
      buildDesk(desk.database),
      'hardware',
      tickets,
      languages.map((language) => ({ title: `Aligning (${language})`, content: '1. Turn it.', language })),
    );

  it('is not among the articles that staff list, but among the drafts', async () => {
    const [id] = await draftOf([await close('A', 'hardware')], ['en']);
    const titles = async (query: string) =>
      (await get<ArticlePage>(staff, `/api/knowledge-base?${query}`)).results.map((article) => article.id);
    expect(await titles('search=aligning')).not.toContain(id);
    expect(await titles('state=draft')).toContain(id);
  });

  it('names its sisters and its tickets to staff, and its sisters that are published to everybody', async () => {
    const ticket = await close('Capacitor of Otto', 'hardware');
    const [en, fr] = await draftOf([ticket], ['en', 'fr']);
    const url = `/api/knowledge-base/${en}`;
    expect(await get<ArticleDetail>(staff, url)).toMatchObject({
      created_by: null,
      also_in: [{ id: fr, language: 'fr', state: 'draft' }],
      drafted_from: [{ title: 'Capacitor of Otto' }],
    });
    await desk.ask(staff, { method: 'PATCH', url, payload: { state: 'published' } });
    const published = await get<ArticleDetail>(reader, url);
    expect(published).toMatchObject({ also_in: [], created_by: staff.employee_id });
    expect(published.drafted_from).toBeUndefined();
  });

  it('that is discarded is not drafted again', async () => {
    const ticket = await close('C', 'hardware');
    const [id] = await draftOf([ticket], ['en']);
    await desk.ask(staff, { method: 'DELETE', url: `/api/knowledge-base/${id}` });
    expect(await draftOf([ticket, await close('D', 'hardware')], ['en'])).toEqual([]);
  });

  it('keeps its state when it is replaced without one', async () => {
    const { id } = await write('Flux kept', 'internal');
    const payload = { title: 'Flux kept', content: 'Turn it.', category: 'hardware' };
    const response = await desk.ask(staff, { method: 'PUT', url: `/api/knowledge-base/${id}`, payload });
    expect(response.json()).toMatchObject({ state: 'internal', state_display: 'IT team only' });
  });
});

describe('solved cases', () => {
  it('are told to everybody without whose they were, and to staff with their number', async () => {
    const id = await close('Capacitor hums', 'hardware');
    const told = await get<object>(reader, `/api/resolved-cases/${id}`);
    expect(told).toMatchObject({ title: 'Capacitor hums', category: 'hardware' });
    expect(told).not.toHaveProperty('ticket_number');
    expect(JSON.stringify(told)).not.toContain(desk.people.other_employee.name);
    expect(await get<object>(staff, `/api/resolved-cases/${id}`)).toHaveProperty('ticket_number');
  });

  it.each(['security', 'permission'] as const)('of the category %s are for staff alone', async (category) => {
    const id = await close(`Stolen ${category}`, category);
    const search = `/api/resolved-cases?search=stolen&category=${category}`;
    expect((await get<ResolvedCasePage>(reader, search)).results).toEqual([]);
    expect((await desk.ask(reader, { url: `/api/resolved-cases/${id}` })).statusCode).toBe(404);
    expect(JSON.stringify(await suggest(reader, `my flux capacitor was stolen, ${category}`))).not.toContain(
      'Stolen',
    );
    expect((await get<ResolvedCasePage>(staff, search)).results).toMatchObject([{ id }]);
  });

  it('are searched by their words while no worker can be asked, and that is said', async () => {
    const id = await close('Oscillation overthruster', 'hardware');
    expect(await get<ResolvedCasePage>(reader, '/api/resolved-cases?search=overthruster')).toMatchObject({
      mode: 'words',
      results: [{ id }],
    });
  });
});

it('names an article in an answer no longer once it is not for its requester', async () => {
  const { id: article_id } = await write('Flux that was published', 'published');
  const { id } = await buildTicket(buildDesk(desk.database), { requester: reader });
  const { id: answer } = await buildAnswer(desk.database, id);
  await desk.database.prisma.aIResponse.update({
    where: { id: answer },
    data: { knowledge_articles: [{ article_id, title: 'Flux that was published', similarity: 0.9 }] },
  });
  const told = async (person: TestPerson) =>
    (await get<TicketDetail>(person, `/api/tickets/${id}`)).ai_responses[0]?.knowledge_articles.length;
  expect(await told(reader)).toBe(1);
  await desk.ask(staff, {
    method: 'PATCH',
    url: `/api/knowledge-base/${article_id}`,
    payload: { state: 'internal' },
  });
  expect(await told(reader)).toBe(0);
  expect(await told(staff)).toBe(1);
});
