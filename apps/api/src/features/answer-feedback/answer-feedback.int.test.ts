import { buildAnswer } from '@desk/desk/testing/build-answer';
import { buildDesk, buildTicket } from '@desk/desk/testing/builders';
import type { TicketDetailRecord } from '@desk/desk/tickets/ticket-record';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildTestApp, type TestApp, type TestPerson } from '../../testing/build-test-app.ts';

let desk: TestApp;
let ticket: TicketDetailRecord;
let answer_id: number;

beforeAll(async () => {
  desk = await buildTestApp();
});
afterAll(() => desk.close());
beforeEach(async () => {
  ticket = await buildTicket(buildDesk(desk.database), { requester: desk.people.employee });
  answer_id = (await buildAnswer(desk.database, ticket.id)).id;
});

const say = (person: TestPerson, payload: object, headers: Record<string, string> = {}) =>
  desk.ask(person, {
    method: 'POST',
    url: `/api/tickets/${ticket.ticket_number}/ai-responses/${answer_id}/feedback/`,
    payload,
    headers,
  });
const kept = () =>
  desk.database.prisma.answerFeedback.findMany({
    where: { ai_response_id: answer_id },
    orderBy: { id: 'asc' },
  });

describe('feedback', () => {
  it('of the requester is a thumb, and answers with what they read now', async () => {
    const response = await say(desk.people.employee, { verdict: 'thumbs_up', comment: 'It helped' });
    expect(response.statusCode).toBe(200);
    expect(response.json()).toMatchObject({
      id: answer_id,
      my_feedback: { thumb: 'thumbs_up', judgement: null, reason: null, comment: 'It helped' },
    });
    expect(response.json()).not.toHaveProperty('similar_tickets');
    const read = await desk.ask(desk.people.employee, { url: `/api/tickets/${ticket.id}` });
    expect(read.json().ai_responses[0].my_feedback.thumb).toBe('thumbs_up');
  });

  it('of one is not shown to another', async () => {
    await say(desk.people.employee, { verdict: 'thumbs_down', comment: 'canary' });
    const read = await desk.ask(desk.people.it_staff, { url: `/api/tickets/${ticket.id}` });
    expect(read.body).not.toContain('canary');
    expect(read.json().ai_responses[0].my_feedback).toEqual({
      thumb: null,
      judgement: null,
      reason: null,
      comment: null,
    });
  });

  it('said again replaces what the same person said, a thumb the thumb and a judgement the judgement', async () => {
    const { it_staff, admin } = desk.people;
    await say(it_staff, { verdict: 'thumbs_up' });
    await say(it_staff, { verdict: 'refused', reason: 'unsafe', comment: 'Would wipe it' });
    await say(it_staff, { verdict: 'thumbs_down' });
    const response = await say(it_staff, { verdict: 'edited', final_text: 'Turn it off.' });
    await say(admin, { verdict: 'accepted' });
    expect(response.json().my_feedback).toEqual({
      thumb: 'thumbs_down',
      judgement: 'edited',
      reason: null,
      comment: null,
    });
    expect((await kept()).map(({ verdict, final_text }) => [verdict, final_text])).toEqual([
      ['thumbs_down', null],
      ['edited', 'Turn it off.'],
      ['accepted', null],
    ]);
  });

  it.each(['accepted', 'edited', 'refused'])('of the requester is never "%s"', async (verdict) => {
    const payload = { verdict, reason: 'other', final_text: 'x' };
    expect((await say(desk.people.employee, payload)).statusCode).toBe(403);
    expect((await say(desk.people.other_employee, payload)).statusCode).toBe(404);
    expect(await kept()).toEqual([]);
  });

  it.each([
    [{ verdict: 'refused' }, 'reason', 'Vul dit in.'],
    [{ verdict: 'edited', final_text: null }, 'final_text', 'Vul dit in.'],
    [{ verdict: 'edited', final_text: '  ' }, 'final_text', 'Vul dit in.'],
    [{}, 'verdict', 'Vul dit in.'],
  ])('%j is refused in the reader’s words', async (payload, path, message) => {
    const response = await say(desk.people.it_staff, payload, { 'accept-language': 'nl' });
    expect(response.statusCode).toBe(400);
    expect(response.json().issues).toMatchObject([{ path, message }]);
    expect(await kept()).toEqual([]);
  });

  it('of another ticket’s answer does not exist', async () => {
    const other = await buildTicket(buildDesk(desk.database), { requester: desk.people.employee });
    const response = await desk.ask(desk.people.employee, {
      method: 'POST',
      url: `/api/tickets/${other.id}/ai-responses/${answer_id}/feedback`,
      payload: { verdict: 'thumbs_up' },
    });
    expect(response.statusCode).toBe(404);
  });

  it('changes the ETag for whoever gave it, and for nobody else', async () => {
    const { employee, it_staff } = desk.people;
    const url = `/api/tickets/${ticket.id}`;
    const etagOf = async (person: TestPerson) => String((await desk.ask(person, { url })).headers.etag);
    const [mine, theirs] = [await etagOf(employee), await etagOf(it_staff)];
    await say(employee, { verdict: 'thumbs_up' });
    const known = (etag: string) => ({ url, headers: { 'if-none-match': etag } });
    expect((await desk.ask(employee, known(mine))).statusCode).toBe(200);
    expect((await desk.ask(it_staff, known(theirs))).statusCode).toBe(304);
    expect((await desk.ask(employee, known(await etagOf(employee)))).statusCode).toBe(304);
  });
});
