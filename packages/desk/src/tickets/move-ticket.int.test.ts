import type { Actor } from '@desk/contract/permissions';
import { roles, type TicketStatus, ticketStatuses } from '@desk/contract/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../desk.ts';
import { buildDesk, buildEmployee, buildStaff, buildTicket } from '../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { addComment } from './add-comment.ts';
import { moveTicket } from './move-ticket.ts';
import type { Move } from './ticket-moves.ts';

let test: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  test = await createTestDatabase();
  desk = buildDesk(test.database);
});
afterAll(() => test.drop());

const historyOf = (ticket_id: number) =>
  test.database.prisma.ticketHistory.findMany({ where: { ticket_id }, orderBy: { id: 'asc' } });

/** The whole state machine, as a person would draw it. Requester means the one who filed it. */
const legal: Readonly<Record<string, { staff?: TicketStatus; requester?: TicketStatus }>> = {
  'pending assign': { staff: 'in_progress' },
  'pending pool': { staff: 'pending' },
  'in_progress assign': { staff: 'in_progress' },
  'in_progress pool': { staff: 'pending' },
  'in_progress resolve': { staff: 'resolved' },
  'resolved close': { staff: 'closed', requester: 'closed' },
  'resolved reopen': { staff: 'in_progress', requester: 'in_progress' },
};

const moves = {
  assign: (colleague: Actor): Move => ({ move: 'assign', assigned_to: colleague.employee_id }),
  pool: (): Move => ({ move: 'assign', assigned_to: null }),
  resolve: (): Move => ({ move: 'resolve', resolution: 'Replaced the cable.' }),
  close: (): Move => ({ move: 'close' }),
  reopen: (): Move => ({ move: 'reopen', comment: 'It happens again.' }),
};

describe('every move from every state by everybody', () => {
  const cases = ticketStatuses.flatMap((status) =>
    (['assign', 'pool', 'resolve', 'close', 'reopen'] as const).flatMap((move) =>
      (['requester', 'stranger', ...roles.filter((role) => role !== 'employee')] as const).map((who) => ({
        status,
        move,
        who,
        outcome: outcomeOf(status, move, who),
      })),
    ),
  );

  it.each(cases)(
    '$who: $move of a ticket that is $status -> $outcome',
    async ({ status, move, who, outcome }) => {
      const requester = await buildEmployee(test.database);
      const colleague = await buildStaff(test.database);
      const actor = await {
        requester: async () => requester,
        stranger: () => buildEmployee(test.database),
        it_staff: () => buildStaff(test.database, 'it_staff'),
        admin: () => buildStaff(test.database, 'admin'),
      }[who]();
      const ticket = await buildTicket(desk, { status, requester });
      const before = await historyOf(ticket.id);

      const attempt = moveTicket(desk, actor, { id: ticket.id }, moves[move](colleague));
      const [result] = await Promise.allSettled([attempt]);

      const stored = await test.database.prisma.ticket.findUniqueOrThrow({ where: { id: ticket.id } });
      const rows = (await historyOf(ticket.id)).slice(before.length);
      if (result.status === 'fulfilled') {
        expect(result.value.status).toBe(outcome);
        expect(stored).toMatchObject({ status: outcome, version: ticket.version + 1 });
        expect(rows.length).toBeGreaterThan(0);
        expect(new Set(rows.map((row) => row.changed_by))).toEqual(new Set([actor.employee_id]));
        const steps = rows.filter((row) => row.changed_field === 'status');
        expect(steps.map((row) => [row.old_value, row.new_value])).toEqual(
          status === outcome ? [] : [[status, outcome]],
        );
      } else {
        expect(result.reason.code).toBe(outcome);
        expect(stored).toMatchObject({ status, version: ticket.version });
        expect(rows).toEqual([]);
      }
    },
  );

  function outcomeOf(status: TicketStatus, move: keyof typeof moves, who: string): string {
    if (who === 'stranger') return 'not_found';
    const isRequester = who === 'requester';
    const reached = legal[`${status} ${move}`]?.[isRequester ? 'requester' : 'staff'];
    if (reached) return reached;
    if (isRequester && move !== 'close' && move !== 'reopen') return 'forbidden';
    if (status === 'closed') return 'ticket_closed';
    return move === 'close' ? 'ticket_not_resolved' : 'illegal_move';
  }
});

describe('assign', () => {
  it('gives the ticket to a person and says why', async () => {
    const [ana, ben] = [await buildStaff(test.database), await buildStaff(test.database)];
    const ticket = await buildTicket(desk);
    const moved = await moveTicket(
      desk,
      ana,
      { ticket_number: ticket.ticket_number },
      { move: 'assign', assigned_to: ben.employee_id, comment: 'You know this printer.' },
    );
    expect(moved).toMatchObject({
      assigned_to: ben.employee_id,
      assigned_to_name: ben.name,
      assignee_kind: 'person',
    });
    expect(await historyOf(ticket.id)).toMatchObject([
      { changed_field: 'created' },
      {
        changed_field: 'assigned_to',
        old_value: null,
        new_value: ben.employee_id,
        changed_by: ana.employee_id,
        comment: 'You know this printer.',
      },
      { changed_field: 'status', old_value: 'pending', new_value: 'in_progress', comment: null },
    ]);
  });

  it('returns the ticket to the pool', async () => {
    const staff = await buildStaff(test.database);
    const ticket = await buildTicket(desk, { status: 'in_progress', staff });
    const moved = await moveTicket(desk, staff, { id: ticket.id }, { move: 'assign', assigned_to: null });
    expect(moved).toMatchObject({ status: 'pending', assigned_to: null, assignee_kind: 'pool' });
    expect((await historyOf(ticket.id)).slice(-2)).toMatchObject([
      { changed_field: 'assigned_to', old_value: staff.employee_id, new_value: null },
      { changed_field: 'status', old_value: 'in_progress', new_value: 'pending' },
    ]);
  });

  it.each([
    ['an employee', { role: 'employee' }],
    ['somebody who has left', { role: 'it_staff', is_active: false }],
  ] as const)('refuses %s', async (_, given) => {
    const staff = await buildStaff(test.database);
    const ticket = await buildTicket(desk);
    const { employee_id } = await buildEmployee(test.database, given);
    await expect(
      moveTicket(desk, staff, { id: ticket.id }, { move: 'assign', assigned_to: employee_id }),
    ).rejects.toMatchObject({ code: 'assignee_unavailable' });
  });

  it('refuses somebody unknown', async () => {
    const staff = await buildStaff(test.database);
    const ticket = await buildTicket(desk);
    await expect(
      moveTicket(desk, staff, { id: ticket.id }, { move: 'assign', assigned_to: 'nobody' }),
    ).rejects.toMatchObject({ code: 'assignee_unavailable' });
  });
});

describe('resolve, close, reopen', () => {
  it('keeps who solved it, how and when', async () => {
    const now = new Date('2026-03-04T10:00:00Z');
    const staff = await buildStaff(test.database);
    const ticket = await buildTicket(desk, { status: 'in_progress', staff });
    const resolved = await moveTicket(
      buildDesk(test.database, () => now),
      staff,
      { id: ticket.id },
      { move: 'resolve', resolution: 'Replaced the fuser unit.' },
    );
    expect(resolved).toMatchObject({
      resolution: 'Replaced the fuser unit.',
      resolved_by: staff.employee_id,
      resolved_by_name: staff.name,
      resolved_at: now,
      updated_at: now,
    });
    expect((await historyOf(ticket.id)).slice(-2)).toMatchObject([
      { changed_field: 'status', new_value: 'resolved', comment: 'Replaced the fuser unit.' },
      { changed_field: 'resolution', old_value: null, new_value: 'Replaced the fuser unit.' },
    ]);
  });

  it('reopens with the same assignee; the resolution stays in the history alone', async () => {
    const [requester, staff] = [await buildEmployee(test.database), await buildStaff(test.database)];
    const ticket = await buildTicket(desk, {
      status: 'resolved',
      requester,
      staff,
      resolution: 'Rebooted it.',
    });
    const reopened = await moveTicket(
      desk,
      requester,
      { id: ticket.id },
      { move: 'reopen', comment: 'Broken again this morning.' },
    );
    expect(reopened).toMatchObject({
      status: 'in_progress',
      assigned_to: staff.employee_id,
      resolution: null,
      resolved_by: null,
      resolved_at: null,
    });
    expect((await historyOf(ticket.id)).slice(-2)).toMatchObject([
      { changed_field: 'status', new_value: 'in_progress', comment: 'Broken again this morning.' },
      { changed_field: 'resolution', old_value: 'Rebooted it.', new_value: null },
    ]);
  });

  it('reopens into the pool when the assignee has left', async () => {
    const [requester, staff] = [await buildEmployee(test.database), await buildStaff(test.database)];
    const ticket = await buildTicket(desk, { status: 'resolved', requester, staff });
    await test.database.prisma.employee.update({
      where: { employee_id: staff.employee_id },
      data: { is_active: false },
    });
    const reopened = await moveTicket(
      desk,
      requester,
      { id: ticket.id },
      { move: 'reopen', comment: 'Again.' },
    );
    expect(reopened).toMatchObject({ status: 'in_progress', assigned_to: null, assignee_kind: 'pool' });
    expect((await historyOf(ticket.id)).map((row) => row.changed_field).slice(-3)).toEqual([
      'assigned_to',
      'status',
      'resolution',
    ]);
  });

  it('writes a history in which every old value is the new value before it', async () => {
    const [requester, staff] = [await buildEmployee(test.database), await buildStaff(test.database)];
    const { id } = await buildTicket(desk, { status: 'resolved', requester, staff });
    await moveTicket(desk, requester, { id }, { move: 'reopen', comment: 'Not yet.' });
    await moveTicket(desk, staff, { id }, { move: 'assign', assigned_to: null });
    await moveTicket(desk, staff, { id }, { move: 'assign', assigned_to: staff.employee_id });
    await moveTicket(desk, staff, { id }, { move: 'resolve', resolution: 'New toner.' });
    await moveTicket(desk, requester, { id }, { move: 'close', comment: 'Thanks' });

    const standing = new Map<string, string | null>([['status', 'pending']]);
    for (const row of await historyOf(id)) {
      if (row.changed_field === 'created') continue;
      expect(row.old_value).toBe(standing.get(row.changed_field) ?? null);
      standing.set(row.changed_field, row.new_value);
    }
    expect(Object.fromEntries(standing)).toEqual({
      status: 'closed',
      assigned_to: staff.employee_id,
      resolution: 'New toner.',
    });
  });
});

describe('two people at once', () => {
  it('lets one of ten simultaneous claims win and names the winner to the others', async () => {
    const team = await Promise.all(Array.from({ length: 10 }, () => buildStaff(test.database)));
    const ticket = await buildTicket(desk);
    const claims = await Promise.allSettled(
      team.map((staff) =>
        moveTicket(
          desk,
          staff,
          { id: ticket.id },
          {
            move: 'assign',
            assigned_to: staff.employee_id,
            version: ticket.version,
          },
        ),
      ),
    );
    const won = claims.filter((claim) => claim.status === 'fulfilled');
    expect(won).toHaveLength(1);
    const winner = team.find((staff) => staff.employee_id === won[0]?.value.assigned_to);
    for (const claim of claims)
      if (claim.status === 'rejected')
        expect(claim.reason).toMatchObject({
          code: 'stale_version',
          details: {
            version: ticket.version + 1,
            changed_by: winner?.employee_id,
            parameters: { name: winner?.name },
            allowed: ['assign', 'resolve'],
          },
        });
    expect((await historyOf(ticket.id)).filter((row) => row.changed_field === 'assigned_to')).toHaveLength(1);
  });

  it('lets the second of two claims lose even without a version, when it waited for the first', async () => {
    const [ana, ben] = [await buildStaff(test.database), await buildStaff(test.database)];
    const ticket = await buildTicket(desk);
    const blocker = await test.database.pool.connect();
    try {
      await blocker.query('begin');
      await blocker.query('select from ticket where id = $1 for update', [ticket.id]);
      const claims = [ana, ben].map((staff) =>
        moveTicket(desk, staff, { id: ticket.id }, { move: 'assign', assigned_to: staff.employee_id }),
      );
      const settled = Promise.allSettled(claims);
      await untilWaiting(2);
      await blocker.query('commit');
      const outcomes = (await settled).map((claim) =>
        claim.status === 'fulfilled' ? 'won' : String(claim.reason.code),
      );
      expect(outcomes.sort()).toEqual(['stale_version', 'won']);
    } finally {
      blocker.release();
    }
  });

  it('tells whoever comes too late what is possible now', async () => {
    const [ana, ben] = [await buildStaff(test.database), await buildStaff(test.database)];
    const { id } = await buildTicket(desk, { status: 'in_progress', staff: ana });
    await moveTicket(desk, ana, { id }, { move: 'resolve', resolution: 'Done.' });
    await expect(
      moveTicket(desk, ben, { id }, { move: 'resolve', resolution: 'Done, too.' }),
    ).rejects.toMatchObject({
      code: 'illegal_move',
      details: {
        allowed: ['close', 'reopen'],
        changed_by: ana.employee_id,
        version: 3,
        parameters: { status: { en: 'Resolved', zh: '已解决' } },
      },
    });
  });

  it('does not call a move stale because somebody commented', async () => {
    const [requester, staff] = [await buildEmployee(test.database), await buildStaff(test.database)];
    const ticket = await buildTicket(desk, { requester });
    await addComment(desk, requester, { id: ticket.id }, { body: 'Any news?', internal: false });
    const moved = await moveTicket(
      desk,
      staff,
      { id: ticket.id },
      {
        move: 'assign',
        assigned_to: staff.employee_id,
        version: ticket.version,
      },
    );
    expect(moved.status).toBe('in_progress');
  });

  it('gives no ticket to somebody who is being deactivated at that moment', async () => {
    const [ana, leaver] = [await buildStaff(test.database), await buildStaff(test.database)];
    const { id } = await buildTicket(desk);
    const deactivation = await test.database.pool.connect();
    try {
      await deactivation.query('begin');
      await deactivation.query('update employee set is_active = false where employee_id = $1', [
        leaver.employee_id,
      ]);
      const attempt = moveTicket(desk, ana, { id }, { move: 'assign', assigned_to: leaver.employee_id });
      const settled = Promise.allSettled([attempt]);
      await untilWaiting(1);
      await deactivation.query('commit');
      expect((await settled)[0]).toMatchObject({ reason: { code: 'assignee_unavailable' } });
    } finally {
      deactivation.release();
    }
  });

  /** Until so many statements of this database wait for a lock. */
  async function untilWaiting(count: number): Promise<void> {
    await expect
      .poll(async () => {
        const { rows } = await test.database.pool.query(
          `select count(*) as waiting from pg_stat_activity
           where datname = current_database() and wait_event_type = 'Lock'`,
        );
        return rows[0].waiting;
      })
      .toBe(count);
  }
});
