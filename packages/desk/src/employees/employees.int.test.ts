import { listEmployeesQuery } from '@desk/contract/employees';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from '../desk.ts';
import { buildDesk, buildEmployee, buildStaff, buildTicket } from '../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { changeEmployee } from './change-employee.ts';
import { createEmployee } from './create-employee.ts';
import { listEmployees } from './list-employees.ts';

let test: TestDatabase;
let desk: Desk;
beforeEach(async () => {
  test = await createTestDatabase();
  desk = buildDesk(test.database);
});
afterEach(() => test.drop());

const newcomer = (given = {}) => ({
  email: `${Math.random().toString(36).slice(2)}@example.com`,
  name: 'Nina',
  department: 'HR',
  role: 'employee' as const,
  office_location: 'Lyon',
  language: 'fr' as const,
  ...given,
});

const inOrder = async (query: object) => {
  const page = await listEmployees(test.database, listEmployeesQuery.parse(query));
  return { ...page, names: page.results.map((employee) => employee.name) };
};

describe('creating', () => {
  it('gives the next free number when none is given, also to many at once', async () => {
    await buildEmployee(test.database, { employee_id: 'E7041' });
    const made = await Promise.all(
      Array.from({ length: 8 }, () => createEmployee(test.database, newcomer())),
    );
    expect(made.map((employee) => employee.employee_id).toSorted()).toEqual(
      Array.from({ length: 8 }, (_, index) => `E${7042 + index}`),
    );
  });

  it('says whether the address or the number is taken', async () => {
    const { email, employee_id } = await buildEmployee(test.database);
    const code = (input: object) =>
      createEmployee(test.database, newcomer(input)).catch((error: { code: string }) => error.code);
    expect(await code({ email })).toBe('email_taken');
    expect(await code({ employee_id })).toBe('employee_id_taken');
  });
});

describe('listing', () => {
  it('goes by name, forwards and backwards, people of the same name told apart', async () => {
    for (const name of ['Zoë', 'anna', 'Anna', 'Anna', 'Bram', 'Mei'])
      await buildEmployee(test.database, { name });
    const first = await inOrder({ page_size: 2 });
    const second = await inOrder({ page_size: 2, cursor: first.next });
    const third = await inOrder({ page_size: 2, cursor: second.next });
    const ids = [first, second, third].flatMap((page) => page.results.map(({ employee_id }) => employee_id));
    expect(new Set(ids).size).toBe(6);
    expect([...first.names, ...second.names, ...third.names].at(-1)).toBe('Zoë');
    expect(third).toMatchObject({ count: 6, next: null });
    expect((await inOrder({ page_size: 2, cursor: third.previous })).names).toEqual(second.names);
    expect((await inOrder({ page_size: 2, page: 3 })).names).toEqual(third.names);
  });

  it('finds by every word, in name, address, number, department and office', async () => {
    await buildEmployee(test.database, {
      name: '王芳',
      email: 'fang.wang@example.com',
      department: 'Finance',
    });
    await buildEmployee(test.database, {
      name: 'Wang Lei',
      department: 'Sales',
      office_location: 'Shanghai',
    });
    expect((await inOrder({ search: 'wang' })).names).toHaveLength(2);
    expect((await inOrder({ search: '王' })).names).toEqual(['王芳']);
    expect((await inOrder({ search: 'shang WANG' })).names).toEqual(['Wang Lei']);
    expect((await inOrder({ search: '%' })).names).toEqual([]);
    expect((await inOrder({ search: '_' })).names).toEqual([]);
  });

  it('filters by role and by whether somebody is active', async () => {
    await buildEmployee(test.database, { name: 'Gone', is_active: false });
    await buildEmployee(test.database, { name: 'Here' });
    await buildEmployee(test.database, { name: 'Helper', role: 'it_staff' });
    expect((await inOrder({ is_active: 'false' })).names).toEqual(['Gone']);
    expect((await inOrder({ role: ['it_staff', 'admin'], is_active: 'true' })).names).toEqual(['Helper']);
  });

  it('refuses a cursor that is not one', async () => {
    await expect(inOrder({ cursor: 'garbage' })).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

describe('changing', () => {
  it('gives the open tickets of somebody who leaves back to the pool, with history, and keeps the others', async () => {
    const [leaver, admin] = [await buildStaff(test.database), await buildStaff(test.database, 'admin')];
    const open = await buildTicket(desk, { status: 'in_progress', staff: leaver });
    const done = await buildTicket(desk, { status: 'resolved', staff: leaver });
    await changeEmployee(desk, admin, leaver.employee_id, { is_active: false });

    const where = { id: open.id };
    expect(await test.database.prisma.ticket.findUnique({ where })).toMatchObject({
      status: 'pending',
      assignee_kind: 'pool',
      assigned_to: null,
    });
    const history = await test.database.prisma.ticketHistory.findMany({
      where: { ticket_id: open.id, changed_field: 'assigned_to' },
      orderBy: { id: 'desc' },
    });
    expect(history[0]).toMatchObject({ old_value: leaver.employee_id, changed_by: admin.employee_id });
    expect(await test.database.prisma.ticket.findUnique({ where: { id: done.id } })).toMatchObject({
      status: 'resolved',
      assigned_to: leaver.employee_id,
    });
  });

  it('gives the tickets back too when somebody leaves the IT team but not the company', async () => {
    const [mover, admin] = [await buildStaff(test.database), await buildStaff(test.database, 'admin')];
    const ticket = await buildTicket(desk, { status: 'in_progress', staff: mover });
    await changeEmployee(desk, admin, mover.employee_id, { role: 'employee' });
    expect(await test.database.prisma.ticket.findUnique({ where: { id: ticket.id } })).toMatchObject({
      assigned_to: null,
    });
  });

  it('keeps name and place that a ticket was filed under', async () => {
    const requester = await buildEmployee(test.database, { name: 'Old Name', office_location: 'Lyon' });
    const ticket = await buildTicket(desk, { requester });
    const admin = await buildStaff(test.database, 'admin');
    await changeEmployee(desk, admin, requester.employee_id, {
      name: 'New Name',
      office_location: 'Utrecht',
    });
    expect(await test.database.prisma.ticket.findUnique({ where: { id: ticket.id } })).toMatchObject({
      employee_name_snapshot: 'Old Name',
      office_location_snapshot: 'Lyon',
    });
  });

  it('refuses an address that somebody else has, and changes nothing', async () => {
    const [one, two] = [await buildEmployee(test.database), await buildEmployee(test.database)];
    await expect(
      changeEmployee(desk, one, two.employee_id, { email: one.email, name: 'Changed' }),
    ).rejects.toMatchObject({ code: 'email_taken' });
    const where = { employee_id: two.employee_id };
    expect(await test.database.prisma.employee.findUnique({ where })).toMatchObject({ name: two.name });
  });

  it('knows nobody who is not there', async () => {
    await expect(changeEmployee(desk, { employee_id: 'X' }, 'NOBODY', { name: 'New' })).rejects.toMatchObject(
      { code: 'not_found' },
    );
  });
});

describe('the last administrator', () => {
  it.each([{ is_active: false }, { role: 'it_staff' as const }])(
    'stays, whatever is tried: %o',
    async (patch) => {
      const admin = await buildStaff(test.database, 'admin');
      await expect(changeEmployee(desk, admin, admin.employee_id, patch)).rejects.toMatchObject({
        code: 'last_admin',
      });
      await buildStaff(test.database, 'admin');
      await expect(changeEmployee(desk, admin, admin.employee_id, patch)).resolves.toMatchObject(patch);
    },
  );

  it('is one of two who deactivate each other at once', async () => {
    for (let round = 0; round < 5; round++) {
      const [one, two] = [await buildStaff(test.database, 'admin'), await buildStaff(test.database, 'admin')];
      await test.database.prisma.employee.updateMany({
        where: { role: 'admin', employee_id: { notIn: [one.employee_id, two.employee_id] } },
        data: { is_active: false },
      });
      const outcomes = await Promise.allSettled([
        changeEmployee(desk, one, two.employee_id, { is_active: false }),
        changeEmployee(desk, two, one.employee_id, { is_active: false }),
      ]);
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      const where = { role: 'admin', is_active: true } as const;
      expect(await test.database.prisma.employee.count({ where })).toBe(1);
    }
  });
});
