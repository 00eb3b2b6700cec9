import { ticketDetailSchema } from '@desk/contract/tickets';
import type { TicketStatus } from '@desk/contract/vocabulary';
import { buildDesk, buildTicket } from '@desk/desk/testing/builders';
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

const ticketThatIs = (status: TicketStatus) =>
  buildTicket(buildDesk(desk.database), {
    status,
    requester: desk.people.employee,
    staff: desk.people.it_staff,
  });
const move = (
  person: TestApp['people']['employee'],
  id: number,
  path: string,
  payload?: object,
  headers: Record<string, string> = {},
) => desk.ask(person, { method: 'POST', url: `/api/tickets/${id}/${path}`, payload, headers });

describe('a ticket from filed to closed', () => {
  it('is assigned, resolved, reopened, resolved again and closed', async () => {
    const { employee, it_staff } = desk.people;
    const { id } = await ticketThatIs('pending');
    const steps = [
      [it_staff, 'assign/', { assigned_to: it_staff.employee_id }, 'in_progress'],
      [it_staff, 'resolve/', { resolution: 'New toner.' }, 'resolved'],
      [employee, 'reopen/', { comment: 'Still grey.' }, 'in_progress'],
      [it_staff, 'resolve', { resolution: 'New drum.' }, 'resolved'],
      [employee, 'close/', undefined, 'closed'],
    ] as const;
    for (const [person, path, payload, status] of steps) {
      const response = await move(person, id, path, payload);
      expect(response.statusCode).toBe(200);
      expect(ticketDetailSchema.strict().parse(response.json()).status).toBe(status);
    }
    // What solved it is what the next one learns from.
    expect(desk.enqueued).toEqual([
      { name: 'embed-ticket', payload: { ticket_id: id } },
      { name: 'file-case', payload: { ticket_id: id } },
    ]);
  });

  it('understands the older clients, who send the actor and call the resolution a comment', async () => {
    const { it_staff, admin } = desk.people;
    const { id } = await ticketThatIs('pending');
    const assigned = await move(it_staff, id, 'assign/', {
      assigned_to: it_staff.employee_id,
      changed_by: 'somebody else',
    });
    expect(assigned.json()).toMatchObject({ status: 'in_progress', assigned_to_name: 'Ivy Itstaff' });
    const resolved = await move(admin, id, 'resolve/', {
      comment: 'Rebooted it.',
      resolved_by: 'somebody else',
    });
    expect(resolved.json()).toMatchObject({
      resolution: 'Rebooted it.',
      resolved_by: admin.employee_id,
      resolved_by_name: 'Ada Admin',
    });
    const closed = await move(admin, id, 'close/', { closed_by: 'somebody else' });
    expect(closed.json().closed_at).toMatch(/^\d{4}-.*Z$/);

    const history = await desk.ask(it_staff, { method: 'GET', url: `/api/tickets/${id}/history/` });
    const { count, results } = history.json();
    expect(count).toBe(results.length);
    expect(results.map((row: { changed_by: string }) => row.changed_by)).not.toContain('somebody else');
    expect(results.at(-1)).toMatchObject({
      changed_field: 'status',
      old_value: 'resolved',
      new_value: 'closed',
      changed_by: admin.employee_id,
      changed_by_name: 'Ada Admin',
    });
  });
});

describe('a refused move', () => {
  it.each([
    ['pending', 'close', {}, 'ticket_not_resolved', ['assign', 'claim']],
    ['pending', 'resolve', { resolution: 'x' }, 'illegal_move', ['assign', 'claim']],
    ['in_progress', 'reopen', { comment: 'x' }, 'illegal_move', ['assign', 'resolve', 'claim']],
    ['resolved', 'assign', { assigned_to: null }, 'illegal_move', ['close', 'reopen']],
    ['closed', 'reopen', { comment: 'x' }, 'ticket_closed', []],
  ] as const)(
    'on a ticket that is %s: %s answers 409 with what is possible now',
    async (status, path, payload, code, allowed) => {
      const { id, version } = await ticketThatIs(status);
      const response = await move(desk.people.it_staff, id, path, payload);
      expect(response.statusCode).toBe(409);
      expect(response.json()).toMatchObject({ code, allowed, version });
    },
  );

  it('says the state in the language of the caller', async () => {
    const { id } = await ticketThatIs('resolved');
    const response = await move(
      desk.people.it_staff,
      id,
      'resolve',
      { resolution: 'x' },
      { 'accept-language': 'fr' },
    );
    expect(response.json().message).toBe(
      'Le ticket est « Résolu » : cette action n’est pas possible maintenant.',
    );
  });

  it('names who was faster', async () => {
    const { id, version } = await ticketThatIs('pending');
    const { it_staff, admin } = desk.people;
    const claim = (person: typeof admin) =>
      move(person, id, 'assign', { assigned_to: person.employee_id, version });
    expect((await claim(admin)).statusCode).toBe(200);
    const late = await claim(it_staff);
    expect(late.statusCode).toBe(409);
    expect(late.json()).toMatchObject({
      code: 'stale_version',
      changed_by: admin.employee_id,
      message: expect.stringContaining('Ada Admin'),
      allowed: ['assign', 'resolve', 'claim'],
    });
  });

  it('asks for a resolution and for a reason', async () => {
    const { it_staff } = desk.people;
    const [open, resolved] = [await ticketThatIs('in_progress'), await ticketThatIs('resolved')];
    for (const payload of [{}, { resolution: '  ' }]) {
      const response = await move(it_staff, open.id, 'resolve', payload);
      expect(response.json()).toMatchObject({
        code: 'invalid_input',
        issues: [{ path: 'resolution', code: 'required' }],
      });
    }
    const response = await move(it_staff, resolved.id, 'reopen', {});
    expect(response.json().issues).toMatchObject([{ path: 'comment', code: 'required' }]);
  });

  it('does not give a ticket to somebody outside the IT team', async () => {
    const { id } = await ticketThatIs('pending');
    const response = await move(desk.people.admin, id, 'assign', {
      assigned_to: desk.people.employee.employee_id,
    });
    expect([response.statusCode, response.json().code]).toEqual([400, 'assignee_unavailable']);
  });
});

describe('POST /api/tickets/:id/analyze', () => {
  it('owes a new answer and asks for it', async () => {
    const { id } = await ticketThatIs('in_progress');
    await desk.database.prisma.ticket.update({ where: { id }, data: { analysis_state: 'failed' } });
    const response = await move(desk.people.employee, id, 'analyze/');
    expect([response.statusCode, response.json().analysis_state]).toEqual([202, 'queued']);
    expect(desk.enqueued).toEqual([{ name: 'analyze-ticket', payload: { ticket_id: id, analysis_run: 2 } }]);
  });

  it('asks for the same answer again while it is owed', async () => {
    const { id } = await ticketThatIs('pending');
    await move(desk.people.employee, id, 'analyze');
    expect(desk.enqueued).toEqual([{ name: 'analyze-ticket', payload: { ticket_id: id, analysis_run: 1 } }]);
  });

  it('refuses when the ticket is solved', async () => {
    const { id } = await ticketThatIs('closed');
    const response = await move(desk.people.it_staff, id, 'analyze');
    expect([response.statusCode, response.json().code]).toEqual([409, 'ticket_closed']);
  });
});

describe('GET /api/overview', () => {
  it('is for staff', async () => {
    const ask = (person: TestApp['people']['admin']) =>
      desk.ask(person, { method: 'GET', url: '/api/overview/' });
    expect((await ask(desk.people.employee)).statusCode).toBe(403);
    const response = await ask(desk.people.it_staff);
    expect(response.statusCode).toBe(200);
    const total = await desk.database.prisma.ticket.count();
    expect(response.json()).toMatchObject({ total, by_status: { pending: expect.any(Number) } });
  });
});
