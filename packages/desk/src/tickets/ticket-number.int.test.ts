import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDatabase, type Database } from '../database.ts';
import type { Desk } from '../desk.ts';
import { buildDesk, buildEmployee, buildStaff } from '../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { createTicket } from './create-ticket.ts';
import { deleteTicket } from './delete-ticket.ts';
import { ticketNumber } from './ticket-number.ts';

let test: TestDatabase;
let crowd: Database;
beforeAll(async () => {
  test = await createTestDatabase();
  crowd = createDatabase(test.url, { maxConnections: 20 });
});
afterAll(async () => {
  await crowd.close();
  await test.drop();
});

const file = async (desk: Desk, actor: Awaited<ReturnType<typeof buildEmployee>>) => {
  const input = { description: 'The printer does not print.', attachments: [] };
  return (await createTicket(desk, { actor, input, language: 'en' })).ticket;
};

it('numbers 200 tickets from 20 connections without a gap or a repeat, across midnight and deletions', async () => {
  let now = new Date('2026-03-31T21:59:58Z');
  // Amsterdam keeps summer time: its midnight is 22:00 in UTC.
  const desk = { database: crowd, clock: () => now, timeZone: 'Europe/Amsterdam' };
  const [actor, admin] = [await buildEmployee(crowd), await buildStaff(crowd, 'admin')];

  const numbers: string[] = [];
  const fileAndSometimesDelete = async (index: number) => {
    if (index === 120) now = new Date('2026-03-31T22:00:01Z');
    const ticket = await file(desk, actor);
    numbers.push(ticket.ticket_number);
    if (index % 7 === 0) await deleteTicket(desk, admin, { id: ticket.id });
  };
  const indexes = Array.from({ length: 200 }, (_, index) => index);
  await Promise.all(
    Array.from({ length: 20 }, async () => {
      for (let index = indexes.shift(); index !== undefined; index = indexes.shift())
        await fileAndSometimesDelete(index);
    }),
  );

  const [before, after] = ['TK20260331', 'TK20260401'].map((day) =>
    numbers.filter((number) => number.startsWith(day)).sort(),
  );
  const from = (day: string, count: number) =>
    Array.from({ length: count }, (_, index) => ticketNumber(day, index + 1));
  expect(numbers).toHaveLength(200);
  expect(before?.length).toBeGreaterThan(0);
  expect(after?.length).toBeGreaterThan(0);
  expect(before).toEqual(from('2026-03-31', before?.length ?? 0));
  expect(after).toEqual(from('2026-04-01', after?.length ?? 0));
  expect((before?.length ?? 0) + (after?.length ?? 0)).toBe(200);
});

it('grows past 999', async () => {
  const desk = buildDesk(crowd, () => new Date('2026-05-06T12:00:00Z'));
  const actor = await buildEmployee(crowd);
  await crowd.prisma.ticketCounter.create({ data: { day: new Date('2026-05-06'), last_number: 998 } });
  const tickets = [await file(desk, actor), await file(desk, actor), await file(desk, actor)];
  expect(tickets.map((ticket) => ticket.ticket_number)).toEqual([
    'TK20260506999',
    'TK202605061000',
    'TK202605061001',
  ]);
});

it('never gives the number of a deleted ticket again', async () => {
  const desk = buildDesk(crowd, () => new Date('2026-05-07T12:00:00Z'));
  const [actor, admin] = [await buildEmployee(crowd), await buildStaff(crowd, 'admin')];
  const first = await file(desk, actor);
  await deleteTicket(desk, admin, { id: first.id });
  const second = await file(desk, actor);
  expect([first.ticket_number, second.ticket_number]).toEqual(['TK20260507001', 'TK20260507002']);
});

it('gives the number back when the ticket cannot be written', async () => {
  const desk = buildDesk(crowd, () => new Date('2026-05-08T12:00:00Z'));
  const actor = await buildEmployee(crowd);
  const input = { description: 'No text can hold this: \u0000', attachments: [] };
  await expect(createTicket(desk, { actor, input, language: 'en' })).rejects.toThrow();
  expect((await file(desk, actor)).ticket_number).toBe('TK20260508001');
});
