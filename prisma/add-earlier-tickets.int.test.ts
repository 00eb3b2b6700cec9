import { languages } from '@desk/contract/vocabulary';
import { listUnembeddedTickets } from '@desk/desk/analysis/ticket-vectors';
import type { Desk } from '@desk/desk/desk';
import { createTestDatabase, type TestDatabase } from '@desk/desk/testing/test-database';
import { createTicket } from '@desk/desk/tickets/create-ticket';
import { moveTicket } from '@desk/desk/tickets/move-ticket';
import { patchTicket } from '@desk/desk/tickets/patch-ticket';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDemoAssistant } from '../apps/worker/src/demo-assistant.ts';
import { readResolutions } from '../evaluation/read-data.ts';
import { type EarlierTicket, earlierTickets } from './demo/earlier-tickets.ts';
import { demoEmployees } from './demo/employees.ts';
import { recentTickets } from './demo/recent-tickets.ts';
import { seedDemo } from './seed.ts';

const now = new Date('2026-11-21T13:37:00Z');
const timeZone = 'Europe/Amsterdam';
const earlier = earlierTickets(now, timeZone);
let test: TestDatabase;

beforeAll(async () => {
  test = await createTestDatabase();
  await seedDemo(test.database, () => now, timeZone);
});
afterAll(() => test.drop());

const person = (id: string) => {
  const found = demoEmployees.find(({ employee_id }) => employee_id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

/** As rows, without what names one ticket among others. */
async function read(where: { id: number } | { title: string; status: 'closed' }) {
  const [ticket, ...more] = await test.database.prisma.ticket.findMany({
    where,
    include: { history: { orderBy: { id: 'asc' } } },
    orderBy: { id: 'asc' },
  });
  if (!ticket || more.length > 0) throw new Error(`${more.length} more than one`);
  const {
    id: _id,
    ticket_number: _number,
    history,
    analysis_state: _state,
    analysis_owed_at: _owed,
    problem_embedding: _problem,
    resolution_embedding: _solution,
    embedding_model: _model,
    embedded_at: _at,
    // The moves alone know nothing of it: the assistant finds it.
    topic: _topic,
    ...rest
  } = ticket;
  return { ...rest, history: history.map(({ id: _, ticket_id: __, ...row }) => row) };
}

/** The moment at which the desk's clocks in Amsterdam show this time. */
const moment = (local: string) => {
  const guess = new Date(`${local.replace(' ', 'T')}Z`);
  const shown = new Date(
    `${new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(guess).replace(' ', 'T')}Z`,
  );
  return new Date(2 * guess.getTime() - shown.getTime());
};

async function live(told: EarlierTicket): Promise<number> {
  const { title, description, language, category, severity, urgency, resolution } = told;
  const at = (local: string): Desk => ({ database: test.database, clock: () => moment(local), timeZone });
  const [requester, solver] = [person(told.requester), person(told.solver)];
  const input = { title, description, category, attachments: [] };
  const { ticket } = await createTicket(at(told.filed), { actor: requester, input, language });
  const ref = { id: ticket.id };
  await patchTicket(at(told.taken), solver, ref, { version: 1, severity, urgency });
  await moveTicket(at(told.taken), solver, ref, { move: 'assign', assigned_to: told.solver });
  await moveTicket(at(told.resolved), solver, ref, { move: 'resolve', resolution });
  await moveTicket(at(told.closed), requester, ref, { move: 'close' });
  return ticket.id;
}

it('shows whoever files the same matter how it was solved, in their language or another', async () => {
  const { database } = test;
  const assistant = createDemoAssistant(database);
  const owed = await listUnembeddedTickets(database, 1000);
  const recentlyClosed = recentTickets(now, timeZone).map(({ title }) => title);
  expect(owed).toHaveLength(
    earlier.length +
      (await database.prisma.ticket.count({ where: { status: 'closed', title: { in: recentlyClosed } } })),
  );
  for (const { ticket_id } of owed) await assistant.readTicket(ticket_id);

  const wifiDrops = {
    zh: '笔记本的无线网一天断好几次，插网线就没事。',
    en: 'My laptop loses the Wi-Fi several times a day; on the cable all is well.',
    fr: 'Mon portable perd le Wi-Fi plusieurs fois par jour, alors que par câble tout va bien.',
    nl: 'Mijn laptop verliest meerdere keren per dag de wifi, met de kabel werkt alles.',
  };
  const titles = [
    ...readResolutions().filter((row) => row.issue === 'wifi-drops'),
    ...recentTickets(now, timeZone).filter(({ issue }) => issue.issue === 'wifi-drops'),
  ].map(({ title }) => title);
  for (const language of languages) {
    const actor = demoEmployees.find((each) => each.language === language);
    const description = wifiDrops[language];
    if (!actor) throw new Error(`nobody speaks ${language}`);
    const desk: Desk = { database, clock: () => now, timeZone };
    const input = { description, attachments: [] };
    const { ticket } = await createTicket(desk, { actor, input, language });
    await assistant.answer(desk, ticket.id);
    const { rows } = await database.pool.query<{ found: string[] }>(
      `select jsonb_path_query_array(similar_tickets, '$[*].title') as found from ai_response where ticket_id = $1`,
      [ticket.id],
    );
    expect(
      rows[0]?.found.filter((title) => titles.includes(title)),
      language,
    ).not.toEqual([]);
  }
});

it('leaves the rows that the real moves would have left', async () => {
  // One of each language, half a year ago and lately, on both sides of the change of the clocks.
  for (const language of languages) {
    const own = earlier.filter((ticket) => ticket.language === language);
    for (const told of [own[0], own.at(-1)]) {
      if (!told) throw new Error('nothing is told');
      const seeded = await read({ title: told.title, status: 'closed' });
      expect(seeded, told.title).toEqual(await read({ id: await live(told) }));
    }
  }
});

it('finds the same in words as the real moves would', async () => {
  const told = earlier.find(({ language }) => language === 'zh');
  if (!told) throw new Error('nothing is told');
  const lived = await live(told);
  const { rows } = await test.database.pool.query<{ tokens: string[]; numbers: number }>(
    `select array(select unnest(tsvector_to_array(search_vector)) except select unnest(array[lower(ticket_number), substr(ticket_number, 3)]) order by 1) as tokens,
       (search_vector @@ quote_literal(substr(ticket_number, 3))::tsquery)::int as numbers
     from ticket where title = $1`,
    [told.title],
  );
  expect(lived).toBeGreaterThan(0);
  expect(rows.length).toBeGreaterThan(1);
  for (const row of rows) expect(row).toEqual({ ...rows[0], numbers: 1 });
});
