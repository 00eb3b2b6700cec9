import { levels, priorityOf } from '@desk/contract/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../desk.ts';
import { buildDesk, buildEmployee, buildStaff, buildTicket } from '../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { moveTicket } from './move-ticket.ts';
import { patchTicket } from './patch-ticket.ts';

let test: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  test = await createTestDatabase();
  desk = buildDesk(test.database);
});
afterAll(() => test.drop());

const changesOf = async (ticket_id: number) => {
  const rows = await test.database.prisma.ticketHistory.findMany({
    where: { ticket_id, changed_field: { not: 'created' } },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => [row.changed_field, row.old_value, row.new_value, row.changed_by]);
};

describe('patchTicket', () => {
  it('changes what is given and writes a row for each change', async () => {
    const now = new Date('2026-03-04T10:00:00Z');
    const staff = await buildStaff(test.database);
    const ticket = await buildTicket(desk, { title: 'Printer', category: 'software' });
    const patched = await patchTicket(
      buildDesk(test.database, () => now),
      staff,
      { id: ticket.id },
      { version: 1, title: 'Printer on floor 3', category: 'hardware', priority: 'urgent' },
    );
    expect(patched).toMatchObject({
      title: 'Printer on floor 3',
      description: ticket.description,
      category: 'hardware',
      priority: 'urgent',
      version: 2,
      updated_at: now,
    });
    expect(await changesOf(ticket.id)).toEqual([
      ['title', 'Printer', 'Printer on floor 3', staff.employee_id],
      ['category', 'software', 'hardware', staff.employee_id],
      ['priority', null, 'urgent', staff.employee_id],
    ]);
  });

  it('changes nothing, not even the version, when nothing differs', async () => {
    const staff = await buildStaff(test.database);
    const ticket = await buildTicket(desk, { title: 'Printer', category: 'hardware' });
    const patched = await patchTicket(
      desk,
      staff,
      { id: ticket.id },
      {
        version: 1,
        title: 'Printer',
        category: 'hardware',
      },
    );
    expect(patched).toEqual(ticket);
    expect(await changesOf(ticket.id)).toEqual([]);
  });

  it.each(levels.flatMap((severity) => levels.map((urgency) => ({ severity, urgency }))))(
    'makes the priority follow from severity $severity and urgency $urgency',
    async ({ severity, urgency }) => {
      const staff = await buildStaff(test.database);
      const { id } = await buildTicket(desk);
      const half = await patchTicket(desk, staff, { id }, { version: 1, severity });
      expect(half.priority).toBeNull();
      const whole = await patchTicket(desk, staff, { id }, { version: 2, urgency });
      expect(whole).toMatchObject({ severity, urgency, priority: priorityOf(severity, urgency) });
    },
  );

  it('keeps a priority that a person gives together with severity and urgency', async () => {
    const staff = await buildStaff(test.database);
    const { id } = await buildTicket(desk);
    const patch = { version: 1, severity: 'high', urgency: 'high', priority: 'low' } as const;
    expect((await patchTicket(desk, staff, { id }, patch)).priority).toBe('low');
  });

  it('keeps what the requester thought of the priority', async () => {
    const staff = await buildStaff(test.database);
    const { id } = await buildTicket(desk, { priority: 'urgent' });
    expect(await patchTicket(desk, staff, { id }, { version: 1, priority: 'low' })).toMatchObject({
      priority: 'low',
      requested_priority: 'urgent',
    });
  });

  it('owes new vectors for a new text, and only then', async () => {
    const staff = await buildStaff(test.database);
    const { id } = await buildTicket(desk);
    const vectorOf = () =>
      test.database.prisma.ticket.findUniqueOrThrow({
        where: { id },
        select: { problem_embedding: true, embedding_model: true, analysis_state: true },
      });
    await test.database.prisma.ticket.update({
      where: { id },
      data: { problem_embedding: [0.6, 0.8], embedding_model: 'model-1', analysis_state: 'done' },
    });
    await patchTicket(desk, staff, { id }, { version: 1, category: 'network' });
    expect((await vectorOf()).embedding_model).toBe('model-1');
    await patchTicket(desk, staff, { id }, { version: 2, description: 'Quite another text.' });
    expect(await vectorOf()).toEqual({
      problem_embedding: [],
      embedding_model: null,
      analysis_state: 'done',
    });
  });

  it('refuses a stale version and names who was faster', async () => {
    const [ana, ben] = [await buildStaff(test.database), await buildStaff(test.database)];
    const { id } = await buildTicket(desk);
    await patchTicket(desk, ana, { id }, { version: 1, category: 'network' });
    await expect(patchTicket(desk, ben, { id }, { version: 1, category: 'security' })).rejects.toMatchObject({
      code: 'stale_version',
      details: { version: 2, changed_by: ana.employee_id, parameters: { name: ana.name } },
    });
    expect(await changesOf(id)).toHaveLength(1);
  });

  it('lets one of two simultaneous patches win', async () => {
    const [ana, ben] = [await buildStaff(test.database), await buildStaff(test.database)];
    const { id } = await buildTicket(desk);
    const outcomes = await Promise.allSettled([
      patchTicket(desk, ana, { id }, { version: 1, title: 'From Ana' }),
      patchTicket(desk, ben, { id }, { version: 1, title: 'From Ben' }),
    ]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await changesOf(id)).toHaveLength(1);
  });

  it('lets the requester change the text while nobody works on it', async () => {
    const requester = await buildEmployee(test.database);
    const { id } = await buildTicket(desk, { requester });
    const patched = await patchTicket(desk, requester, { id }, { version: 1, description: 'It is on fire.' });
    expect(patched.description).toBe('It is on fire.');
  });

  it('refuses the requester a text once work has begun, and any triage', async () => {
    const [requester, staff] = [await buildEmployee(test.database), await buildStaff(test.database)];
    const { id } = await buildTicket(desk, { requester });
    await expect(
      patchTicket(desk, requester, { id }, { version: 1, title: 'Urgent!', priority: 'urgent' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await moveTicket(desk, staff, { id }, { move: 'assign', assigned_to: staff.employee_id });
    await expect(patchTicket(desk, requester, { id }, { version: 2, title: 'New' })).rejects.toMatchObject({
      code: 'ticket_not_pending',
    });
  });

  it('refuses everybody once it is closed', async () => {
    const [requester, admin] = [await buildEmployee(test.database), await buildStaff(test.database, 'admin')];
    const { id, version } = await buildTicket(desk, { status: 'closed', requester });
    for (const actor of [requester, admin])
      await expect(patchTicket(desk, actor, { id }, { version, title: 'New' })).rejects.toMatchObject({
        code: 'ticket_closed',
      });
  });

  it('does not exist for a stranger', async () => {
    const [stranger, { id }] = [await buildEmployee(test.database), await buildTicket(desk)];
    await expect(patchTicket(desk, stranger, { id }, { version: 1, title: 'Mine' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
