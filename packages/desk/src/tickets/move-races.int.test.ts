import type { Actor } from '@desk/contract/permissions';
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
            allowed: ['assign', 'resolve', 'claim'],
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
      .poll(
        async () => {
          const { rows } = await test.database.pool.query(
            `select count(*) as waiting from pg_stat_activity
             where datname = current_database() and wait_event_type = 'Lock'`,
          );
          return rows[0].waiting;
        },
        { timeout: 15_000 },
      )
      .toBe(count);
  }

  it.each<[string, (people: { requester: Actor; ana: Actor }) => [Actor, Move][]]>([
    [
      'a claim and “this solved it”',
      ({ requester, ana }) => [
        [ana, { move: 'claim' }],
        [requester, { move: 'confirm_solved' }],
      ],
    ],
    [
      '“still broken” and “this solved it”',
      ({ requester }) => [
        [requester, { move: 'hand_over', reason: 'still_broken' }],
        [requester, { move: 'confirm_solved' }],
      ],
    ],
  ])('lets one of %s win, whichever it is, and the other learns of it', async (_, movesOf) => {
    const [requester, ana] = [await buildEmployee(test.database), await buildStaff(test.database)];
    for (const order of [0, 1]) {
      const { id, version } = await buildTicket(desk, { requester });
      const moves = movesOf({ requester, ana });
      const both = order === 0 ? moves : moves.toReversed();
      const ended = await Promise.allSettled(
        both.map(([actor, move]) => moveTicket(desk, actor, { id }, { ...move, version })),
      );
      expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      const lost = ended.find((one) => one.status === 'rejected');
      expect(lost?.reason.code).toBe('stale_version');
      const won = ended.find((one) => one.status === 'fulfilled')?.value;
      const rows = (await historyOf(id)).filter((row) => row.changed_field === 'status');
      expect(rows.at(-1)?.new_value ?? 'pending').toBe(won?.status);
    }
  });
});
