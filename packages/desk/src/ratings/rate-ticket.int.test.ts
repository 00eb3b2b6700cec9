import { satisfactionScores } from '@desk/contract/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMyPoints } from '../points/read-points.ts';
import { buildDesk, buildEmployee, buildStaff, buildTicket } from '../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { moveTicket } from '../tickets/move-ticket.ts';
import { rateTicket } from './rate-ticket.ts';

let world: TestDatabase;
let now: Date;
beforeAll(async () => {
  world = await createTestDatabase();
});
afterAll(() => world.drop());

const deskAt = (time = '2026-11-20T10:00:00Z') => {
  now = new Date(time);
  return buildDesk(world.database, () => now);
};
const later = (hours: number) => {
  now = new Date(now.getTime() + hours * 3_600_000);
};

async function closedTicket() {
  const desk = deskAt();
  const [requester, staff] = [await buildEmployee(world.database), await buildStaff(world.database)];
  const ticket = await buildTicket(desk, { status: 'closed', requester, staff, category: 'network' });
  return { desk, requester, staff, ref: { id: ticket.id } };
}

describe('a rating', () => {
  it('is kept with who solved the ticket, its category and its site as they stood then', async () => {
    const { desk, requester, staff, ref } = await closedTicket();
    await rateTicket(desk, requester, ref, { score: 2, comment: 'Took long' });
    await world.database.prisma.employee.update({
      where: { employee_id: requester.employee_id },
      data: { office_location: 'Shanghai' },
    });
    expect(
      await world.database.prisma.satisfaction.findUnique({ where: { ticket_id: ref.id } }),
    ).toMatchObject({
      employee_id: requester.employee_id,
      score: 2,
      comment: 'Took long',
      resolver_kind: 'person',
      resolved_by: staff.employee_id,
      category: 'network',
      office_location: 'Lyon',
    });
  });

  it('brings the same points whatever it says, and only once', async () => {
    const earned = [];
    for (const score of satisfactionScores) {
      const { desk, requester, ref } = await closedTicket();
      const first = await rateTicket(desk, requester, ref, { score });
      const second = await rateTicket(desk, requester, ref, { score: 6 - score });
      earned.push([first.points, second.points, (await readMyPoints(desk, requester)).total]);
    }
    expect(earned).toEqual(satisfactionScores.map(() => [5, 0, 5]));
  });

  it('can be changed for twelve hours and not a moment longer; a word once said stays until it is taken back', async () => {
    const { desk, requester, ref } = await closedTicket();
    await rateTicket(desk, requester, ref, { score: 1, comment: 'Still slow' });
    later(11.9);
    const changed = await rateTicket(desk, requester, ref, { score: 4 });
    expect(changed).toMatchObject({ score: 4, comment: 'Still slow' });
    expect(changed.editable_until.toISOString()).toBe('2026-11-20T22:00:00.000Z');
    expect(await rateTicket(desk, requester, ref, { score: 4, comment: '' })).toMatchObject({
      comment: null,
    });
    later(0.2);
    await expect(rateTicket(desk, requester, ref, { score: 5 })).rejects.toMatchObject({
      code: 'rating_final',
    });
  });

  it('is the requester’s alone', async () => {
    const { desk, staff, ref } = await closedTicket();
    const stranger = await buildEmployee(world.database);
    await expect(rateTicket(desk, staff, ref, { score: 5 })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(rateTicket(desk, stranger, ref, { score: 5 })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('waits until the ticket is closed', async () => {
    const desk = deskAt();
    const requester = await buildEmployee(world.database);
    const { id } = await buildTicket(desk, { status: 'resolved', requester });
    await expect(rateTicket(desk, requester, { id }, { score: 5 })).rejects.toMatchObject({
      code: 'ticket_not_closed',
    });
  });

  it('of one’s own work there is none', async () => {
    const desk = deskAt();
    const staff = await buildStaff(world.database);
    const { id } = await buildTicket(desk, { status: 'closed', requester: staff, staff });
    await expect(rateTicket(desk, staff, { id }, { score: 5 })).rejects.toMatchObject({ code: 'forbidden' });
    expect(await world.database.prisma.satisfaction.count({ where: { ticket_id: id } })).toBe(0);
  });

  it('is asked for anew when the ticket was opened again and closed again', async () => {
    const { desk, requester, staff, ref } = await closedTicket();
    await rateTicket(desk, requester, ref, { score: 5, comment: 'Thanks' });
    later(1);
    await world.database.prisma.$transaction([
      world.database.prisma
        .$executeRaw`update ticket set undo_until = ${new Date(now.getTime() + 3_600_000)} where id = ${ref.id}`,
      world.database.prisma.$executeRaw`
        update ticket set status = 'in_progress', resolution = null, resolved_by = null, resolver_kind = null,
          resolved_at = null, closed_at = null, undo_until = null, updated_at = ${now} where id = ${ref.id}`,
    ]);
    later(24);
    await moveTicket(desk, staff, ref, { move: 'resolve', resolution: 'Replaced the cable.' });
    await moveTicket(desk, requester, ref, { move: 'close' });
    const again = await rateTicket(desk, requester, ref, { score: 3 });
    expect(again).toMatchObject({ score: 3, comment: null, created_at: now });
  });
});
