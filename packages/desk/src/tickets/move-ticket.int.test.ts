import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../desk.ts';
import { buildAnswer } from '../testing/build-answer.ts';
import { buildDesk, buildEmployee, buildStaff, buildTicket } from '../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { addComment } from './add-comment.ts';
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

/** The assistant has it, and has answered. */
async function buildAnswered(given: Parameters<typeof buildTicket>[1] = {}) {
  const ticket = await buildTicket(desk, given);
  await buildAnswer(test.database, ticket.id, { suggested_solution: 'Restart the spooler.' });
  await test.database.prisma.ticket.update({
    where: { id: ticket.id },
    data: { status: 'in_progress', assignee_kind: 'ai', route_reason: 'answered' },
  });
  return ticket;
}

describe('claim', () => {
  it('takes a ticket from the assistant, and puts it under the colleague’s group', async () => {
    const { id: team_id } = await test.database.prisma.team.create({ data: { name: 'Networks' } });
    const ana = await buildEmployee(test.database, { role: 'it_staff', team_id });
    const { id } = await buildAnswered();
    const claimed = await moveTicket(desk, ana, { id }, { move: 'claim' });
    expect(claimed).toMatchObject({
      assigned_to: ana.employee_id,
      assignee_kind: 'person',
      team_name: 'Networks',
    });
    expect((await historyOf(id)).slice(-2)).toMatchObject([
      { changed_field: 'assigned_to', old_value: 'ai', new_value: ana.employee_id },
      { changed_field: 'team', old_value: null, new_value: 'Networks' },
    ]);
  });

  it('says who was faster, and does no harm to whoever has it already', async () => {
    const [ana, ben] = [await buildStaff(test.database), await buildStaff(test.database)];
    const { id } = await buildTicket(desk);
    const first = await moveTicket(desk, ana, { id }, { move: 'claim' });
    expect(await moveTicket(desk, ana, { id }, { move: 'claim' })).toEqual(first);
    await expect(moveTicket(desk, ben, { id }, { move: 'claim' })).rejects.toMatchObject({
      code: 'already_claimed',
      details: { changed_by: ana.employee_id, parameters: { name: ana.name } },
    });
    const taken = await moveTicket(desk, ben, { id }, { move: 'claim', version: first.version });
    expect(taken.assigned_to).toBe(ben.employee_id);
  });
});

describe('“this solved it”', () => {
  it('solves and closes to the assistant’s credit, with its answer as the resolution', async () => {
    const requester = await buildEmployee(test.database);
    const { id } = await buildAnswered({ requester });
    const closed = await moveTicket(desk, requester, { id }, { move: 'confirm_solved', comment: 'Great' });
    expect(closed).toMatchObject({
      status: 'closed',
      resolver_kind: 'ai',
      resolved_by: null,
      resolution: 'Restart the spooler.',
    });
    expect(closed.resolved_at).toEqual(closed.closed_at);
    expect(closed.answer_seen_at).toEqual(closed.closed_at);
    expect((await historyOf(id)).slice(-3)).toMatchObject([
      { changed_field: 'status', old_value: 'in_progress', new_value: 'resolved' },
      { changed_field: 'resolution', new_value: 'Restart the spooler.' },
      { changed_field: 'status', old_value: 'resolved', new_value: 'closed', comment: 'Great' },
    ]);
  });

  it('credits the person who has it, with their last public word', async () => {
    const [requester, ana] = [await buildEmployee(test.database), await buildStaff(test.database)];
    const { id } = await buildAnswered({ requester });
    await moveTicket(desk, ana, { id }, { move: 'claim' });
    await addComment(desk, ana, { id }, { body: 'I gave you a new toner.', internal: false });
    await addComment(desk, ana, { id }, { body: 'They had poured coffee into it.', internal: true });
    const closed = await moveTicket(desk, requester, { id }, { move: 'confirm_solved' });
    expect(closed).toMatchObject({
      resolver_kind: 'person',
      resolved_by: ana.employee_id,
      resolution: 'I gave you a new toner.',
    });
  });

  it('credits nobody of the team where they found it themselves, or the answer was not for them', async () => {
    const requester = await buildEmployee(test.database);
    const { id } = await buildTicket(desk, { requester, language: 'nl' });
    await buildAnswer(test.database, id, { suggested_solution: 'Secret.', is_for_requester: false });
    const closed = await moveTicket(desk, requester, { id }, { move: 'confirm_solved' });
    expect(closed).toMatchObject({
      resolver_kind: 'person',
      resolved_by: requester.employee_id,
      resolution: 'De melder bevestigt dat het is opgelost.',
    });
  });

  it('leaves a resolved ticket to whoever solved it', async () => {
    const [requester, ana] = [await buildEmployee(test.database), await buildStaff(test.database)];
    const { id } = await buildTicket(desk, {
      requester,
      status: 'resolved',
      staff: ana,
      resolution: 'New drum.',
    });
    const closed = await moveTicket(desk, requester, { id }, { move: 'confirm_solved' });
    expect(closed).toMatchObject({ status: 'closed', resolved_by: ana.employee_id, resolution: 'New drum.' });
  });
});

describe('hand over', () => {
  it('gives the assistant’s ticket to the group of the colleague it suggested', async () => {
    const { id: team_id } = await test.database.prisma.team.create({ data: { name: 'Printers' } });
    const ana = await buildEmployee(test.database, { role: 'it_staff', team_id });
    const requester = await buildEmployee(test.database);
    const { id } = await buildAnswered({ requester });
    await buildAnswer(test.database, id, { source: 'model', suggested_assignee: ana.employee_id });
    const moved = await moveTicket(
      desk,
      requester,
      { id },
      { move: 'hand_over', reason: 'still_broken', comment: 'It prints grey.' },
    );
    expect(moved).toMatchObject({
      status: 'pending',
      assignee_kind: 'pool',
      team_name: 'Printers',
      route_reason: 'still_broken',
    });
    expect((await historyOf(id)).slice(-4)).toMatchObject([
      { changed_field: 'assigned_to', old_value: 'ai', new_value: null },
      { changed_field: 'team', new_value: 'Printers' },
      {
        changed_field: 'route_reason',
        old_value: 'answered',
        new_value: 'still_broken',
        comment: 'It prints grey.',
      },
      { changed_field: 'status', old_value: 'in_progress', new_value: 'pending' },
    ]);
  });

  it('goes by category where nobody was suggested, and to the common pool where nobody takes care of it', async () => {
    const requester = await buildEmployee(test.database);
    const wish = { move: 'hand_over', reason: 'wants_person' } as const;
    const [known, unknown] = [
      await buildAnswered({ requester, category: 'software' }),
      await buildAnswered({ requester, category: 'other' }),
    ];
    await test.database.prisma.team.create({ data: { name: 'Applications', categories: ['software'] } });
    expect((await moveTicket(desk, requester, { id: known.id }, wish)).team_name).toBe('Applications');
    expect((await moveTicket(desk, requester, { id: unknown.id }, wish)).team_id).toBeNull();
  });

  it('leaves a person’s ticket where it is, and says so in the history', async () => {
    const [requester, ana] = [await buildEmployee(test.database), await buildStaff(test.database)];
    const { id } = await buildTicket(desk, { requester, status: 'in_progress', staff: ana });
    const moved = await moveTicket(desk, requester, { id }, { move: 'hand_over', reason: 'still_broken' });
    expect(moved).toMatchObject({ status: 'in_progress', assigned_to: ana.employee_id });
    expect((await historyOf(id)).slice(-1)).toMatchObject([
      { changed_field: 'route_reason', old_value: null, new_value: 'still_broken' },
    ]);
  });
});

describe('what the assistant had', () => {
  it('loses its credit when it is reopened, and goes to the team', async () => {
    const requester = await buildEmployee(test.database);
    const { id } = await buildAnswered({ requester });
    await test.database.prisma.ticket.update({
      where: { id },
      data: { status: 'resolved', resolver_kind: 'ai', resolution: 'Restart it.', resolved_at: new Date() },
    });
    const reopened = await moveTicket(desk, requester, { id }, { move: 'reopen', comment: 'No.' });
    expect(reopened).toMatchObject({
      status: 'in_progress',
      assignee_kind: 'pool',
      resolver_kind: null,
      reopened_count: 1,
      route_reason: 'still_broken',
    });
  });

  it('is whose who solves it', async () => {
    const ana = await buildStaff(test.database);
    const { id } = await buildAnswered();
    const resolved = await moveTicket(desk, ana, { id }, { move: 'resolve', resolution: 'Done.' });
    expect(resolved).toMatchObject({
      assigned_to: ana.employee_id,
      assignee_kind: 'person',
      resolver_kind: 'person',
    });
  });
});
