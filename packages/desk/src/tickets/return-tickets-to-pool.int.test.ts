import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Desk } from '../desk.ts';
import { buildDesk, buildStaff, buildTicket } from '../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { deleteTicket } from './delete-ticket.ts';
import { returnTicketsToPool } from './return-tickets-to-pool.ts';

let test: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  test = await createTestDatabase();
  desk = buildDesk(test.database);
});
afterAll(() => test.drop());

it('returns the open tickets of somebody who leaves, each with its history, and no others', async () => {
  const { prisma } = test.database;
  const [leaver, colleague, admin] = [
    await buildStaff(test.database),
    await buildStaff(test.database),
    await buildStaff(test.database, 'admin'),
  ];
  const open = [
    await buildTicket(desk, { status: 'in_progress', staff: leaver }),
    await buildTicket(desk, { status: 'in_progress', staff: leaver }),
  ];
  const others = [
    await buildTicket(desk, { status: 'resolved', staff: leaver }),
    await buildTicket(desk, { status: 'closed', staff: leaver }),
    await buildTicket(desk, { status: 'in_progress', staff: colleague }),
  ];
  const deleted = await buildTicket(desk, { status: 'in_progress', staff: leaver });
  await deleteTicket(desk, admin, { id: deleted.id });

  const returned = await prisma.$transaction((transaction) =>
    returnTicketsToPool(transaction, desk.clock, {
      employee_id: leaver.employee_id,
      changed_by: admin.employee_id,
    }),
  );

  expect(returned).toBe(2);
  for (const { id, version } of open) {
    expect(await prisma.ticket.findUnique({ where: { id } })).toMatchObject({
      status: 'pending',
      assigned_to: null,
      assignee_kind: 'pool',
      version: version + 1,
    });
    const rows = await prisma.ticketHistory.findMany({ where: { ticket_id: id }, orderBy: { id: 'asc' } });
    expect(rows.slice(-2)).toMatchObject([
      {
        changed_field: 'assigned_to',
        old_value: leaver.employee_id,
        new_value: null,
        changed_by: admin.employee_id,
      },
      {
        changed_field: 'status',
        old_value: 'in_progress',
        new_value: 'pending',
        changed_by: admin.employee_id,
      },
    ]);
  }
  for (const { id, version } of others)
    expect(await prisma.ticket.findUnique({ where: { id } })).toMatchObject({ version });
});
