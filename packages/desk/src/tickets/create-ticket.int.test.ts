import type { CreateTicket } from '@desk/contract/tickets';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDesk, buildEmployee, buildStaff } from '../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { createTicket } from './create-ticket.ts';
import { deleteTicket } from './delete-ticket.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

const input: CreateTicket = { description: 'The printer on floor 3 does not print.', attachments: [] };

describe('createTicket', () => {
  it('files a ticket with the requester as they are now and a first history row', async () => {
    const now = new Date('2026-02-03T08:00:00Z');
    const desk = buildDesk(test.database, () => now);
    const ana = await buildEmployee(test.database, {
      name: 'Ana Silva',
      department: 'Sales',
      office_location: 'Lille',
    });
    const { ticket, is_new } = await createTicket(desk, { actor: ana, input, language: 'fr' });

    expect(is_new).toBe(true);
    expect(ticket).toMatchObject({
      ticket_number: 'TK20260203001',
      status: 'pending',
      assignee_kind: 'pool',
      assigned_to: null,
      language: 'fr',
      analysis_state: 'queued',
      analysis_run: 1,
      employee_id: ana.employee_id,
      created_by: ana.employee_id,
      employee_name_snapshot: 'Ana Silva',
      department_snapshot: 'Sales',
      office_location_snapshot: 'Lille',
      category: null,
      priority: null,
      version: 1,
      created_at: now,
      updated_at: now,
      ai_responses: [],
      comments: [],
    });
    const stored = await test.database.prisma.ticket.findUniqueOrThrow({ where: { id: ticket.id } });
    expect(stored.employee_email_snapshot).toBe(ana.email);
    expect(stored.analysis_owed_at).toEqual(now);
    const history = await test.database.prisma.ticketHistory.findMany({ where: { ticket_id: ticket.id } });
    expect(history).toMatchObject([
      {
        changed_field: 'created',
        old_value: null,
        new_value: 'pending',
        changed_by: ana.employee_id,
        created_at: now,
      },
    ]);
  });

  it('keeps the snapshot when the employee moves on', async () => {
    const ana = await buildEmployee(test.database, { name: 'Ana Silva', department: 'Sales' });
    const { ticket } = await createTicket(buildDesk(test.database), { actor: ana, input, language: 'en' });
    await test.database.prisma.employee.update({
      where: { employee_id: ana.employee_id },
      data: { name: 'Ana Costa', department: 'Legal' },
    });
    const stored = await test.database.prisma.ticket.findUniqueOrThrow({ where: { id: ticket.id } });
    expect(stored).toMatchObject({ employee_name_snapshot: 'Ana Silva', department_snapshot: 'Sales' });
  });

  it('takes the title from the description when there is none', async () => {
    const actor = await buildEmployee(test.database);
    const description = '您好！\n打印机卡纸，三楼的同事都没法打印。';
    const { ticket } = await createTicket(buildDesk(test.database), {
      actor,
      input: { description, attachments: [] },
      language: 'zh',
    });
    expect(ticket).toMatchObject({ title: '打印机卡纸，三楼的同事都没法打印。', description });
  });

  it('lets the choices of the requester stand', async () => {
    const actor = await buildEmployee(test.database);
    const { ticket } = await createTicket(buildDesk(test.database), {
      actor,
      input: {
        ...input,
        category: 'hardware',
        priority: 'urgent',
        attachments: [{ name: 'photo.png', url: 'https://files.example.com/photo.png' }],
      },
      language: 'en',
    });
    expect(ticket).toMatchObject({
      category: 'hardware',
      priority: 'urgent',
      requested_priority: 'urgent',
      severity: null,
      attachments: [{ name: 'photo.png', url: 'https://files.example.com/photo.png' }],
    });
  });

  it('lets staff file for a colleague, and notes both', async () => {
    const staff = await buildStaff(test.database);
    const ana = await buildEmployee(test.database, { name: 'Ana Silva' });
    const { ticket } = await createTicket(buildDesk(test.database), {
      actor: staff,
      input: { ...input, employee_id: ana.employee_id },
      language: 'en',
    });
    expect(ticket).toMatchObject({
      employee_id: ana.employee_id,
      created_by: staff.employee_id,
      employee_name_snapshot: 'Ana Silva',
    });
  });

  it('refuses to file for a colleague unless staff', async () => {
    const [ana, bo] = [await buildEmployee(test.database), await buildEmployee(test.database)];
    await expect(
      createTicket(buildDesk(test.database), {
        actor: ana,
        input: { ...input, employee_id: bo.employee_id },
        language: 'en',
      }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('refuses a requester who is unknown or has left, and takes no number for it', async () => {
    const desk = buildDesk(test.database, () => new Date('2026-02-04T08:00:00Z'));
    const staff = await buildStaff(test.database);
    const left = await buildEmployee(test.database, { is_active: false });
    const file = (employee_id: string) =>
      createTicket(desk, { actor: staff, input: { ...input, employee_id }, language: 'en' });

    await expect(file('nobody')).rejects.toMatchObject({
      code: 'invalid_input',
      details: { issues: [{ path: 'employee_id', code: 'unknown_person' }] },
    });
    await expect(file(left.employee_id)).rejects.toMatchObject({ code: 'employee_inactive' });
    expect((await file(staff.employee_id)).ticket.ticket_number).toBe('TK20260204001');
  });
});

describe('an idempotency key', () => {
  it('answers the same content with the ticket that is already there', async () => {
    const desk = buildDesk(test.database);
    const actor = await buildEmployee(test.database);
    const filing = { actor, input, language: 'en', idempotencyKey: 'draft-1' } as const;
    const first = await createTicket(desk, filing);
    const again = await createTicket(desk, filing);
    expect(again.is_new).toBe(false);
    expect(again.ticket).toEqual(first.ticket);
  });

  it('refuses another content', async () => {
    const desk = buildDesk(test.database);
    const actor = await buildEmployee(test.database);
    const filing = { actor, input, language: 'en', idempotencyKey: 'draft-1' } as const;
    await createTicket(desk, filing);
    await expect(
      createTicket(desk, { ...filing, input: { ...input, priority: 'high' } }),
    ).rejects.toMatchObject({ code: 'idempotency_mismatch' });
  });

  it('belongs to one person', async () => {
    const desk = buildDesk(test.database);
    const [ana, bo] = [await buildEmployee(test.database), await buildEmployee(test.database)];
    const file = (actor: typeof ana) =>
      createTicket(desk, { actor, input, language: 'en', idempotencyKey: 'draft-1' });
    const tickets = [await file(ana), await file(bo)];
    expect(tickets.map((filed) => filed.is_new)).toEqual([true, true]);
  });

  it('files one ticket and skips no number when ten requests arrive at once', async () => {
    const desk = buildDesk(test.database, () => new Date('2026-02-05T08:00:00Z'));
    const actor = await buildEmployee(test.database);
    const filings = await Promise.all(
      Array.from({ length: 10 }, () =>
        createTicket(desk, { actor, input, language: 'en', idempotencyKey: 'double-click' }),
      ),
    );
    expect(new Set(filings.map((filed) => filed.ticket.id)).size).toBe(1);
    expect(filings.filter((filed) => filed.is_new)).toHaveLength(1);
    const { ticket } = await createTicket(desk, { actor, input, language: 'en' });
    expect(ticket.ticket_number).toBe('TK20260205002');
  });

  it('does not bring a deleted ticket back', async () => {
    const desk = buildDesk(test.database);
    const [actor, admin] = [await buildEmployee(test.database), await buildStaff(test.database, 'admin')];
    const filing = { actor, input, language: 'en', idempotencyKey: 'draft-2' } as const;
    const { ticket } = await createTicket(desk, filing);
    await deleteTicket(desk, admin, { id: ticket.id });
    await expect(createTicket(desk, filing)).rejects.toMatchObject({ code: 'not_found' });
  });
});
