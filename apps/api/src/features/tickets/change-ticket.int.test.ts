import { ticketDetailSchema } from '@desk/contract/tickets';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp, type TestApp } from '../../testing/build-test-app.ts';

let desk: TestApp;
beforeAll(async () => {
  desk = await buildTestApp();
});
afterAll(() => desk.close());

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

describe('PATCH /api/tickets/:id', () => {
  it('changes, shows the result, and asks for a new vector of a new text', async () => {
    const { id } = await file();
    desk.enqueued.length = 0;
    const patch = (payload: object) =>
      desk.ask(desk.people.it_staff, { method: 'PATCH', url: `/api/tickets/${id}/`, payload });
    const triaged = await patch({ version: 1, severity: 'high', urgency: 'high' });
    expect([triaged.statusCode, triaged.json().priority_display, triaged.json().version]).toEqual([
      200,
      'Urgent',
      2,
    ]);
    expect(desk.enqueued).toEqual([]);
    expect((await patch({ version: 2, title: 'Fire' })).json()).toMatchObject({ title: 'Fire', version: 3 });
    expect(desk.enqueued).toEqual([{ name: 'embed-ticket', payload: { ticket_id: id } }]);
  });

  it('needs the version, and refuses a stale one by saying who was faster', async () => {
    const { id } = await file();
    const patch = (payload: object, language = 'en') =>
      desk.ask(desk.people.admin, {
        method: 'PATCH',
        url: `/api/tickets/${id}`,
        payload,
        headers: { 'accept-language': language },
      });
    expect((await patch({ title: 'X' })).json().issues).toMatchObject([
      { path: 'version', code: 'required' },
    ]);
    await desk.ask(desk.people.it_staff, {
      method: 'PATCH',
      url: `/api/tickets/${id}`,
      payload: { version: 1, category: 'network' },
    });
    const stale = await patch({ version: 1, category: 'security' }, 'nl');
    expect(stale.statusCode).toBe(409);
    expect(stale.json()).toMatchObject({
      code: 'stale_version',
      version: 2,
      changed_by: desk.people.it_staff.employee_id,
      message:
        'Ivy Itstaff was je voor en heeft dit intussen gewijzigd. Bekijk de laatste versie en sla opnieuw op.',
    });
  });

  it.each(['status', 'employee_id', 'department_snapshot', 'resolved_at', 'assigned_to', 'attachments'])(
    'refuses %s by its name',
    async (field) => {
      const { id } = await file();
      const response = await desk.ask(desk.people.admin, {
        method: 'PATCH',
        url: `/api/tickets/${id}`,
        payload: { version: 1, [field]: 'x' },
      });
      expect(response.statusCode).toBe(400);
      expect(response.json().issues).toMatchObject([{ path: field, code: 'read_only' }]);
    },
  );
});

describe('DELETE /api/tickets/:id', () => {
  it('is for administrators, and leaves nothing to read but the number', async () => {
    const { id, ticket_number } = await file({ title: 'Gone soon' });
    const remove = (person: TestApp['people']['admin']) =>
      desk.ask(person, { method: 'DELETE', url: `/api/tickets/${ticket_number}` });
    expect((await remove(desk.people.other_employee)).statusCode).toBe(404);
    expect((await remove(desk.people.employee)).statusCode).toBe(403);
    expect((await remove(desk.people.it_staff)).statusCode).toBe(403);
    const removed = await remove(desk.people.admin);
    expect([removed.statusCode, removed.body]).toEqual([204, '']);

    for (const path of ['', '/history', '/comments']) {
      const response = await desk.ask(desk.people.admin, { method: 'GET', url: `/api/tickets/${id}${path}` });
      expect(response.statusCode).toBe(404);
    }
    expect((await remove(desk.people.admin)).statusCode).toBe(404);
    const rows = await desk.database.prisma.ticketHistory.findMany({ where: { ticket_id: id } });
    expect(rows.map((row) => [row.changed_field, row.changed_by])).toEqual([
      ['created', desk.people.employee.employee_id],
      ['deleted', desk.people.admin.employee_id],
    ]);
  });
});
