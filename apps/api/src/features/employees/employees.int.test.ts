import type { EmployeeBody } from '@desk/contract/employees';
import { buildDesk, buildTicket } from '@desk/desk/testing/builders';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp, type TestApp } from '../../testing/build-test-app.ts';

let desk: TestApp;
beforeAll(async () => {
  desk = await buildTestApp();
});
afterAll(() => desk.close());

const ask = (request: InjectOptions) => desk.ask(desk.people.admin, request);

describe('employees', () => {
  it('are added with the next number, an address in small letters, and labels in the caller’s language', async () => {
    const response = await ask({
      method: 'POST',
      url: '/api/employees/',
      payload: {
        email: 'Nina@Example.com',
        name: '  Nina Nieuw ',
        department: 'HR',
        office_location: 'Utrecht',
        role: 'it_staff',
        language: 'nl',
      },
      headers: { 'accept-language': 'nl' },
    });
    expect(response.statusCode).toBe(201);
    expect(response.json()).toMatchObject({
      employee_id: expect.stringMatching(/^E\d+$/),
      email: 'nina@example.com',
      name: 'Nina Nieuw',
      role_display: 'IT-medewerker',
      is_active: true,
    });
  });

  it.each([
    [{ employee_id: 'E1' }, 'employee_id'],
    [{ created_at: '2020-01-01T00:00:00Z' }, 'created_at'],
    [{ role_display: 'Boss' }, 'role_display'],
  ])('cannot be given %o', async (patch, path) => {
    const { employee_id } = await desk.addPerson();
    const response = await ask({ method: 'PATCH', url: `/api/employees/${employee_id}`, payload: patch });
    expect(response.json()).toMatchObject({ issues: [{ path, code: 'read_only' }] });
  });

  it('keep what a change leaves out', async () => {
    const person = await desk.addPerson({ role: 'it_staff', language: 'zh' });
    const url = `/api/employees/${person.employee_id}/`;
    const response = await ask({ method: 'PATCH', url, payload: { office_location: 'Shanghai' } });
    expect(response.json()).toMatchObject({ role: 'it_staff', language: 'zh', office_location: 'Shanghai' });
  });

  it('leave, give their tickets back, and can come back', async () => {
    const person = await desk.addPerson({ role: 'it_staff' });
    const url = `/api/employees/${person.employee_id}`;
    const ticket = await buildTicket(buildDesk(desk.database), { status: 'in_progress', staff: person });

    expect((await ask({ method: 'DELETE', url })).statusCode).toBe(204);
    expect((await ask({ url })).json<EmployeeBody>().is_active).toBe(false);
    expect((await ask({ url: `/api/tickets/${ticket.ticket_number}` })).json()).toMatchObject({
      status: 'pending',
      assignee_kind: 'pool',
    });
    await ask({ method: 'PATCH', url, payload: { is_active: true } });
    expect((await ask({ url })).json<EmployeeBody>().is_active).toBe(true);
  });

  it('sign in under their new address once it has changed', async () => {
    const person = await desk.addPerson();
    const headers = await desk.signIn(person);
    const url = `/api/employees/${person.employee_id}`;
    await ask({ method: 'PATCH', url, payload: { email: 'new-address@example.com' } });
    const me = await desk.app.inject({ url: '/api/me', headers });
    expect(me.json()).toMatchObject({ employee: { email: 'new-address@example.com' } });
    const user = await desk.database.prisma.authUser.findUnique({
      where: { employee_id: person.employee_id },
    });
    expect(user?.email).toBe('new-address@example.com');
  });

  it('keep their last administrator', async () => {
    const url = `/api/employees/${desk.people.admin.employee_id}`;
    for (const request of [
      { method: 'DELETE', url },
      { method: 'PATCH', url, payload: { role: 'employee' } },
      { method: 'PATCH', url, payload: { is_active: false } },
    ] as const) {
      const response = await ask(request);
      expect([response.statusCode, response.json().code]).toEqual([409, 'last_admin']);
    }
  });
});

describe('I', () => {
  it('choose my own language, and nothing else', async () => {
    const person = await desk.addPerson();
    const patch = (payload: object) => desk.ask(person, { method: 'PATCH', url: '/api/me', payload });
    expect((await patch({ language: 'zh' })).json()).toMatchObject({ employee: { language: 'zh' } });
    for (const field of ['role', 'name', 'is_active', 'employee_id', 'email']) {
      const response = await patch({ language: 'fr', [field]: 'admin' });
      expect(response.json()).toMatchObject({ issues: [{ path: field, code: 'read_only' }] });
    }
    expect((await patch({ language: 'de' })).json()).toMatchObject({ issues: [{ path: 'language' }] });
    expect((await desk.ask(person, { url: '/api/me' })).json()).toMatchObject({
      employee: { language: 'zh', role: 'employee' },
    });
  });

  it('learn what I may do', async () => {
    const permissionsOf = async (name: 'employee' | 'it_staff' | 'admin') =>
      (await desk.ask(desk.people[name], { url: '/api/me' })).json<{ permissions: string[] }>().permissions;
    expect(await permissionsOf('employee')).toEqual(['read_knowledge']);
    expect(await permissionsOf('it_staff')).not.toContain('manage_employees');
    expect(await permissionsOf('admin')).toContain('manage_employees');
  });
});
