import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import { queryRows, sql } from '../sql.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { businessCalendar, businessSeconds } from './business-time.ts';
import { keepCalendar } from './keep-calendar.ts';

let test: TestDatabase;
let database: Database;
beforeAll(async () => {
  test = await createTestDatabase();
  database = test.database;
});
afterAll(() => test.drop());

type Span = { weekday: number; opens: string; closes: string };
type Week = { timeZone: string; spans: readonly Span[]; holidays?: readonly string[] };

async function open({ timeZone, spans, holidays = [] }: Week): Promise<void> {
  await database.pool.query('delete from business_hours');
  await database.pool.query('delete from holiday');
  await database.pool.query(
    'insert into business_hours (weekday, opens, closes) select * from unnest($1::int[], $2::time[], $3::time[])',
    [spans.map(({ weekday }) => weekday), spans.map(({ opens }) => opens), spans.map(({ closes }) => closes)],
  );
  await database.pool.query('insert into holiday (day, name) select unnest($1::date[]), $2', [
    holidays,
    'a day off',
  ]);
  await keepCalendar({ database, timeZone, clock: () => new Date('2026-11-22T12:00:00Z') });
}

const weekdays = (...spans: (readonly [string, string])[]): Span[] =>
  [1, 2, 3, 4, 5].flatMap((weekday) => spans.map(([opens, closes]) => ({ weekday, opens, closes })));
const office = weekdays(['09:00', '12:30'], ['13:30', '18:00']);

async function ask<Answer>(expression: string, ...values: unknown[]): Promise<Answer> {
  const { rows } = await database.pool.query<{ answer: Answer }>(`select ${expression} as answer`, values);
  const [row] = rows;
  if (!row) throw new Error('no row');
  return row.answer;
}
const secondsBetween = (from: string | null, to: string | null) =>
  ask<number | null>('business_seconds($1::timestamptz, $2::timestamptz)', from, to);
const dueAfter = (from: string, hours: number) =>
  ask<Date | null>('business_due($1::timestamptz, $2::int * 3600)', from, hours);
const since = (to: string, hours: number) =>
  ask<Date | null>('business_since($1::timestamptz, $2::int * 3600)', to, hours);

describe('business time', () => {
  beforeEach(() => open({ timeZone: 'Europe/Amsterdam', spans: office, holidays: ['2026-12-25'] }));

  it.each([
    ['over lunch', '2026-11-23T12:00:00+01:00', '2026-11-23T14:00:00+01:00', 1],
    ['over a night', '2026-11-23T17:00:00+01:00', '2026-11-24T10:00:00+01:00', 2],
    ['over a weekend', '2026-11-20T17:00:00+01:00', '2026-11-23T10:00:00+01:00', 2],
    ['over a holiday', '2026-12-24T17:30:00+01:00', '2026-12-28T09:30:00+01:00', 1],
    ['on a holiday', '2026-12-25T09:00:00+01:00', '2026-12-25T18:00:00+01:00', 0],
    ['within lunch', '2026-11-23T12:40:00+01:00', '2026-11-23T13:20:00+01:00', 0],
    ['within a span', '2026-11-23T09:15:00+01:00', '2026-11-23T09:45:00+01:00', 0.5],
    ['over the leap day, a Tuesday', '2028-02-28T17:00:00+01:00', '2028-03-01T10:00:00+01:00', 10],
    ['over the weekend of summer time', '2026-03-27T17:00:00+01:00', '2026-03-30T10:00:00+02:00', 2],
    ['over the weekend of winter time', '2026-10-23T17:00:00+02:00', '2026-10-26T10:00:00+01:00', 2],
    ['backwards', '2026-11-24T10:00:00+01:00', '2026-11-23T10:00:00+01:00', 0],
    ['before the calendar begins', '1999-11-23T09:00:00+01:00', '1999-11-23T18:00:00+01:00', 0],
  ])('%s counts what is open', async (_, from, to, hours) => {
    expect(await secondsBetween(from, to)).toBe(hours * 3600);
  });

  it('has no length where an end is missing', async () => {
    expect(await secondsBetween(null, '2026-11-23T09:00:00Z')).toBeNull();
    expect(await secondsBetween('2026-11-23T09:00:00Z', null)).toBeNull();
  });

  it('says when so much of it will have passed', async () => {
    // Friday, ten minutes before closing.
    expect(await dueAfter('2026-11-20T17:50:00+01:00', 4)).toEqual(new Date('2026-11-23T13:50:00+01:00'));
    expect(await dueAfter('2026-11-21T03:00:00+01:00', 8)).toEqual(new Date('2026-11-23T18:00:00+01:00'));
    expect(await dueAfter('2026-11-20T17:50:00+01:00', 0)).toEqual(new Date('2026-11-20T17:50:00+01:00'));
    expect(await dueAfter('2026-11-20T17:50:00+01:00', 24 * 365 * 9)).toBeNull();
  });

  it('says since when so much of it has passed', async () => {
    expect(await since('2026-11-23T13:50:00+01:00', 4)).toEqual(new Date('2026-11-20T17:50:00+01:00'));
    // Closed since: the last instant is the one before it opened.
    expect(await since('2026-11-23T18:00:00+01:00', 8)).toEqual(new Date('2026-11-23T09:00:00+01:00'));
    expect(await since('2026-11-23T10:00:00+01:00', 24 * 365 * 20)).toBeNull();
  });

  it('follows a calendar that is edited later, also backwards', async () => {
    const monday = ['2026-11-23T00:00:00+01:00', '2026-11-24T00:00:00+01:00'] as const;
    expect(await secondsBetween(...monday)).toBe(8 * 3600);
    await open({ timeZone: 'Europe/Amsterdam', spans: weekdays(['10:00', '16:00']) });
    expect(await secondsBetween(...monday)).toBe(6 * 3600);
    await open({ timeZone: 'Europe/Amsterdam', spans: office, holidays: ['2026-11-23'] });
    expect(await secondsBetween(...monday)).toBe(0);
  });

  it('is laid out again only when something changed', async () => {
    const keep = (timeZone: string, at: string) =>
      keepCalendar({ database, timeZone, clock: () => new Date(at) });
    expect(await keep('Europe/Amsterdam', '2026-12-31T22:59:59Z')).toBe(false);
    expect(await keep('Europe/Amsterdam', '2026-12-31T23:00:00Z')).toBe(true);
    expect(await keep('Asia/Shanghai', '2026-12-31T23:00:00Z')).toBe(true);
    expect(await keep('Asia/Shanghai', '2026-12-31T23:00:00Z')).toBe(false);
  });

  it('is laid out once when two notice at the same time', async () => {
    await database.pool.query('delete from business_hours where weekday = 5');
    const both = await Promise.all(
      [1, 2].map(() =>
        keepCalendar({ database, timeZone: 'UTC', clock: () => new Date('2026-11-22T12:00:00Z') }),
      ),
    );
    expect(both.sort()).toEqual([false, true]);
  });
});

/** Walks from one instant to the other and looks at the clock on the wall of every five minutes. */
function secondsByWalking({ timeZone, spans, holidays = [] }: Week, from: number, to: number): number {
  const wall = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  const step = 5 * 60_000;
  let open_ms = 0;
  for (let at = Math.floor(from / step) * step; at < to; at += step) {
    const [day = '', time = ''] = wall.format(at).split(' ');
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
    const isOpen =
      !holidays.includes(day) &&
      spans.some((span) => span.weekday === weekday && span.opens <= time && time < span.closes);
    if (isOpen) open_ms += Math.min(at + step, to) - Math.max(at, from);
  }
  return open_ms / 1000;
}

/** The same numbers each time (mulberry32). */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

// Around days on which the clocks change: spring, autumn, at midnight in Chile, by half an hour on Lord Howe.
const watersheds = [
  ['Europe/Amsterdam', '2026-03-29'],
  ['Europe/Amsterdam', '2026-10-25'],
  ['America/Santiago', '2026-04-05'],
  ['America/Santiago', '2026-09-06'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Asia/Shanghai', '2024-02-29'],
] as const;

/** Several spans on some days, now and then round the clock; none begins or ends in the hours that clocks skip or repeat. */
function anyWeek(timeZone: string, near: string, random: (below: number) => number): Week {
  const time = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const spans = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => {
    if (random(8) === 0) return [{ weekday, opens: '00:00', closes: '24:00' }];
    const edges = Array.from({ length: 2 * random(4) }, () => time(4 * 60 + 5 * random(12 * 18)));
    const ordered = [...new Set(edges)].sort();
    return ordered.flatMap((opens, position) => {
      const closes = ordered[position + 1];
      return position % 2 === 0 && closes ? [{ weekday, opens, closes }] : [];
    });
  });
  const holidays = Array.from({ length: random(3) }, () =>
    new Date(Date.parse(near) + (random(7) - 3) * 86_400_000).toISOString().slice(0, 10),
  );
  return { timeZone, spans, holidays: [...new Set(holidays)] };
}

describe('business time', () => {
  it.each(watersheds)('in %s around %s is what a walk by the clock counts', async (timeZone, near) => {
    const random = createRandom(Date.parse(near));
    for (let round = 0; round < 6; round += 1) {
      const week = anyWeek(timeZone, near, random);
      await open(week);
      const pairs = Array.from({ length: 6 }, () => {
        const from = Date.parse(near) + (random(6 * 86_400) - 3 * 86_400) * 1000;
        return { from: new Date(from), to: new Date(from + random(5 * 86_400) * 1000) };
      });
      const counted = await queryRows<{ one: number; many: number; due: Date | null; since: Date | null }>(
        database.pool,
        sql`
          with calendar as ${businessCalendar}
          select business_seconds(pair."from", pair."to") as one,
            ${businessSeconds(sql`pair."from"`, sql`pair."to"`)} as many,
            business_due(pair."from", business_seconds(pair."from", pair."to")) as due,
            business_since(pair."to", business_seconds(pair."from", pair."to")) as since
          from calendar, unnest(${pairs.map(({ from }) => from)}::timestamptz[], ${pairs.map(({ to }) => to)}::timestamptz[])
            with ordinality as pair ("from", "to", position)
          order by position`,
      );
      for (const [position, { from, to }] of pairs.entries()) {
        const row = counted[position];
        const expected = secondsByWalking(week, from.getTime(), to.getTime());
        const told = JSON.stringify({ week, from, to });
        expect(row, told).toMatchObject({ one: expected, many: expected });
        // No later and no earlier instant would do: between the two of them nothing is open.
        const due = row?.due?.getTime() ?? Number.NaN;
        const begin = row?.since?.getTime() ?? Number.NaN;
        expect(secondsByWalking(week, from.getTime(), due), told).toBe(expected);
        expect(secondsByWalking(week, begin, to.getTime()), told).toBe(expected);
        expect(due, told).toBeLessThanOrEqual(Math.max(to.getTime(), from.getTime()));
        expect(begin, told).toBeGreaterThanOrEqual(from.getTime());
      }
    }
  });
});
