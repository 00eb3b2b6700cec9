import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from '../desk.ts';
import { buildDesk, buildEmployee, buildTicket } from '../testing/builders.ts';
import { emptyDesk } from '../testing/empty-desk.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { suggestAssignee } from './suggest-assignee.ts';

let test: TestDatabase;
let desk: Desk;

beforeAll(async () => {
  test = await createTestDatabase();
  desk = buildDesk(test.database);
});
beforeEach(() => emptyDesk(test.database));
afterAll(() => test.drop());

const employ = (employee_id: string, role: 'it_staff' | 'admin', office_location = 'Lyon') =>
  buildEmployee(test.database, { employee_id, role, office_location });

async function work(
  staff: Awaited<ReturnType<typeof employ>>,
  count: number,
  status: 'in_progress' | 'resolved',
) {
  for (let i = 0; i < count; i++) await buildTicket(desk, { staff, status, category: 'network' });
}

const reasoned = () => suggestAssignee(desk, { category: 'network', office_location: 'Lyon' });
const suggest = async () => (await reasoned())?.employee_id ?? null;

const seen = (employee_id: string, minutesAgo: number) =>
  test.database.prisma.employee.update({
    where: { employee_id },
    data: { last_seen_at: new Date(desk.clock().getTime() - minutesAgo * 60_000) },
  });

describe('the suggested assignee', () => {
  it('is nobody where nobody is on duty', async () => {
    expect(await suggest()).toBeNull();
  });

  it('is who solved most of the kind, less what they have open', async () => {
    const one = await employ('S1', 'it_staff');
    const two = await employ('S2', 'it_staff');
    await work(one, 3, 'resolved');
    await work(two, 2, 'resolved');
    expect(await suggest()).toBe('S1');
    await work(one, 2, 'in_progress');
    expect(await suggest()).toBe('S2');
  });

  it('is of the same office first, and an administrator last', async () => {
    await employ('A0', 'admin');
    await work(await employ('S1', 'it_staff', 'Dublin'), 3, 'resolved');
    expect(await suggest()).toBe('A0');
    await work(await employ('S2', 'it_staff'), 1, 'in_progress');
    expect(await suggest()).toBe('S2');
  });

  it('is who is at the desk rather than who solved one more', async () => {
    const one = await employ('S1', 'it_staff');
    const two = await employ('S2', 'it_staff');
    await work(one, 3, 'resolved');
    await work(two, 2, 'resolved');
    await seen('S1', 16);
    await seen('S2', 14);
    expect(await suggest()).toBe('S2');
  });

  it('comes with what counted for them', async () => {
    const one = await employ('S1', 'it_staff');
    await work(one, 2, 'resolved');
    await work(one, 1, 'in_progress');
    expect(await reasoned()).toEqual({
      employee_id: 'S1',
      reason: { solved: 2, open: 1, same_office: true, is_present: false },
    });
    await seen('S1', 1);
    expect((await reasoned())?.reason.is_present).toBe(true);
  });

  it('is nobody who has left', async () => {
    await employ('S1', 'it_staff');
    await test.database.prisma.employee.update({ where: { employee_id: 'S1' }, data: { is_active: false } });
    expect(await suggest()).toBeNull();
  });
});
