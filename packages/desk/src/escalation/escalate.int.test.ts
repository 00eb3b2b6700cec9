import type { EscalationTrigger, RouteReason } from '@desk/contract/vocabulary';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from '../desk.ts';
import type { TicketModel } from '../generated/models.ts';
import { buildDesk, buildEmployee, buildStaff, buildTicket } from '../testing/builders.ts';
import { emptyDesk } from '../testing/empty-desk.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { moveTicket } from '../tickets/move-ticket.ts';
import { deEscalate } from './de-escalate.ts';
import { escalate, escalateOverdue } from './escalate.ts';

let test: TestDatabase;
let desk: Desk;
let now: Date;
beforeAll(async () => {
  test = await createTestDatabase();
  desk = buildDesk(test.database, () => now);
});
afterAll(() => test.drop());
beforeEach(async () => {
  await emptyDesk(test.database);
  await test.database.prisma.team.deleteMany();
  await setRule('unresolved', 1, { clock: 'wall', after_minutes: 24 * 60, is_active: true, team_id: null });
  // A Friday; the desk is open from 9:00 to 12:30 and from 13:30 to 18:00, in UTC.
  now = new Date('2026-11-20T17:00:00Z');
});

const later = (hours: number) => {
  now = new Date(now.getTime() + hours * 3_600_000);
};
const read = (id: number) => test.database.prisma.ticket.findUniqueOrThrow({ where: { id } });
const levelsOf = async (id: number) => {
  const rows = await test.database.prisma.ticketHistory.findMany({
    where: { ticket_id: id, changed_field: 'escalation_level' },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ old_value, new_value, changed_by, comment }) =>
    [old_value, new_value, changed_by, comment].join(' '),
  );
};
const firings = async () =>
  Object.fromEntries([...(await escalateOverdue(desk))].filter(([, count]) => count > 0));
const change = (id: number, data: Partial<TicketModel>) =>
  test.database.prisma.ticket.update({
    where: { id },
    data: {
      assignee_kind: data.assignee_kind,
      status: data.status,
      route_reason: data.route_reason,
      priority: data.priority,
      team_id: data.team_id,
    },
  });
const setRule = (trigger: EscalationTrigger, level: number, data: object) =>
  test.database.prisma.escalationRule.update({ where: { trigger_level: { trigger, level } }, data });

describe('a ticket that nobody solves', () => {
  it('escalates after a day, and once more after three, each time with its history and a higher priority', async () => {
    const { id } = await buildTicket(desk, { priority: 'low', status: 'in_progress' });
    await change(id, { priority: 'low' });
    later(23.99);
    expect(await firings()).toEqual({});
    later(0.02);
    expect(await firings()).toEqual({ unresolved: 1 });
    expect(await firings()).toEqual({});
    expect(await read(id)).toMatchObject({
      escalation_level: 1,
      priority: 'medium',
      assignee_kind: 'person',
    });
    later(48);
    expect(await firings()).toEqual({ unresolved: 1 });
    expect(await read(id)).toMatchObject({ escalation_level: 2, priority: 'high', status: 'in_progress' });
    expect(await levelsOf(id)).toEqual(['0 1 system unresolved', '1 2 system unresolved']);
  });

  it('escalates once for each level that was missed while nothing ran, the lower one first', async () => {
    const { id } = await buildTicket(desk);
    later(100);
    expect(await firings()).toEqual({ unresolved: 2 });
    expect(await levelsOf(id)).toEqual(['0 1 system unresolved', '1 2 system unresolved']);
  });

  it('escalates once, however many workers look at the same time', async () => {
    const tickets = await Promise.all([1, 2, 3].map(() => buildTicket(desk)));
    later(30);
    const counts = await Promise.all([1, 2, 3, 4].map(async () => (await firings()).unresolved ?? 0));
    expect(counts.reduce((all, count) => all + count)).toBe(3);
    for (const { id } of tickets) expect(await levelsOf(id)).toEqual(['0 1 system unresolved']);
  });

  it.each(['resolved', 'closed'] as const)('does not escalate once it is %s', async (status) => {
    const { id } = await buildTicket(desk, { status });
    later(1000);
    expect(await firings()).toEqual({});
    expect(await escalate(desk, { ticket_id: id, trigger: 'negative_messages' })).toBe(false);
  });

  it('does not escalate once it is deleted', async () => {
    const { id } = await buildTicket(desk);
    await test.database.prisma.ticket.update({ where: { id }, data: { deleted_at: now } });
    later(1000);
    expect(await firings()).toEqual({});
  });

  it('resumes its clock when it is reopened: the time for which it was taken for solved is not counted', async () => {
    const staff = await buildStaff(test.database);
    const { id } = await buildTicket(desk, { status: 'in_progress', staff });
    later(20);
    await moveTicket(desk, staff, { id }, { move: 'resolve', resolution: 'Restarted it.' });
    later(40);
    await moveTicket(desk, staff, { id }, { move: 'reopen', comment: 'It is back.' });
    expect(await firings()).toEqual({});
    later(3.9);
    expect(await firings()).toEqual({});
    later(0.2);
    expect(await firings()).toEqual({ unresolved: 1 });
  });

  it('waits for the time in which the desk is open where the rule says so', async () => {
    await setRule('unresolved', 1, { clock: 'business', after_minutes: 7 * 60 });
    const { id } = await buildTicket(desk);
    now = new Date('2026-11-23T15:59:00Z');
    expect(await firings()).toEqual({});
    now = new Date('2026-11-23T16:00:00Z');
    expect(await firings()).toEqual({ unresolved: 1 });
    expect(await levelsOf(id)).toHaveLength(1);
  });

  it('stays as it is while the rule is switched off', async () => {
    await setRule('unresolved', 1, { is_active: false });
    await buildTicket(desk);
    later(30);
    expect(await firings()).toEqual({});
    await setRule('unresolved', 1, { is_active: true });
    expect(await firings()).toEqual({ unresolved: 1 });
  });

  it('goes from the assistant to the group that the rule names, else to its category’s', async () => {
    const network = await test.database.prisma.team.create({
      data: { name: 'Infrastructure', categories: ['network'] },
    });
    const lead = await test.database.prisma.team.create({ data: { name: 'Second line', categories: [] } });
    const { id } = await buildTicket(desk, { category: 'network' });
    await change(id, { assignee_kind: 'ai', status: 'in_progress', route_reason: 'answered' });
    const before = await read(id);
    later(25);
    await firings();
    expect(await read(id)).toMatchObject({
      assignee_kind: 'pool',
      status: 'pending',
      team_id: network.id,
      route_reason: 'escalated',
      version: before.version + 1,
    });
    await setRule('unresolved', 2, { team_id: lead.id });
    later(50);
    await firings();
    expect(await read(id)).toMatchObject({
      team_id: lead.id,
      escalation_level: 2,
      route_reason: 'escalated',
    });
  });

  it('is not taken from the person who has it, whatever group the rule names', async () => {
    const lead = await test.database.prisma.team.create({ data: { name: 'Second line', categories: [] } });
    await setRule('unresolved', 1, { team_id: lead.id });
    const staff = await buildStaff(test.database);
    const { id, version } = await buildTicket(desk, { status: 'in_progress', staff });
    later(25);
    await firings();
    expect(await read(id)).toMatchObject({
      assigned_to: staff.employee_id,
      team_id: null,
      escalation_level: 1,
      version,
    });
  });
});

describe('a ticket', () => {
  it.each([
    ['wants_person', { wants_person: 1 }],
    ['low_confidence', { low_confidence: 1 }],
    ['high_severity', {}],
    ['still_broken', {}],
  ] satisfies [RouteReason, object][])(
    'that was routed for %s escalates accordingly, once',
    async (route_reason, expected) => {
      const { id } = await buildTicket(desk);
      await change(id, { route_reason });
      expect(await firings()).toEqual(expected);
      expect(await firings()).toEqual({});
      expect((await read(id)).escalation_level).toBe(Object.keys(expected).length);
    },
  );

  it('escalates once for bad-tempered messages, and one that stands higher does not sink', async () => {
    const { id } = await buildTicket(desk, { priority: 'urgent' });
    await change(id, { priority: 'urgent' });
    later(100);
    await firings();
    expect(await escalate(desk, { ticket_id: id, trigger: 'negative_messages' })).toBe(true);
    expect(await escalate(desk, { ticket_id: id, trigger: 'negative_messages' })).toBe(false);
    expect(await read(id)).toMatchObject({ escalation_level: 2, priority: 'urgent' });
    expect(await levelsOf(id)).toEqual([
      '0 1 system unresolved',
      '1 2 system unresolved',
      '2 2 system negative_messages',
    ]);
  });

  it('is taken back to level 0 by staff, with a reason, and does not escalate for the same again', async () => {
    const [staff, requester] = await Promise.all([buildStaff(test.database), buildEmployee(test.database)]);
    const { id } = await buildTicket(desk, { requester });
    later(25);
    await firings();
    const { version } = await read(id);
    await expect(deEscalate(desk, requester, { id }, {})).rejects.toMatchObject({ code: 'forbidden' });
    await expect(deEscalate(desk, staff, { id }, { version: version - 1 })).rejects.toMatchObject({
      code: 'stale_version',
    });
    const calm = await deEscalate(desk, staff, { id }, { comment: 'The part is on its way.', version });
    expect(calm).toMatchObject({ escalation_level: 0, version: version + 1, comments: [] });
    expect(await deEscalate(desk, staff, { id }, {})).toMatchObject({
      escalation_level: 0,
      version: version + 1,
    });
    expect(await levelsOf(id)).toEqual([
      '0 1 system unresolved',
      `1 0 ${staff.employee_id} The part is on its way.`,
    ]);
    expect(await firings()).toEqual({});
  });
});
