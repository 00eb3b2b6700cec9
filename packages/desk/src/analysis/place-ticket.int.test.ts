import type { AutonomyLevel, Category } from '@desk/contract/vocabulary';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from '../desk.ts';
import { buildAnalysis } from '../testing/build-analysis.ts';
import { buildDesk, buildEmployee, buildStaff, buildTicket } from '../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { getTicket } from '../tickets/get-ticket.ts';
import { moveTicket } from '../tickets/move-ticket.ts';
import { patchTicket } from '../tickets/patch-ticket.ts';
import { requestAnalysis } from '../tickets/request-analysis.ts';
import { saveRefinement } from './refine-analysis.ts';
import { saveAnalysis } from './save-analysis.ts';

let test: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  test = await createTestDatabase();
  desk = buildDesk(test.database);
});
afterAll(() => test.drop());
beforeEach(() => mayIn('hardware', 'answer'));

const mayIn = async (category: Category, level: AutonomyLevel) => {
  await test.database.prisma.categoryAutonomy.update({ where: { category }, data: { level } });
};
const read = (id: number) => test.database.prisma.ticket.findUniqueOrThrow({ where: { id } });
const byAssistant = async (ticket_id: number) => {
  const rows = await test.database.prisma.ticketHistory.findMany({
    where: {
      ticket_id,
      changed_by: 'ai',
      changed_field: { in: ['assigned_to', 'team', 'route_reason', 'status'] },
    },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => [row.changed_field, row.old_value, row.new_value]);
};
async function file() {
  const ticket = await buildTicket(desk);
  return { key: { ticket_id: ticket.id, analysis_run: 1 }, id: ticket.id, version: ticket.version };
}

describe('a ticket that has been analysed', () => {
  it('is the assistant’s where it is small, known and earned', async () => {
    const { key, id } = await file();
    await saveAnalysis(desk, key, buildAnalysis());
    expect(await read(id)).toMatchObject({
      assignee_kind: 'ai',
      assigned_to: null,
      status: 'in_progress',
      route_reason: 'answered',
      version: 1,
    });
    expect(await byAssistant(id)).toEqual([
      ['assigned_to', null, 'ai'],
      ['route_reason', null, 'answered'],
      ['status', 'pending', 'in_progress'],
    ]);
  });

  it('goes to the group of the colleague who is suggested, else to the one that takes care of its category', async () => {
    const { prisma } = test.database;
    const printers = await prisma.team.create({ data: { name: 'Printers' } });
    const devices = await prisma.team.create({ data: { name: 'Devices', categories: ['hardware'] } });
    const ana = await buildEmployee(test.database, { role: 'it_staff', team_id: printers.id });
    const ben = await buildStaff(test.database);
    for (const [suggested_assignee, team_id] of [
      [ana.employee_id, printers.id],
      [ben.employee_id, devices.id],
      [null, devices.id],
    ] as const) {
      const { key, id } = await file();
      await saveAnalysis(desk, key, buildAnalysis({ suggested_severity: 'high', suggested_assignee }));
      expect(await read(id)).toMatchObject({
        assignee_kind: 'pool',
        status: 'pending',
        team_id,
        route_reason: 'high_severity',
      });
    }
  });

  it('goes by what a person has said of it, not by what the assistant thinks', async () => {
    const staff = await buildStaff(test.database);
    const { key, id, version } = await file();
    await patchTicket(desk, staff, { id }, { version, urgency: 'high' });
    await saveAnalysis(desk, key, buildAnalysis());
    expect(await read(id)).toMatchObject({ assignee_kind: 'pool', route_reason: 'high_urgency' });
  });

  it('stays with whoever has taken it, and in the pool where a person put it', async () => {
    const staff = await buildStaff(test.database);
    const [taken, returned] = [await file(), await file()];
    await moveTicket(desk, staff, { id: taken.id }, { move: 'claim' });
    await moveTicket(desk, staff, { id: returned.id }, { move: 'claim' });
    await moveTicket(desk, staff, { id: returned.id }, { move: 'assign', assigned_to: null });
    for (const { key } of [taken, returned]) await saveAnalysis(desk, key, buildAnalysis());
    expect(await read(taken.id)).toMatchObject({ assigned_to: staff.employee_id, route_reason: null });
    expect(await read(returned.id)).toMatchObject({ assignee_kind: 'pool', route_reason: null });
  });

  it('moves from the assistant to the team when the better answer finds it harder, and never back', async () => {
    const { key, id } = await file();
    await saveAnalysis(desk, key, buildAnalysis(), { state: 'refining' });
    await saveRefinement(desk, key, buildAnalysis({ source: 'model', confidence_score: 0.3 }));
    expect(await read(id)).toMatchObject({
      assignee_kind: 'pool',
      status: 'pending',
      route_reason: 'low_confidence',
    });
    const requester = { employee_id: (await read(id)).employee_id, role: 'employee' } as const;
    const again = await requestAnalysis(desk, requester, { id });
    await saveAnalysis(desk, again, buildAnalysis());
    expect(await read(id)).toMatchObject({ assignee_kind: 'pool', route_reason: 'low_confidence' });
  });

  it('is given to one of an assistant and a colleague who take it at once', async () => {
    const staff = await buildStaff(test.database);
    for (let round = 0; round < 5; round++) {
      const { key, id } = await file();
      const [claim] = await Promise.allSettled([
        moveTicket(desk, staff, { id }, { move: 'claim' }),
        saveAnalysis(desk, key, buildAnalysis()),
      ]);
      const ticket = await read(id);
      expect(ticket.status).toBe('in_progress');
      if (claim.status === 'fulfilled') expect(ticket.assigned_to).toBe(staff.employee_id);
      else expect(ticket.assignee_kind).toBe('ai');
    }
  });
});

describe('where the assistant may only observe', () => {
  it('its answer is there for staff alone, also when it may do more later', async () => {
    await mayIn('hardware', 'observe');
    const staff = await buildStaff(test.database);
    const { key, id } = await file();
    await saveAnalysis(desk, key, buildAnalysis());
    await mayIn('hardware', 'suggest');
    const { employee_id, route_reason } = await read(id);
    expect(route_reason).toBe('not_earned');
    const forRequester = await getTicket(test.database, { employee_id, role: 'employee' }, { id });
    expect(forRequester?.ai_responses).toEqual([]);
    expect(JSON.stringify(forRequester)).not.toContain('Clean the sensor');
    expect((await getTicket(test.database, staff, { id }))?.ai_responses).toHaveLength(1);
  });
});
