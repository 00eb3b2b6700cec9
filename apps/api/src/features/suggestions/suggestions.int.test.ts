import type { Suggestions } from '@desk/contract/suggestions';
import type { TicketDetail } from '@desk/contract/tickets';
import { createArticle } from '@desk/desk/knowledge/write-article';
import { announceOutage } from '@desk/desk/outages/announce-outage';
import { buildDesk } from '@desk/desk/testing/builders';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildTestApp, type TestApp, type TestPerson } from '../../testing/build-test-app.ts';

let desk: TestApp;
let writer: TestPerson;
beforeAll(async () => {
  desk = await buildTestApp();
});
afterAll(() => desk.close());
beforeEach(async () => {
  writer = await desk.addPerson({ office_location: 'Lyon', language: 'fr' });
  await desk.database.pool.query('delete from known_outage; delete from knowledge_article');
});

const text = 'The paper jams in the big printer again and again';
const ask = async (payload: object = { text }, language = 'en'): Promise<Suggestions> => {
  const response = await desk.ask(writer, {
    method: 'POST',
    url: '/api/suggestions',
    payload,
    headers: { 'accept-language': language },
  });
  expect(response.statusCode, response.body).toBe(200);
  return response.json<Suggestions>();
};
const decide = (id: number | null, payload: object) =>
  desk.ask(writer, { method: 'POST', url: `/api/suggestions/${id}/outcome`, payload });

const write = () =>
  createArticle(buildDesk(desk.database), desk.people.it_staff, {
    title: 'Paper jams in the printer',
    content: '1. Open the rear door.\n2. Take the paper out.',
    category: 'hardware',
    tags: [],
    language: 'en',
  });
const announce = (office_locations: string[] = []) =>
  announceOutage(
    buildDesk(desk.database),
    { ...desk.people.it_staff, language: 'en' },
    {
      texts: {
        en: { title: 'All printers are out of order', text: 'Until noon.' },
        fr: { title: 'Toutes les imprimantes sont en panne', text: 'Jusqu’à midi.' },
      },
      category: 'hardware',
      office_locations,
    },
  );

describe('suggestions while somebody writes', () => {
  it('come without a worker too', async () => {
    const { id: article } = await write();
    expect(await ask()).toMatchObject({
      id: expect.any(Number),
      cards: [
        { kind: 'article', id: article, title: 'Paper jams in the printer', category_display: 'Hardware' },
      ],
    });
  });

  it('begin with what names the same error code, in whichever language', async () => {
    await write();
    const { id } = await createArticle(buildDesk(desk.database), desk.people.it_staff, {
      title: '打印机报错 0x5FBDD5B4',
      content: '1. 重装驱动。',
      category: 'hardware',
      tags: [],
      language: 'zh',
    });
    expect((await ask({ text: `${text} (0x5fbdd5b4)` })).cards).toMatchObject([{ id, language: 'zh' }, {}]);
  });

  it.each(['paper jam', '打印机卡'])('wait until enough is written: %s', async (short) => {
    await write();
    expect(await ask({ text: short })).toEqual({ id: null, cards: [] });
  });

  it('begin with a known outage of the site, in the language of the reader', async () => {
    await write();
    await announce(['Shanghai']);
    expect((await ask({ text: `${text}, printers` })).cards).toMatchObject([{ kind: 'article' }]);
    await announce(['Lyon', 'Gent']);
    expect((await ask({ text: `${text}, printers` }, 'fr')).cards).toMatchObject([
      { kind: 'outage', title: 'Toutes les imprimantes sont en panne', language: 'fr' },
      { kind: 'article' },
    ]);
    expect((await ask({ text: `${text}, printers` }, 'zh')).cards).toMatchObject([
      { title: 'All printers are out of order', language: 'en' },
      {},
    ]);
  });

  it('keep nothing of the text', async () => {
    await write();
    const { id } = await ask({ text: `${text} xyzzyplugh` });
    const { rows } = await desk.database.pool.query('select d::text as row from deflection d where id = $1', [
      id,
    ]);
    expect(JSON.stringify(rows)).not.toContain('xyzzyplugh');
  });

  it('are one for one ticket that is being written, and solved or not by what its writer says', async () => {
    const { id: article } = await write();
    const first = await ask();
    expect((await ask({ text: `${text}!`, suggestion_id: first.id })).id).toBe(first.id);
    const solved_with = { kind: 'article', id: article };
    expect((await decide(first.id, { outcome: 'solved' })).json()).toMatchObject({
      issues: [{ path: 'solved_with', code: 'required' }],
    });
    expect((await decide(first.id, { outcome: 'solved', solved_with })).statusCode).toBe(204);

    const filed = await desk.ask(writer, {
      method: 'POST',
      url: '/api/tickets',
      payload: { description: text },
    });
    const { ticket_number, id: ticket_id } = filed.json<TicketDetail>();
    expect((await decide(first.id, { outcome: 'went_on', ticket_number })).statusCode).toBe(204);
    expect(
      await desk.database.prisma.deflection.findMany({ where: { employee_id: writer.employee_id } }),
    ).toMatchObject([{ outcome: 'went_on', ticket_id }]);
  });

  it('do not take somebody else’s ticket for one’s own', async () => {
    await write();
    const { id } = await ask();
    const filed = await desk.ask(desk.people.other_employee, {
      method: 'POST',
      url: '/api/tickets',
      payload: { description: text },
    });
    const { ticket_number } = filed.json<TicketDetail>();
    expect((await decide(id, { outcome: 'went_on', ticket_number })).statusCode).toBe(400);
  });
});

describe('known outages', () => {
  const list = async (person: TestPerson, query = '') =>
    (await desk.ask(person, { url: `/api/outages${query}` })).json<{ results: { id: number }[] }>().results;

  it('are told where they are, and everywhere to staff who ask for all', async () => {
    const here = await announce(['Lyon']);
    const there = await announce(['Shanghai']);
    const everywhere = await announce();
    const ids = async (person: TestPerson, query?: string) =>
      (await list(person, query)).map(({ id }) => id).toSorted();
    expect(await ids(writer)).toEqual([here.id, everywhere.id]);
    expect(await ids(writer, '?all=true')).toEqual([here.id, everywhere.id]);
    expect(await ids(desk.people.it_staff, '?all=true')).toEqual([here.id, there.id, everywhere.id]);
    expect(JSON.stringify(await list(writer))).not.toMatch(/texts|ticket_number|Ivy/);
  });

  it('end when staff say so, and go on when they were wrong', async () => {
    const { id } = await announce();
    const change = (is_over: boolean) =>
      desk.ask(desk.people.it_staff, { method: 'PATCH', url: `/api/outages/${id}`, payload: { is_over } });
    expect((await change(true)).json()).toMatchObject({ ended_at: expect.any(String) });
    expect(await list(writer)).toEqual([]);
    expect((await change(false)).json()).toMatchObject({ ended_at: null });
    expect(await list(writer)).toMatchObject([{ id }]);
  });

  it('need a text in at least one language', async () => {
    const response = await desk.ask(desk.people.it_staff, {
      method: 'POST',
      url: '/api/outages',
      payload: { texts: {}, category: 'network' },
    });
    expect(response.json()).toMatchObject({ issues: [{ path: 'texts', code: 'required' }] });
  });
});
