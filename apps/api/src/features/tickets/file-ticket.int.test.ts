import { ticketDetailSchema } from '@desk/contract/tickets';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildTestApp, type TestApp } from '../../testing/build-test-app.ts';

let desk: TestApp;
beforeAll(async () => {
  desk = await buildTestApp();
});
afterAll(() => desk.close());
beforeEach(() => {
  desk.enqueued.length = 0;
});

const description = 'The printer on floor 3 does not print.';
const file = async (payload: object = {}, person = desk.people.employee) => {
  const response = await desk.ask(person, {
    method: 'POST',
    url: '/api/tickets',
    payload: { description, ...payload },
  });
  expect(response.statusCode).toBe(201);
  return ticketDetailSchema.parse(response.json());
};

describe('POST /api/tickets', () => {
  it('answers 201 with the whole ticket and asks for its analysis', async () => {
    const response = await desk.ask(desk.people.employee, {
      method: 'POST',
      url: '/api/tickets/',
      payload: { title: 'Printer', description },
    });
    expect(response.statusCode).toBe(201);
    const ticket = ticketDetailSchema.strict().parse(response.json());
    expect(ticket).toMatchObject({
      title: 'Printer',
      status: 'pending',
      status_display: 'New',
      category: null,
      category_display: null,
      employee_name_snapshot: 'Emma Employee',
      analysis_state: 'queued',
      ai_responses: [],
      comments: [],
    });
    expect(response.headers.location).toBe(`/api/tickets/${ticket.ticket_number}`);
    expect(desk.enqueued).toEqual([
      { name: 'analyze-ticket', payload: { ticket_id: ticket.id, analysis_run: 1 } },
    ]);
  });

  it('takes the language from Accept-Language, else from the person', async () => {
    const person = await desk.addPerson({ language: 'nl' });
    const ask = (headers?: Record<string, string>) =>
      desk.ask(person, { method: 'POST', url: '/api/tickets', payload: { description }, headers });
    expect((await ask({ 'accept-language': 'fr-BE,nl;q=0.5' })).json()).toMatchObject({
      language: 'fr',
      status_display: 'Nouveau',
    });
    expect((await ask()).json().language).toBe('nl');
  });

  it('numbers by the calendar of the desk', async () => {
    desk.setClock(new Date('2026-06-30T22:30:00Z'));
    try {
      expect((await file()).ticket_number).toBe('TK20260701001');
    } finally {
      desk.setClock(new Date());
    }
  });

  it('names every problem at once, in the language of the caller', async () => {
    const response = await desk.ask(desk.people.employee, {
      method: 'POST',
      url: '/api/tickets',
      headers: { 'accept-language': 'fr' },
      payload: {
        title: 'x'.repeat(201),
        category: 'cars',
        priority: 5,
        attachments: [{ url: 'javascript:1' }],
      },
    });
    expect(response.statusCode).toBe(400);
    const { code, issues } = response.json();
    expect(code).toBe('invalid_input');
    expect(issues.map((issue: { path: string }) => issue.path).sort()).toEqual([
      'attachments.0.name',
      'attachments.0.url',
      'category',
      'description',
      'priority',
      'title',
    ]);
    expect(issues.find((issue: { path: string }) => issue.path === 'description').message).toBe(
      'Ce champ est obligatoire.',
    );
  });

  it.each([
    ['ticket_number', 'TK20200101001'],
    ['status', 'closed'],
    ['employee_name_snapshot', 'Somebody'],
    ['employee_email_snapshot', 'a@example.com'],
    ['created_at', '2020-01-01T00:00:00Z'],
    ['assigned_to', 'T0001'],
    ['problem_embedding', [1]],
    ['severity', 'high'],
  ])('refuses %s by its name', async (field, value) => {
    const response = await desk.ask(desk.people.employee, {
      method: 'POST',
      url: '/api/tickets',
      payload: { description, [field]: value },
    });
    expect(response.statusCode).toBe(400);
    expect(response.json().issues).toMatchObject([{ path: field, code: 'read_only' }]);
  });

  it('files for a colleague only for staff', async () => {
    const { employee_id } = desk.people.other_employee;
    const refused = await desk.ask(desk.people.employee, {
      method: 'POST',
      url: '/api/tickets',
      payload: { description, employee_id },
    });
    expect(refused.statusCode).toBe(403);
    expect(await file({ employee_id }, desk.people.it_staff)).toMatchObject({
      employee_id,
      employee_name_snapshot: 'Otto Other',
      created_by: desk.people.it_staff.employee_id,
    });
  });

  it('files once per Idempotency-Key', async () => {
    const ask = (payload: object) =>
      desk.ask(desk.people.employee, {
        method: 'POST',
        url: '/api/tickets',
        payload,
        headers: { 'idempotency-key': 'draft-7' },
      });
    const first = await ask({ description });
    const again = await ask({ description });
    expect([first.statusCode, again.statusCode]).toEqual([201, 201]);
    expect(again.json().id).toBe(first.json().id);
    expect(desk.enqueued).toHaveLength(1);
    const other = await ask({ description: 'Something else.' });
    expect([other.statusCode, other.json().code]).toEqual([409, 'idempotency_mismatch']);
  });

  it.each(['', ' ', 'k'.repeat(256)])('refuses the Idempotency-Key %j', async (key) => {
    const response = await desk.ask(desk.people.employee, {
      method: 'POST',
      url: '/api/tickets',
      payload: { description },
      headers: { 'idempotency-key': key },
    });
    expect([response.statusCode, response.json().issues?.[0]?.path]).toEqual([400, 'idempotency-key']);
  });

  it('drops the one character that no database can hold, and keeps the rest', async () => {
    const text = 'log: \u0000\u0001 \\u0000 \ud83d\ude00 end';
    const ticket = await file({ description: text, attachments: [{ name: 'a\u0000.txt' }] });
    expect(ticket.description).toBe(text.replaceAll('\u0000', ''));
    expect(ticket.attachments).toEqual([{ name: 'a.txt' }]);
  });
});
