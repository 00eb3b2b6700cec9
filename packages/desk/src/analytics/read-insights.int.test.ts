import { listTicketsQuery } from '@desk/contract/tickets';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../desk.ts';
import { sql } from '../sql.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { listTickets } from '../tickets/list-tickets.ts';
import { readInsights } from './read-insights.ts';
import { insertMonth } from './testing/insert-month.ts';
import { peopleAtSite, simulateTickets } from './testing/simulated-month.ts';

const now = new Date('2026-11-21T15:20:00.000Z');
const month = { from: '2026-10-23', to: '2026-11-21' };
/** Whoever works in Lyon has trouble with the network. */
const tickets = simulateTickets(3_000, 60, now).filter(
  ({ site, category, number }) => category !== 'network' || site === 'Lyon' || number % 3 === 0,
);

let test: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  test = await createTestDatabase();
  desk = { database: test.database, clock: () => now, timeZone: 'UTC' };
  await insertMonth(test.database, tickets);
  await test.database.pool.query(sql`
    insert into employee (employee_id, email, name, department, office_location) values
      ('T1', 't1@example.com', 'A', 'IT', 'Tunis'), ('T2', 't2@example.com', 'B', 'IT', 'Tunis'),
      ('N1', 'n1@example.com', 'C', 'IT', 'Namur'), ('N2', 'n2@example.com', 'D', 'IT', 'Namur'),
      ('N3', 'n3@example.com', 'E', 'IT', 'Namur')`);
  // What the two small sites file, too.
  await test.database.pool.query(sql`
    update ticket set employee_id = 'T1', created_by = 'T1', office_location_snapshot = 'Tunis' where id % 100 = 0`);
});
afterAll(() => test.drop());

const inMonth = () =>
  tickets
    .map((ticket, at) => ({ ...ticket, site: (at + 1) % 100 === 0 ? 'Tunis' : ticket.site }))
    .filter((ticket) => ticket.deleted_at === null && ticket.created_at.toISOString() >= month.from);

it('compares the sites per head as one finds by looking at every ticket, the small ones only together', async () => {
  const { sites, smallest_group } = await readInsights(desk, month);
  expect(smallest_group).toBe(5);
  expect(sites.map(({ site, sites: count, people }) => [site, count, people])).toEqual([
    ['Amsterdam', 1, peopleAtSite + 5],
    ['Dublin', 1, peopleAtSite],
    ['Lyon', 1, peopleAtSite],
    ['Shanghai', 1, peopleAtSite],
    [null, 2, 5],
  ]);
  for (const { site, people, tickets: filed, per_hundred, by_category } of sites) {
    const own = inMonth().filter((ticket) => ticket.site === (site ?? 'Tunis'));
    expect(filed.count).toBe(own.length);
    expect(per_hundred).toBeCloseTo((own.length / people) * 100, 9);
    expect(by_category.map(({ category, count }) => [category, count])).toEqual(
      by_category.map(({ category }) => [category, own.filter((t) => t.category === category).length]),
    );
  }
});

it('names what one site has three times as many of, and nothing else', async () => {
  const { bottlenecks } = await readInsights(desk, month);
  const own = inMonth().filter(({ site, category }) => site === 'Lyon' && category === 'network');
  expect(
    bottlenecks.map(({ site, topic, category, tickets: { count }, people }) => ({
      site,
      topic,
      category,
      count,
      people,
    })),
  ).toEqual([
    {
      site: 'Lyon',
      topic: null,
      category: 'network',
      count: own.length,
      people: new Set(own.map((t) => t.requester)).size,
    },
  ]);
  expect(bottlenecks[0]?.ratio).toBeGreaterThan(2);
});

it('says nothing of the small sites by any list', async () => {
  const insights = await readInsights(desk, month);
  expect(JSON.stringify(insights)).not.toMatch(/Tunis|Namur/);
});

it('counts the hours waited from filing to solution, in opening hours', async () => {
  const { sites } = await readInsights(desk, month);
  const { rows } = await test.database.pool.query<{ hours: number }>(sql`
    select sum(business_seconds(created_at, coalesce(resolved_at, ${now}::timestamptz))) / 3600 as hours
    from ticket where deleted_at is null and office_location_snapshot = 'Lyon' and created_at >= '2026-10-23T00:00:00Z'`);
  const lyon = sites.find(({ site }) => site === 'Lyon');
  expect(lyon?.hours_waited_per_person).toBeCloseTo((rows[0]?.hours ?? 0) / peopleAtSite, 6);
});

describe('once it is known what the tickets are about', () => {
  const isAboutVpn = (ticket: { site: string; category: string | null }, id: number) =>
    ticket.category === 'network' && (ticket.site === 'Lyon' ? id % 4 !== 0 : id % 10 === 0);

  beforeAll(async () => {
    await test.database.pool.query(sql`
      update ticket set topic = case
        when category = 'network' then
          case when case office_location_snapshot when 'Lyon' then id % 4 <> 0 else id % 10 = 0 end then 'vpn' end
        -- The same everywhere.
        when id % 3 = 0 then 'printer'
      end`);
  });

  it('names the topic that makes up most of a category, and not the category', async () => {
    const { bottlenecks } = await readInsights(desk, month);
    const own = tickets.filter(
      (ticket, at) =>
        (at + 1) % 100 !== 0 &&
        ticket.site === 'Lyon' &&
        isAboutVpn(ticket, at + 1) &&
        ticket.deleted_at === null &&
        ticket.created_at.toISOString() >= month.from,
    );
    expect(
      bottlenecks.map(({ site, topic, category, tickets: { count }, people }) => [
        ...[site, topic, category, count, people],
      ]),
    ).toEqual([['Lyon', 'vpn', null, own.length, new Set(own.map((t) => t.requester)).size]]);
    expect(bottlenecks[0]?.low).toBeGreaterThan(1.5);
  });

  it('counts what its list shows to staff, and to nobody else', async () => {
    const { bottlenecks } = await readInsights(desk, month);
    const [vpn] = bottlenecks;
    const params = new URLSearchParams(vpn?.tickets.list);
    const query = listTicketsQuery.parse(Object.fromEntries(params));
    expect(query).toMatchObject({ topic: ['vpn'], office_location: ['Lyon'] });
    const forStaff = await listTickets(test.database, { employee_id: 'S1', role: 'it_staff' }, query);
    expect(forStaff.count).toBe(vpn?.tickets.count);
    const employee_id = forStaff.results[0]?.employee_id ?? '';
    const forRequester = await listTickets(test.database, { employee_id, role: 'employee' }, query);
    expect(forRequester.count).toBe(0);
  });
});
