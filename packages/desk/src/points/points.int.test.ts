import type { DeskSettings } from '@desk/contract/desk-settings';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rateTicket } from '../ratings/rate-ticket.ts';
import { changeDeskSettings } from '../settings/desk-settings.ts';
import { buildDesk, buildEmployee, buildStaff, buildTicket } from '../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { addComment } from '../tickets/add-comment.ts';
import { moveTicket } from '../tickets/move-ticket.ts';
import { awardPoints } from './award-points.ts';
import { readMyPoints, readPointBoard } from './read-points.ts';

let world: TestDatabase;
beforeAll(async () => {
  world = await createTestDatabase();
});
afterAll(() => world.drop());

const at = (time: string) => buildDesk(world.database, () => new Date(time));
const set = async (patch: Partial<DeskSettings>) =>
  changeDeskSettings(at('2026-11-20T08:00:00Z'), await buildStaff(world.database, 'admin'), patch);

/** A ticket that a colleague solved and its requester closed. */
async function confirmedTicket(desk = at('2026-11-20T10:00:00Z'), given: { office_location?: string } = {}) {
  const requester = await buildEmployee(world.database, given);
  return { requester, ...(await confirmAnother(desk, requester)) };
}
async function confirmAnother(
  desk: ReturnType<typeof at>,
  requester: Awaited<ReturnType<typeof buildEmployee>>,
) {
  const { id } = await buildTicket(desk, { status: 'resolved', requester });
  await moveTicket(desk, requester, { id }, { move: 'close' });
  return { desk, ref: { id } };
}

describe('points', () => {
  it('are given once for a solution confirmed, however often they are looked for, at the same time too', async () => {
    const { desk, requester } = await confirmedTicket();
    await Promise.all([awardPoints(desk), awardPoints(desk), awardPoints(desk)]);
    await awardPoints(desk);
    const mine = await readMyPoints(desk, requester);
    expect(mine.entries.map(({ reason, points }) => [reason, points])).toEqual([['fix_confirmed', 3]]);
    expect(mine).toMatchObject({ total: 3, this_month: 3, today: 3 });
  });

  it('are not given for a ticket that the IT team closed', async () => {
    const desk = at('2026-11-20T10:00:00Z');
    const requester = await buildEmployee(world.database);
    await buildTicket(desk, { status: 'closed', requester });
    await awardPoints(desk);
    expect((await readMyPoints(desk, requester)).entries).toEqual([]);
  });

  it('for a useful comment go back when it is not called useful any more', async () => {
    const desk = at('2026-11-20T10:00:00Z');
    const [requester, staff] = [await buildEmployee(world.database), await buildStaff(world.database)];
    const { id } = await buildTicket(desk, { status: 'in_progress', requester, staff });
    const comment = await addComment(desk, requester, { id }, { body: 'Only on Wi-Fi', internal: false });
    const mark = (useful: boolean) =>
      world.database.prisma.ticketComment.update({
        where: { id: comment.id },
        data: { useful_at: useful ? desk.clock() : null, useful_by: useful ? staff.employee_id : null },
      });
    await mark(true);
    await awardPoints(desk);
    expect(await readMyPoints(desk, requester)).toMatchObject({ total: 5 });
    await mark(false);
    await awardPoints(desk);
    expect(await readMyPoints(desk, requester)).toMatchObject({ total: 0, entries: [] });
  });

  it('end at the limit of the day on which they were earned, in the desk’s own time zone', async () => {
    await set({ points_per_day: 10 });
    const desk = { ...at('2026-11-20T22:30:00Z'), timeZone: 'Europe/Amsterdam' };
    const { requester, ref } = await confirmedTicket(desk);
    await rateTicket(desk, requester, ref, { score: 1 });
    const second = await confirmAnother(desk, requester);
    expect(await rateTicket(desk, requester, second.ref, { score: 5 })).toMatchObject({ points: 2 });
    expect(await readMyPoints(desk, requester)).toMatchObject({ today: 10, cap: 10 });
    // An hour later it is tomorrow there, and still today in UTC.
    const tomorrow = { ...at('2026-11-20T23:30:00Z'), timeZone: 'Europe/Amsterdam' };
    const third = await confirmAnother(tomorrow, requester);
    expect(await rateTicket(tomorrow, requester, third.ref, { score: 5 })).toMatchObject({ points: 5 });
    expect(await readMyPoints(tomorrow, requester)).toMatchObject({ today: 8, total: 18 });
    await set({ points_per_day: 20 });
    await awardPoints(tomorrow);
    expect(await readMyPoints(tomorrow, requester)).toMatchObject({ total: 18 });
  });
});

describe('the board of a site', () => {
  it('shows whoever chose it and nobody else', async () => {
    const desk = at('2026-11-20T10:00:00Z');
    const here = { office_location: 'Nantes' };
    const [{ requester: shown }, { requester: hidden }] = [
      await confirmedTicket(desk, here),
      await confirmedTicket(desk, here),
    ];
    await confirmedTicket(desk, { office_location: 'Shanghai' });
    for (let more = 0; more < 3; more += 1) await buildEmployee(world.database, here);
    await awardPoints(desk);
    const choose = (employee_id: string, show_on_board: boolean) =>
      world.database.prisma.employee.update({ where: { employee_id }, data: { show_on_board } });
    expect((await readPointBoard(desk, hidden)).entries).toEqual([]);
    await choose(shown.employee_id, true);
    expect(await readPointBoard(desk, hidden)).toMatchObject({
      month: '2026-11',
      office_location: 'Nantes',
      is_hidden: false,
      entries: [{ rank: 1, name: shown.name, points: 3, is_me: false }],
    });
    expect((await readPointBoard(desk, hidden, '2026-10')).entries).toEqual([]);
    await choose(shown.employee_id, false);
    expect((await readPointBoard(desk, hidden)).entries).toEqual([]);
  });

  it('is not shown where few people work', async () => {
    const desk = at('2026-11-20T10:00:00Z');
    const { requester } = await confirmedTicket(desk, { office_location: 'Hilversum' });
    await world.database.prisma.employee.update({
      where: { employee_id: requester.employee_id },
      data: { show_on_board: true },
    });
    await awardPoints(desk);
    expect(await readPointBoard(desk, requester)).toMatchObject({
      is_hidden: true,
      smallest_group: 5,
      entries: [],
    });
  });
});
