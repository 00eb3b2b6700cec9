import type { Actor } from '@desk/contract/permissions';
import { listTicketsQuery } from '@desk/contract/tickets';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Desk } from '../desk.ts';
import { sql } from '../sql.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { listTickets } from '../tickets/list-tickets.ts';
import { countNow } from './count-now.ts';
import { readDashboard } from './read-dashboard.ts';
import { expectDashboard } from './testing/expected-dashboard.ts';
import { insertMonth } from './testing/insert-month.ts';
import { simulateTickets } from './testing/simulated-month.ts';

const timeZone = 'Europe/Amsterdam';
const now = new Date('2026-11-21T15:20:00.000Z');
const staff: Actor = { employee_id: 'S1', role: 'it_staff' };
/** 5,000 in the month, and a month before it to compare with. */
const tickets = simulateTickets(8_500, 60, now);

let test: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  test = await createTestDatabase();
  desk = { database: test.database, clock: () => now, timeZone };
  await test.database.pool.query(sql`select keep_business_calendar(${timeZone}::text, ${now}::timestamptz)`);
  await insertMonth(test.database, tickets);
});
afterAll(() => test.drop());

/** To the millisecond, which is as exact as the instants are; without what is not about tickets. */
function comparable(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 1000) / 1000;
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'list')
      .map(([name, field]) => [name, comparable(field)]),
  );
}

const figureSchema = z.object({ count: z.int(), list: z.string() });
/** Every figure that has a list, wherever it stands. */
function figuresIn(value: unknown, path = ''): { path: string; count: number; list: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const figure = figureSchema.safeParse(value);
  if (figure.success) return [{ path, ...figure.data }];
  return Object.entries(value).flatMap(([name, field]) => figuresIn(field, `${path}/${name}`));
}

async function listed(list: string): Promise<number> {
  const query: Record<string, string | string[]> = {};
  for (const name of new Set(new URLSearchParams(list).keys())) {
    const values = new URLSearchParams(list).getAll(name);
    query[name] = values.length === 1 && values[0] !== undefined ? values[0] : values;
  }
  const { count } = await listTickets(
    test.database,
    staff,
    listTicketsQuery.strict().parse({ ...query, page_size: 1 }),
  );
  return count;
}

const month = { from: '2026-10-23', to: '2026-11-21' };
const questions = [
  { name: 'the whole desk', ...month },
  { name: 'one site', ...month, site: 'Lyon' },
  { name: 'one category at one site', ...month, site: 'Shanghai', category: 'network' },
  { name: 'a past week across the change of the clocks', from: '2026-10-22', to: '2026-10-28' },
] as const;

describe.each(questions)('of a simulated month of 5,000 tickets, $name', ({ name: _, ...question }) => {
  it('shows what one finds by looking at every ticket', async () => {
    const { sites, generated_at, deflection, step, time_zone, ...figures } = await readDashboard(
      desk,
      question,
    );
    expect(comparable(figures)).toEqual(
      comparable({
        from: question.from,
        to: question.to,
        ...expectDashboard(tickets, { ...question, now }),
      }),
    );
  });

  it('counts with every figure exactly what its list has', async () => {
    const figures = figuresIn(await readDashboard(desk, question));
    expect(figures.length).toBeGreaterThan(60);
    const wrong = [];
    for (const { path, count, list } of figures) {
      const found = await listed(list);
      if (found !== count) wrong.push({ path, count, found, list });
    }
    expect(wrong).toEqual([]);
  });
});

it('has the same for monitoring: who has what is open, who solved what lately, and how people liked it', async () => {
  const since = new Date(now.getTime() - 30 * 86_400_000);
  const present = tickets.filter(({ deleted_at }) => deleted_at === null);
  const { open, solved } = await countNow(desk);
  expect(open).toEqual(
    ['ai', 'person', 'pool'].map((kind) => ({
      handled_by: kind,
      tickets: present.filter((t) => t.resolved_at === null && t.assignee_kind === kind).length,
    })),
  );
  for (const { resolver_kind, ...figures } of solved) {
    const own = present.filter(
      (t) => t.resolver_kind === resolver_kind && t.resolved_at && t.resolved_at >= since,
    );
    const scores = own.flatMap(({ rating }) => (rating?.resolver_kind === resolver_kind ? rating.score : []));
    expect(figures).toEqual({
      tickets: own.length,
      ratings: scores.length,
      average_score: expect.closeTo(scores.reduce((sum, score) => sum + score, 0) / scores.length, 9),
    });
  }
});

it('has the last thirty days where nothing else is asked for', async () => {
  const { from, to, filed } = await readDashboard(desk, {});
  expect({ from, to }).toEqual(month);
  expect(filed.count).toBeGreaterThan(5_000);
});

it.each([
  ['begins after today', { from: '2026-12-01' }],
  ['is longer than a year', { from: '2024-01-01' }],
  ['is of a site nobody knows', { site: 'Atlantis' }],
])('refuses a period that %s', async (_, query) => {
  await expect(readDashboard(desk, query)).rejects.toMatchObject({ code: 'invalid_input' });
});
