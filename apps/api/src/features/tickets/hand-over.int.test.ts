import { ticketDetailSchema } from '@desk/contract/tickets';
import { buildAnswer } from '@desk/desk/testing/build-answer';
import { buildDesk, buildTicket } from '@desk/desk/testing/builders';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp, type TestApp, type TestPerson } from '../../testing/build-test-app.ts';

let desk: TestApp;
beforeAll(async () => {
  desk = await buildTestApp();
});
afterAll(() => desk.close());

const post = (person: TestPerson, id: number, path: string, payload?: object, headers = {}) =>
  desk.ask(person, { method: 'POST', url: `/api/tickets/${id}/${path}/`, payload, headers });

/** The assistant has it, and has answered its requester. */
async function buildAnswered() {
  const { id } = await buildTicket(buildDesk(desk.database), { requester: desk.people.employee });
  await buildAnswer(desk.database, id);
  await desk.database.prisma.ticket.update({
    where: { id },
    data: { status: 'in_progress', assignee_kind: 'ai', route_reason: 'answered' },
  });
  return id;
}

describe('an answer of the assistant', () => {
  it('is seen once, by its requester alone', async () => {
    const id = await buildAnswered();
    expect((await post(desk.people.it_staff, id, 'answer-seen')).json().answer_seen_at).toBeNull();
    const first = (await post(desk.people.employee, id, 'answer-seen')).json().answer_seen_at;
    expect(first).toEqual(expect.any(String));
    expect((await post(desk.people.employee, id, 'answer-seen')).json().answer_seen_at).toBe(first);
  });

  it('is not there to be seen, read or judged where the assistant may only observe', async () => {
    const { id } = await buildTicket(buildDesk(desk.database), { requester: desk.people.employee });
    const answer = await buildAnswer(desk.database, id, { is_for_requester: false });
    expect((await post(desk.people.employee, id, 'answer-seen')).json().answer_seen_at).toBeNull();
    expect((await desk.ask(desk.people.employee, { url: `/api/tickets/${id}` })).json().ai_responses).toEqual(
      [],
    );
    const thumb = { verdict: 'thumbs_up' };
    expect(
      (await post(desk.people.employee, id, `ai-responses/${answer.id}/feedback`, thumb)).statusCode,
    ).toBe(404);
    const forStaff = await desk.ask(desk.people.it_staff, { url: `/api/tickets/${id}` });
    expect(forStaff.json().ai_responses).toHaveLength(1);
  });

  it('that solved it closes the ticket in one step, and what it teaches is owed', async () => {
    const id = await buildAnswered();
    desk.enqueued.length = 0;
    const closed = await post(desk.people.employee, id, 'solved', { comment: 'Thanks' });
    expect(ticketDetailSchema.strict().parse(closed.json())).toMatchObject({
      status: 'closed',
      resolver_kind: 'ai',
      resolved_by: null,
    });
    expect(desk.enqueued.map(({ name }) => name).toSorted()).toEqual(['embed-ticket', 'file-case']);
    expect((await post(desk.people.employee, id, 'solved')).json().code).toBe('ticket_closed');
  });

  it('that did not help hands the ticket over', async () => {
    const id = await buildAnswered();
    const moved = await post(desk.people.employee, id, 'hand-over', { reason: 'still_broken' });
    expect(moved.json()).toMatchObject({
      status: 'pending',
      assignee_kind: 'pool',
      route_reason: 'still_broken',
    });
    const unknown = await post(desk.people.employee, id, 'hand-over', { reason: 'bored' });
    expect(unknown.json().issues).toMatchObject([{ path: 'reason' }]);
  });
});

describe('claiming', () => {
  it.each([
    ['en', 'Ivy Itstaff took it.'],
    ['fr', 'Ivy Itstaff l’a pris en charge avant vous.'],
    ['nl', 'Ivy Itstaff heeft het al opgepakt.'],
    ['zh', 'Ivy Itstaff已先一步认领此工单。'],
  ])('says in %s who was faster', async (language, message) => {
    const id = await buildAnswered();
    const { it_staff, admin } = desk.people;
    expect((await post(it_staff, id, 'claim')).json()).toMatchObject({ assigned_to_name: 'Ivy Itstaff' });
    const second = await post(admin, id, 'claim', undefined, { 'accept-language': language });
    expect(second.statusCode).toBe(409);
    expect(second.json()).toMatchObject({
      code: 'already_claimed',
      message,
      changed_by: it_staff.employee_id,
    });
  });
});
