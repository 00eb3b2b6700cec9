import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../desk.ts';
import { buildDesk, buildEmployee, buildStaff, buildTicket } from '../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { moveTicket } from './move-ticket.ts';

let test: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  test = await createTestDatabase();
  desk = buildDesk(test.database);
});
afterAll(() => test.drop());

const historyOf = (ticket_id: number) =>
  test.database.prisma.ticketHistory.findMany({ where: { ticket_id }, orderBy: { id: 'asc' } });

describe('assign', () => {
  it('gives the ticket to a person and says why', async () => {
    const [ana, ben] = [await buildStaff(test.database), await buildStaff(test.database)];
    const ticket = await buildTicket(desk);
    const moved = await moveTicket(
      desk,
      ana,
      { ticket_number: ticket.ticket_number },
      { move: 'assign', assigned_to: ben.employee_id, comment: 'You know this printer.' },
    );
    expect(moved).toMatchObject({
      assigned_to: ben.employee_id,
      assigned_to_name: ben.name,
      assignee_kind: 'person',
    });
    expect(await historyOf(ticket.id)).toMatchObject([
      { changed_field: 'created' },
      {
        changed_field: 'assigned_to',
        old_value: null,
        new_value: ben.employee_id,
        changed_by: ana.employee_id,
        comment: 'You know this printer.',
      },
      { changed_field: 'status', old_value: 'pending', new_value: 'in_progress', comment: null },
    ]);
  });

  it('returns the ticket to the pool', async () => {
    const staff = await buildStaff(test.database);
    const ticket = await buildTicket(desk, { status: 'in_progress', staff });
    const moved = await moveTicket(desk, staff, { id: ticket.id }, { move: 'assign', assigned_to: null });
    expect(moved).toMatchObject({ status: 'pending', assigned_to: null, assignee_kind: 'pool' });
    expect((await historyOf(ticket.id)).slice(-2)).toMatchObject([
      { changed_field: 'assigned_to', old_value: staff.employee_id, new_value: null },
      { changed_field: 'status', old_value: 'in_progress', new_value: 'pending' },
    ]);
  });

  it.each([
    ['an employee', { role: 'employee' }],
    ['somebody who has left', { role: 'it_staff', is_active: false }],
  ] as const)('refuses %s', async (_, given) => {
    const staff = await buildStaff(test.database);
    const ticket = await buildTicket(desk);
    const { employee_id } = await buildEmployee(test.database, given);
    await expect(
      moveTicket(desk, staff, { id: ticket.id }, { move: 'assign', assigned_to: employee_id }),
    ).rejects.toMatchObject({ code: 'assignee_unavailable' });
  });

  it('refuses somebody unknown', async () => {
    const staff = await buildStaff(test.database);
    const ticket = await buildTicket(desk);
    await expect(
      moveTicket(desk, staff, { id: ticket.id }, { move: 'assign', assigned_to: 'nobody' }),
    ).rejects.toMatchObject({ code: 'assignee_unavailable' });
  });
});

describe('resolve, close, reopen', () => {
  it('keeps who solved it, how and when', async () => {
    const now = new Date('2026-03-04T10:00:00Z');
    const staff = await buildStaff(test.database);
    const ticket = await buildTicket(desk, { status: 'in_progress', staff });
    const resolved = await moveTicket(
      buildDesk(test.database, () => now),
      staff,
      { id: ticket.id },
      { move: 'resolve', resolution: 'Replaced the fuser unit.' },
    );
    expect(resolved).toMatchObject({
      resolution: 'Replaced the fuser unit.',
      resolved_by: staff.employee_id,
      resolved_by_name: staff.name,
      resolved_at: now,
      updated_at: now,
    });
    expect((await historyOf(ticket.id)).slice(-2)).toMatchObject([
      { changed_field: 'status', new_value: 'resolved', comment: 'Replaced the fuser unit.' },
      { changed_field: 'resolution', old_value: null, new_value: 'Replaced the fuser unit.' },
    ]);
  });

  it('reopens with the same assignee; the resolution stays in the history alone', async () => {
    const [requester, staff] = [await buildEmployee(test.database), await buildStaff(test.database)];
    const ticket = await buildTicket(desk, {
      status: 'resolved',
      requester,
      staff,
      resolution: 'Rebooted it.',
    });
    const reopened = await moveTicket(
      desk,
      requester,
      { id: ticket.id },
      { move: 'reopen', comment: 'Broken again this morning.' },
    );
    expect(reopened).toMatchObject({
      status: 'in_progress',
      assigned_to: staff.employee_id,
      resolution: null,
      resolved_by: null,
      resolved_at: null,
    });
    expect((await historyOf(ticket.id)).slice(-2)).toMatchObject([
      { changed_field: 'status', new_value: 'in_progress', comment: 'Broken again this morning.' },
      { changed_field: 'resolution', old_value: 'Rebooted it.', new_value: null },
    ]);
  });

  it('reopens into the pool when the assignee has left', async () => {
    const [requester, staff] = [await buildEmployee(test.database), await buildStaff(test.database)];
    const ticket = await buildTicket(desk, { status: 'resolved', requester, staff });
    await test.database.prisma.employee.update({
      where: { employee_id: staff.employee_id },
      data: { is_active: false },
    });
    const reopened = await moveTicket(
      desk,
      requester,
      { id: ticket.id },
      { move: 'reopen', comment: 'Again.' },
    );
    expect(reopened).toMatchObject({ status: 'in_progress', assigned_to: null, assignee_kind: 'pool' });
    expect((await historyOf(ticket.id)).map((row) => row.changed_field).slice(-3)).toEqual([
      'assigned_to',
      'status',
      'resolution',
    ]);
  });

  it('writes a history in which every old value is the new value before it', async () => {
    const [requester, staff] = [await buildEmployee(test.database), await buildStaff(test.database)];
    const { id } = await buildTicket(desk, { status: 'resolved', requester, staff });
    await moveTicket(desk, requester, { id }, { move: 'reopen', comment: 'Not yet.' });
    await moveTicket(desk, staff, { id }, { move: 'assign', assigned_to: null });
    await moveTicket(desk, staff, { id }, { move: 'assign', assigned_to: staff.employee_id });
    await moveTicket(desk, staff, { id }, { move: 'resolve', resolution: 'New toner.' });
    await moveTicket(desk, requester, { id }, { move: 'close', comment: 'Thanks' });

    const standing = new Map<string, string | null>([['status', 'pending']]);
    for (const row of await historyOf(id)) {
      if (row.changed_field === 'created') continue;
      expect(row.old_value).toBe(standing.get(row.changed_field) ?? null);
      standing.set(row.changed_field, row.new_value);
    }
    expect(Object.fromEntries(standing)).toEqual({
      status: 'closed',
      assigned_to: staff.employee_id,
      resolution: 'New toner.',
    });
  });
});
