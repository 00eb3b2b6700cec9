import { dashboardSchema, insightsSchema } from '@desk/contract/dashboard';
import { ticketPageSchema } from '@desk/contract/tickets';
import { buildAnswer } from '@desk/desk/testing/build-answer';
import { buildDesk, buildEmployee, buildTicket } from '@desk/desk/testing/builders';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp, type TestApp, type TestPerson } from '../../testing/build-test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
  const desk = buildDesk(test.database);
  const at = (office_location: string) =>
    Promise.all(Array.from({ length: 6 }, () => buildEmployee(test.database, { office_location })));
  // A site alone would be compared with nothing.
  await at('Lyon');
  const people = await at('Ghent');
  for (const requester of people.slice(0, 3)) await buildTicket(desk, { requester, category: 'network' });
  await buildTicket(desk, { requester: people[0], category: 'software', status: 'closed' });
});
afterAll(() => test.close());

const get = async (url: string) => test.ask(test.people.it_staff, { url });

describe('the dashboard', () => {
  it('follows its filters, and its lists follow it', async () => {
    const answer = await get('/api/dashboard?site=Ghent&category=network');
    const { filed, sites } = dashboardSchema.parse(answer.json());
    expect(sites).toContain('Ghent');
    expect(filed.count).toBe(3);
    const list = await get(`/api/tickets?${filed.list}`);
    expect(ticketPageSchema.parse(list.json()).count).toBe(3);
  });

  it('is at most ten seconds old, and made once for all who look within three', async () => {
    const asked = Date.now();
    const [one, other] = await Promise.all([get('/api/dashboard'), get('/api/dashboard')]);
    const { generated_at } = dashboardSchema.parse(one.json());
    expect(asked - Date.parse(generated_at)).toBeLessThan(10_000);
    expect(dashboardSchema.parse(other.json()).generated_at).toBe(generated_at);
  });

  it.each([
    'from=2026-13-01',
    'from=2026-02-01&to=2026-01-01',
    'from=2020-01-01&to=2026-01-01',
    'site=Atlantis',
    'category=plumbing',
  ])('refuses %s', async (query) => {
    expect((await get(`/api/dashboard?${query}`)).statusCode).toBe(400);
  });

  it('compares the sites', async () => {
    const { sites } = insightsSchema.parse((await get('/api/dashboard/insights')).json());
    expect(sites.find(({ site }) => site === 'Ghent')?.tickets.count).toBe(4);
  });
});

it('does not let requesters learn of answers by filtering', async () => {
  const requester = await test.addPerson();
  const { id } = await buildTicket(buildDesk(test.database), { requester });
  await buildAnswer(test.database, id, { model_used: 'a model' });
  const countFor = async (person: TestPerson) =>
    ticketPageSchema.parse((await test.ask(person, { url: '/api/tickets?answered_by=a+model' })).json())
      .count;
  expect(await countFor(test.people.it_staff)).toBe(1);
  expect(await countFor(requester)).toBe(0);
});
