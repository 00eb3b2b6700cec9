import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../desk.ts';
import { buildAnswer } from '../testing/build-answer.ts';
import { buildDesk, buildEmployee, buildStaff, buildTicket } from '../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { addComment } from './add-comment.ts';
import { closeByIntent } from './close-by-intent.ts';
import { closeOldResolved } from './close-old-resolved.ts';
import { createFollowUp } from './create-follow-up.ts';
import { moveTicket } from './move-ticket.ts';

let test: TestDatabase;
let desk: Desk;
let now = new Date('2026-03-02T10:00:00Z');
const later = (hours: number) => {
  now = new Date(now.getTime() + hours * 3_600_000);
};
beforeAll(async () => {
  test = await createTestDatabase();
  desk = buildDesk(test.database, () => now);
});
afterAll(() => test.drop());

const read = (id: number) => test.database.prisma.ticket.findUniqueOrThrow({ where: { id } });
const lastRows = async (ticket_id: number, count: number) =>
  (await test.database.prisma.ticketHistory.findMany({ where: { ticket_id }, orderBy: { id: 'asc' } })).slice(
    -count,
  );

async function reply(
  ticket_id: number,
  author: { employee_id: string; role: 'employee' | 'it_staff' | 'admin' },
  body: string,
) {
  const { id } = await addComment(
    desk,
    author,
    { id: ticket_id },
    { body, internal: false, mentions: [], attachment_ids: [] },
  );
  return { ticket_id, comment_id: id };
}

describe('a reply that says that it is solved', () => {
  it('closes what the assistant answered, to the assistant’s credit, for as long as it is not taken back', async () => {
    const requester = await buildEmployee(test.database);
    const { id } = await buildTicket(desk, { requester });
    await buildAnswer(test.database, id, { suggested_solution: 'Hold the power button.' });
    const said = await reply(id, requester, 'Super, ça marche, merci !');
    later(1);
    expect(await closeByIntent(desk, said)).toBe(true);
    expect(await closeByIntent(desk, said)).toBe(false);
    expect(await read(id)).toMatchObject({
      status: 'closed',
      resolver_kind: 'ai',
      resolved_by: null,
      resolution: 'Hold the power button.',
      undo_until: new Date(now.getTime() + 24 * 3_600_000),
    });
    expect(await lastRows(id, 3)).toMatchObject([
      { changed_field: 'status', old_value: 'pending', new_value: 'resolved', changed_by: 'ai' },
      { changed_field: 'resolution', changed_by: 'ai' },
      { changed_field: 'status', old_value: 'resolved', new_value: 'closed', comment: 'closure_intent' },
    ]);

    later(23);
    const undone = await moveTicket(desk, requester, { id }, { move: 'undo_closing', comment: 'Too early.' });
    expect(undone).toMatchObject({
      status: 'in_progress',
      assignee_kind: 'pool',
      resolver_kind: null,
      undo_until: null,
      closed_at: null,
      reopened_count: 1,
      route_reason: 'still_broken',
    });
    // The same words, read once more, do not close it again.
    expect(await closeByIntent(desk, said)).toBe(false);
  });

  it('closes a person’s ticket with what they said last, and goes back to them when it is taken back', async () => {
    const [requester, ana] = [await buildEmployee(test.database), await buildStaff(test.database)];
    const { id } = await buildTicket(desk, { requester, status: 'in_progress', staff: ana });
    await reply(id, ana, 'I have replaced the cable.');
    expect(await closeByIntent(desk, await reply(id, requester, '好了，谢谢！'))).toBe(true);
    expect(await read(id)).toMatchObject({
      resolver_kind: 'person',
      resolved_by: ana.employee_id,
      resolution: 'I have replaced the cable.',
    });
    const undone = await moveTicket(desk, ana, { id }, { move: 'undo_closing' });
    expect(undone).toMatchObject({ status: 'in_progress', assigned_to: ana.employee_id });
  });

  it('cannot be taken back when the time is over', async () => {
    const requester = await buildEmployee(test.database);
    const { id } = await buildTicket(desk, { requester, status: 'resolved' });
    expect(await closeByIntent(desk, await reply(id, requester, 'Bedankt, opgelost!'))).toBe(true);
    later(24.01);
    await expect(moveTicket(desk, requester, { id }, { move: 'undo_closing' })).rejects.toMatchObject({
      code: 'ticket_closed',
    });
  });

  it('closes nothing when they have written on, or somebody else said it', async () => {
    const [requester, ana] = [await buildEmployee(test.database), await buildStaff(test.database)];
    const { id } = await buildTicket(desk, { requester, status: 'in_progress', staff: ana });
    const early = await reply(id, requester, 'Thanks, works!');
    await reply(id, requester, 'Wait, no.');
    expect(await closeByIntent(desk, early)).toBe(false);
    expect(await closeByIntent(desk, await reply(id, ana, 'Thanks, works!'))).toBe(false);
  });
});

describe('what has been resolved for days', () => {
  it('closes by itself, once, and not a day early', async () => {
    const fresh = await buildTicket(desk, { status: 'resolved' });
    later(1);
    const { id } = await buildTicket(desk, { status: 'resolved' });
    later(72 - 0.5);
    expect(await closeOldResolved(desk)).toEqual([fresh.id]);
    later(0.5);
    expect(await closeOldResolved(desk)).toEqual([id]);
    expect(await closeOldResolved(desk)).toEqual([]);
    expect(await read(id)).toMatchObject({ status: 'closed', closed_at: now, undo_until: null });
    expect(await lastRows(id, 1)).toMatchObject([{ changed_by: 'system', comment: 'closed_after_days' }]);
  });
});

describe('a late reply', () => {
  it('opens one ticket that goes on from the closed one, in their words', async () => {
    const requester = await buildEmployee(test.database);
    const closed = await buildTicket(desk, { requester, status: 'closed', category: 'hardware' });
    const { comment_id } = await reply(closed.id, requester, 'The paper jams again since the weekend.');
    const opened = await Promise.all(
      [1, 2, 3].map(() => createFollowUp(desk, { comment_id, about: 'same_problem' })),
    );
    expect(new Set(opened.map((one) => one?.ticket_id)).size).toBe(1);
    const follow_up = await read(opened[0]?.ticket_id ?? 0);
    expect(follow_up).toMatchObject({
      title: closed.title,
      description: 'The paper jams again since the weekend.',
      category: 'hardware',
      status: 'pending',
      analysis_state: 'queued',
      employee_id: requester.employee_id,
      follow_up_of: closed.id,
    });
    expect(await lastRows(follow_up.id, 1)).toMatchObject([
      { changed_field: 'created', changed_by: requester.employee_id },
    ]);
    expect((await read(closed.id)).status).toBe('closed');
  });

  it('about something else is sorted anew, under a title of its own', async () => {
    const requester = await buildEmployee(test.database);
    const closed = await buildTicket(desk, { requester, status: 'closed', category: 'hardware' });
    const { comment_id } = await reply(closed.id, requester, 'Sinds vandaag werkt mijn VPN niet meer.');
    const opened = await createFollowUp(desk, { comment_id, about: 'new_problem', language: 'nl' });
    expect(await read(opened?.ticket_id ?? 0)).toMatchObject({
      title: 'Sinds vandaag werkt mijn VPN niet meer.',
      category: null,
      language: 'nl',
    });
  });

  it('of somebody who has left opens nothing', async () => {
    const requester = await buildEmployee(test.database);
    const closed = await buildTicket(desk, { requester, status: 'closed' });
    const { comment_id } = await reply(closed.id, requester, 'Again.');
    await test.database.prisma.employee.update({
      where: { employee_id: requester.employee_id },
      data: { is_active: false },
    });
    expect(await createFollowUp(desk, { comment_id, about: 'same_problem' })).toBeNull();
  });
});
