import { type TicketStatus, ticketStatuses } from '@desk/contract/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../desk.ts';
import { buildDesk, buildTicket } from '../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';

let test: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  test = await createTestDatabase();
  desk = buildDesk(test.database);
});
afterAll(() => test.drop());

const execute = (statement: string, values: unknown[] = []) => test.database.pool.query(statement, values);

describe('the database itself', () => {
  it('refuses to change, delete or empty history', async () => {
    await buildTicket(desk);
    const appendOnly = 'ticket_history is append-only';
    await expect(execute(`update ticket_history set changed_by = 'somebody'`)).rejects.toThrow(appendOnly);
    await expect(execute('delete from ticket_history')).rejects.toThrow(appendOnly);
    await expect(execute('truncate ticket_history')).rejects.toThrow(appendOnly);
    await expect(execute('truncate ticket cascade')).rejects.toThrow();
  });

  it('refuses to delete a ticket that has a history', async () => {
    const { id } = await buildTicket(desk);
    await expect(execute('delete from ticket where id = $1', [id])).rejects.toThrow(
      'ticket_history_ticket_id_fkey',
    );
  });

  it('refuses a second ticket with one number, and to move a number to another ticket', async () => {
    const [first, second] = [await buildTicket(desk), await buildTicket(desk)];
    await expect(
      execute(`update ticket set ticket_number = 'TK20200101001' where id = $1`, [first.id]),
    ).rejects.toThrow('a ticket keeps its number');
    await expect(
      execute(
        `insert into ticket (ticket_number, title, description, language, employee_id, created_by,
           employee_name_snapshot, employee_email_snapshot, department_snapshot, office_location_snapshot)
         select ticket_number, title, description, language, employee_id, created_by,
           employee_name_snapshot, employee_email_snapshot, department_snapshot, office_location_snapshot
         from ticket where id = $1`,
        [second.id],
      ),
    ).rejects.toThrow('ticket_ticket_number_key');
  });

  it.each(['TK2026010100', 'TK20260101', 'X20260101001', 'TK2026010100A'])(
    'refuses %s as a number',
    async (number) => {
      const { id } = await buildTicket(desk);
      await execute('alter table ticket disable trigger ticket_no_rewrite');
      try {
        await expect(
          execute('update ticket set ticket_number = $2 where id = $1', [id, number]),
        ).rejects.toThrow('ticket_number_form');
      } finally {
        await execute('alter table ticket enable trigger ticket_no_rewrite');
      }
    },
  );

  it('refuses a status that is none', async () => {
    const { id } = await buildTicket(desk);
    await expect(execute(`update ticket set status = 'done' where id = $1`, [id])).rejects.toThrow(
      'invalid input value for enum ticket_status',
    );
  });

  const allowed = new Set([
    'pending in_progress',
    'in_progress pending',
    'in_progress resolved',
    'resolved in_progress',
    'resolved pending',
    'resolved closed',
  ]);
  const steps = ticketStatuses.flatMap((from) =>
    ticketStatuses.filter((to) => to !== from && !allowed.has(`${from} ${to}`)).map((to) => ({ from, to })),
  );

  it.each(steps)('refuses the step from $from to $to', async ({ from, to }) => {
    const { id } = await buildTicket(desk, { status: from });
    const message = from === 'closed' ? 'a closed ticket never reopens' : 'a ticket does not go from';
    // Whoever is solved and closed at once is solved at that instant: here it was not.
    const set =
      to === 'closed'
        ? `status = $2, closed_at = now(), resolved_at = now() - interval '1 day'`
        : 'status = $2';
    await expect(execute(`update ticket set ${set} where id = $1`, [id, to])).rejects.toThrow(message);
  });

  it('takes a closing back while it may be taken back, and not a moment longer', async () => {
    const reopen = `update ticket set status = 'in_progress', closed_at = null, resolved_at = null, resolver_kind = null,
      undo_until = null, updated_at = $2 where id = $1`;
    const { id } = await buildTicket(desk, { status: 'closed' });
    await execute(`update ticket set undo_until = '2026-03-02T10:00Z' where id = $1`, [id]);
    await expect(execute(reopen, [id, '2026-03-02T10:00:00.001Z'])).rejects.toThrow('never reopens');
    await execute(reopen, [id, '2026-03-02T10:00:00Z']);
  });

  it.each<[TicketStatus, string, string]>([
    ['resolved', `status = 'closed'`, 'ticket_closed_has_time'],
    ['closed', 'closed_at = null', 'ticket_closed_has_time'],
    ['in_progress', `status = 'resolved', resolution = 'Done'`, 'ticket_resolved_has_time'],
    [
      'in_progress',
      `status = 'resolved', resolved_at = now(), resolver_kind = 'person'`,
      'ticket_resolved_has_resolution',
    ],
    ['pending', `resolved_at = now(), resolver_kind = 'person'`, 'ticket_resolved_has_time'],
    ['resolved', 'resolver_kind = null', 'ticket_resolved_has_resolver'],
    ['resolved', `resolver_kind = 'ai'`, 'ticket_assistant_is_nobody'],
    ['resolved', 'undo_until = now()', 'ticket_undo_only_closed'],
    ['pending', 'closed_at = now()', 'ticket_closed_has_time'],
    ['in_progress', 'assigned_to = null', 'ticket_person_assigned'],
    ['in_progress', `assignee_kind = 'pool'`, 'ticket_person_assigned'],
  ])('refuses on a ticket that is %s: set %s', async (status, set, constraint) => {
    const { id } = await buildTicket(desk, { status });
    await expect(execute(`update ticket set ${set} where id = $1`, [id])).rejects.toThrow(constraint);
  });
});
