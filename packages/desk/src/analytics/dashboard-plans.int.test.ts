import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Desk } from '../desk.ts';
import type { Sql } from '../sql.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { answerSourcesOf } from './count-answers.ts';
import { escalations } from './count-escalations.ts';
import { volume } from './count-volume.ts';
import { firstResponseTimes, resolutionTimes } from './measure-times.ts';
import { chooseStretch, type Stretch } from './stretch.ts';
import { insertMonth } from './testing/insert-month.ts';
import { simulateTickets } from './testing/simulated-month.ts';

const now = new Date('2026-11-21T15:20:00.000Z');

let test: TestDatabase;
let stretch: Stretch;
beforeAll(async () => {
  test = await createTestDatabase();
  const desk: Desk = { database: test.database, clock: () => now, timeZone: 'UTC' };
  await insertMonth(test.database, simulateTickets(5_000, 365, now));
  stretch = await chooseStretch(desk, { from: '2026-03-02', to: '2026-03-03' });
});
afterAll(() => test.drop());

/** Which tables a statement reads whole, and by which indexes it reads the others. */
async function planOf({ text, values }: Sql) {
  const { rows } = await test.database.pool.query<{ 'QUERY PLAN': string }>({
    text: `explain ${text}`,
    values,
  });
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  return {
    whole: [...plan.matchAll(/Seq Scan on (\w+)/g)].map(([, table]) => table),
    indexes: [
      ...plan.matchAll(/(?:Index (?:Only )?Scan(?: Backward)? using|Bitmap Index Scan on) (\w+)/g),
    ].map(([, index]) => index),
  };
}

it.each([
  ['how long solutions took', () => resolutionTimes({}, stretch), 'ticket_by_solution'],
  ['how long first replies took', () => firstResponseTimes({}, stretch), 'ticket_by_first_response'],
  ['what was filed each day', () => volume({}, stretch, 'UTC'), 'ticket_by_created'],
  ['where answers came from', () => answerSourcesOf({}, stretch), 'ticket_by_created'],
  ['what was escalated', () => escalations({}, stretch), 'escalation_by_time'],
])(
  '%s in two days of a year is read from the index of its time, not from all tickets',
  async (_, statement, index) => {
    const { whole, indexes } = await planOf(statement());
    expect(indexes).toContain(index);
    expect(whole).not.toContain('ticket');
    expect(whole).not.toContain('escalation');
  },
);
