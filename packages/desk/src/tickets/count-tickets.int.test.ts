import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildDesk, buildStaff, buildTicket } from '../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { countTickets } from './count-tickets.ts';
import { deleteTicket } from './delete-ticket.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

it('counts the desk as it stands, without what was deleted', async () => {
  const lastMonth = buildDesk(test.database, () => new Date('2026-03-01T10:00:00Z'));
  const today = buildDesk(test.database, () => new Date('2026-04-01T10:00:00Z'));
  const [me, admin] = [await buildStaff(test.database), await buildStaff(test.database, 'admin')];

  await buildTicket(lastMonth, { category: 'network', priority: 'urgent' });
  await buildTicket(lastMonth, { status: 'closed', staff: me });
  await buildTicket(today, { category: 'network', priority: 'high' });
  await buildTicket(today, { category: 'hardware', priority: 'low' });
  await buildTicket(today);
  await buildTicket(today, { status: 'in_progress', category: 'network', priority: 'urgent', staff: me });
  await buildTicket(today, { status: 'resolved', staff: me });
  const { id } = await buildTicket(today, { priority: 'urgent' });
  await deleteTicket(today, admin, { id });

  expect(await countTickets(today, me)).toEqual({
    total: 7,
    by_status: { pending: 4, in_progress: 1, resolved: 1, closed: 1 },
    open_by_category: {
      hardware: 1,
      software: 0,
      network: 3,
      permission: 0,
      collaboration: 0,
      security: 0,
      other: 0,
      undecided: 1,
    },
    open_by_priority: { low: 1, medium: 0, high: 1, urgent: 2, undecided: 1 },
    unassigned: 4,
    urgent_unassigned: 2,
    mine: 1,
    created_last_7_days: 5,
    resolved_last_7_days: 1,
  });
});

it('counts zeros on an empty desk', async () => {
  const empty = await createTestDatabase();
  try {
    const me = await buildStaff(empty.database);
    expect(await countTickets(buildDesk(empty.database), me)).toMatchObject({ total: 0, unassigned: 0 });
  } finally {
    await empty.drop();
  }
});
