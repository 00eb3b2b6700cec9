import { buildDesk, buildTicket } from '@desk/desk/testing/builders';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildTestApp, type TestApp, type TestPerson } from '../../testing/build-test-app.ts';

let desk: TestApp;
beforeAll(async () => {
  desk = await buildTestApp();
});
beforeEach(() => desk.setClock(new Date()));
afterAll(() => desk.close());

type Status = 'pending' | 'in_progress' | 'resolved' | 'closed';
const ticketOf = (requester: TestPerson, status: Status = 'in_progress') =>
  buildTicket(buildDesk(desk.database), { requester, status });
const say = (person: TestPerson, ticket: { id: number }, payload: object) =>
  desk.ask(person, { method: 'POST', url: `/api/tickets/${ticket.id}/comments`, payload });
const edit = (person: TestPerson, ticket: { id: number }, comment: number, body: string) =>
  desk.ask(person, {
    method: 'PATCH',
    url: `/api/tickets/${ticket.id}/comments/${comment}`,
    payload: { body },
  });
const mark = (person: TestPerson, ticket: { id: number }, comment: number, useful = true) =>
  desk.ask(person, {
    method: 'POST',
    url: `/api/tickets/${ticket.id}/comments/${comment}/useful`,
    payload: { useful },
  });
const rowOf = (id: number) => desk.database.prisma.ticket.findUniqueOrThrow({ where: { id } });
const inMinutes = (minutes: number) => desk.setClock(new Date(Date.now() + minutes * 60_000));

describe('what a requester writes', () => {
  it('is owed a reading, and the worker is asked for it', async () => {
    const { employee } = desk.people;
    const ticket = await ticketOf(employee);
    const said = (await say(employee, ticket, { body: 'Still hums.' })).json();
    expect(desk.enqueued.at(-1)).toEqual({ name: 'read-comment', payload: { comment_id: said.id } });
    const row = await desk.database.prisma.ticketComment.findUniqueOrThrow({ where: { id: said.id } });
    expect(row.reading_owed).toBe(true);
  });

  it('is read when a member of the team asked for themselves, and not when staff write on another’s', async () => {
    const { employee, it_staff } = desk.people;
    const read = async (requester: TestPerson) => {
      const said = (await say(it_staff, await ticketOf(requester), { body: 'Hm' })).json();
      return desk.enqueued.some(({ payload }) => 'comment_id' in payload && payload.comment_id === said.id);
    };
    expect([await read(it_staff), await read(employee)]).toEqual([true, false]);
  });

  it('is taken on a closed ticket as a late reply, where staff may say nothing more', async () => {
    const { employee, it_staff } = desk.people;
    const ticket = await ticketOf(employee, 'closed');
    expect((await say(employee, ticket, { body: 'It is back.' })).statusCode).toBe(201);
    expect((await rowOf(ticket.id)).status).toBe('closed');
    for (const internal of [true, false])
      expect((await say(it_staff, ticket, { body: 'x', internal })).json().code).toBe('ticket_closed');
  });
});

describe('the first answer of a person', () => {
  it('is the first public word of staff to somebody else, once', async () => {
    const { employee, it_staff, admin } = desk.people;
    const ticket = await ticketOf(employee);
    const respondedAt = async () => (await rowOf(ticket.id)).first_responded_at;
    await say(employee, ticket, { body: 'Hello?' });
    await say(it_staff, ticket, { body: 'A note', internal: true });
    expect(await respondedAt()).toBeNull();
    await say(it_staff, ticket, { body: 'On it.' });
    const first = await respondedAt();
    expect(first).toBeInstanceOf(Date);
    inMinutes(10);
    await say(admin, ticket, { body: 'Me too.' });
    expect(await respondedAt()).toEqual(first);
  });

  it('is not what staff write on a ticket of their own', async () => {
    const { it_staff } = desk.people;
    const ticket = await ticketOf(it_staff);
    await say(it_staff, ticket, { body: 'Any news?' });
    expect((await rowOf(ticket.id)).first_responded_at).toBeNull();
  });
});

describe('naming somebody', () => {
  it('names the team among staff, and the requester where they read it', async () => {
    const { employee, it_staff, admin } = desk.people;
    const ticket = await ticketOf(employee);
    const both = {
      body: `@${admin.name} @${employee.name}`,
      mentions: [admin.employee_id, employee.employee_id],
    };
    expect((await say(it_staff, ticket, both)).json().mentions).toEqual([
      { employee_id: admin.employee_id, name: 'Ada Admin' },
      { employee_id: employee.employee_id, name: 'Emma Employee' },
    ]);
    const unknown = [{ path: 'mentions', code: 'unknown_person' }];
    expect((await say(it_staff, ticket, { ...both, internal: true })).json().issues).toMatchObject(unknown);
    for (const mentions of [['E-nobody'], [desk.people.other_employee.employee_id]])
      expect((await say(it_staff, ticket, { body: 'x', mentions })).json().issues).toMatchObject(unknown);
  });

  it('opens nothing to whoever is named', async () => {
    const { it_staff, admin } = desk.people;
    const ticket = await ticketOf(it_staff);
    await say(it_staff, ticket, { body: 'x', mentions: [admin.employee_id] });
    await desk.database.prisma.employee.update({
      where: { employee_id: admin.employee_id },
      data: { role: 'employee' },
    });
    const response = await desk.ask(admin, { method: 'GET', url: `/api/tickets/${ticket.id}` });
    await desk.database.prisma.employee.update({
      where: { employee_id: admin.employee_id },
      data: { role: 'admin' },
    });
    expect(response.statusCode).toBe(404);
  });

  it('tells a requester of nobody who has only written notes', async () => {
    const { employee, it_staff, admin } = desk.people;
    const ticket = await ticketOf(employee);
    await say(admin, ticket, { body: 'Psst', internal: true });
    await say(it_staff, ticket, { body: 'Hello' });
    const name = (id: string) => say(employee, ticket, { body: 'x', mentions: [id] });
    expect((await name(it_staff.employee_id)).statusCode).toBe(201);
    expect((await name(admin.employee_id)).json()).toMatchObject({ issues: [{ code: 'unknown_person' }] });
  });
});

describe('putting a comment differently', () => {
  it('is its author’s for five minutes; what it said before is kept', async () => {
    const { employee, it_staff } = desk.people;
    const ticket = await ticketOf(employee);
    const { id } = (await say(employee, ticket, { body: 'Floor 2' })).json();
    expect((await edit(it_staff, ticket, id, 'Floor 4')).json().code).toBe('forbidden');
    inMinutes(4);
    const edited = await edit(employee, ticket, id, 'Floor 3');
    expect(edited.json()).toMatchObject({ body: 'Floor 3', edited_at: expect.any(String) });
    expect(await desk.database.prisma.commentEdit.findMany({ where: { comment_id: id } })).toMatchObject([
      { body: 'Floor 2' },
    ]);
    inMinutes(6);
    expect((await edit(employee, ticket, id, 'Floor 5')).json().code).toBe('comment_final');
  });

  it('is not there for whoever does not see it', async () => {
    const { employee, other_employee, it_staff } = desk.people;
    const [ticket, another] = [await ticketOf(employee), await ticketOf(employee)];
    const note = (await say(it_staff, ticket, { body: 'Note', internal: true })).json();
    const attempts = [
      edit(employee, ticket, note.id, 'x'),
      edit(other_employee, ticket, note.id, 'x'),
      edit(it_staff, another, note.id, 'x'),
      mark(employee, ticket, note.id),
    ];
    for (const attempt of attempts) expect((await attempt).statusCode).toBe(404);
  });
});

describe('saying that it helped', () => {
  it('is for staff, of what the requester wrote, and can be taken back', async () => {
    const { employee, it_staff, admin } = desk.people;
    const ticket = await ticketOf(employee);
    const { id } = (await say(employee, ticket, { body: 'It began after the update.' })).json();
    const { id: answer } = (await say(admin, ticket, { body: 'Thank you.' })).json();
    expect((await mark(employee, ticket, id)).statusCode).toBe(403);
    expect((await mark(it_staff, ticket, answer)).statusCode).toBe(403);
    expect((await mark(it_staff, ticket, id)).json().useful).toBe(true);
    expect((await mark(admin, ticket, id)).json().useful).toBe(true);
    const row = () => desk.database.prisma.ticketComment.findUniqueOrThrow({ where: { id } });
    expect((await row()).useful_by).toBe(it_staff.employee_id);
    expect((await mark(it_staff, ticket, id, false)).json().useful).toBe(false);
    expect((await row()).useful_at).toBeNull();
  });

  it('is nobody’s to say of their own words', async () => {
    const { it_staff } = desk.people;
    const ticket = await ticketOf(it_staff);
    const { id } = (await say(it_staff, ticket, { body: 'Mine' })).json();
    expect((await mark(it_staff, ticket, id)).statusCode).toBe(403);
  });
});

it('tells staff, and nobody else, what the assistant read out of a comment', async () => {
  const { employee, it_staff } = desk.people;
  const ticket = await ticketOf(employee);
  const { id } = (await say(employee, ticket, { body: 'Thanks, works.' })).json();
  await desk.database.prisma.ticketComment.update({
    where: { id },
    data: { read_at: new Date(), sentiment: 'positive', closure_intent: 'thanks_only', reading_owed: false },
  });
  const read = async (person: TestPerson) =>
    (await desk.ask(person, { method: 'GET', url: `/api/tickets/${ticket.id}` })).json().comments[0];
  expect(await read(it_staff)).toMatchObject({ sentiment: 'positive', closure_intent: 'thanks_only' });
  const own = await read(employee);
  expect(own).not.toHaveProperty('sentiment');
  expect(own).not.toHaveProperty('closure_intent');
});

it('changes the ETag when a comment is edited or marked', async () => {
  const { employee, it_staff } = desk.people;
  const ticket = await ticketOf(employee);
  const { id } = (await say(employee, ticket, { body: 'Floor 2' })).json();
  const poll = async (etag?: string) => {
    const headers = etag ? { 'if-none-match': etag } : undefined;
    const { statusCode, headers: answered } = await desk.ask(it_staff, {
      method: 'GET',
      url: `/api/tickets/${ticket.id}`,
      headers,
    });
    return { statusCode, etag: answered.etag };
  };
  const first = await poll();
  expect((await poll(first.etag)).statusCode).toBe(304);
  await mark(it_staff, ticket, id);
  const marked = await poll(first.etag);
  expect(marked.statusCode).toBe(200);
  await edit(employee, ticket, id, 'Floor 3');
  expect((await poll(marked.etag)).statusCode).toBe(200);
});
