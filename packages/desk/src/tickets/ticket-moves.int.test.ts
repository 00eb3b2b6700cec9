import type { Actor } from '@desk/contract/permissions';
import { roles, type TicketStatus, ticketStatuses } from '@desk/contract/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../desk.ts';
import { buildDesk, buildEmployee, buildStaff, buildTicket } from '../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
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
  'pending claim': { staff: 'in_progress' },
  'pending confirm_solved': { requester: 'closed' },
  'in_progress confirm_solved': { requester: 'closed' },
  'resolved confirm_solved': { requester: 'closed' },
  // Nobody had it, or a person goes on with it.
  'pending hand_over': { requester: 'pending' },
  'in_progress hand_over': { requester: 'in_progress' },
};

const moves = {
  assign: (colleague: Actor): Move => ({ move: 'assign', assigned_to: colleague.employee_id }),
  pool: (): Move => ({ move: 'assign', assigned_to: null }),
  resolve: (): Move => ({ move: 'resolve', resolution: 'Replaced the cable.' }),
  close: (): Move => ({ move: 'close' }),
  reopen: (): Move => ({ move: 'reopen', comment: 'It happens again.' }),
  claim: (): Move => ({ move: 'claim' }),
  confirm_solved: (): Move => ({ move: 'confirm_solved' }),
  hand_over: (): Move => ({ move: 'hand_over', reason: 'still_broken' }),
  undo_closing: (): Move => ({ move: 'undo_closing' }),
};

const moveNames = [
  'assign',
  'pool',
  'resolve',
  'close',
  'reopen',
  'claim',
  'confirm_solved',
  'hand_over',
  'undo_closing',
] as const satisfies (keyof typeof moves)[];
/** What only one side of the desk ever does. */
const ofStaff: readonly string[] = ['assign', 'pool', 'resolve', 'claim'];
const ofRequester: readonly string[] = ['confirm_solved', 'hand_over'];

describe('every move from every state by everybody', () => {
  const cases = ticketStatuses.flatMap((status) =>
    moveNames.flatMap((move) =>
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
        const between = move === 'confirm_solved' && status !== 'resolved' ? ['resolved'] : [];
        const passed = status === outcome ? [] : [status, ...between, outcome];
        expect(steps.map((row) => [row.old_value, row.new_value])).toEqual(
          passed.slice(1).map((to, position) => [passed[position], to]),
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
    if ((isRequester ? ofStaff : ofRequester).includes(move)) return 'forbidden';
    if (status === 'closed') return 'ticket_closed';
    if (move === 'claim' && status === 'in_progress') return 'already_claimed';
    return move === 'close' ? 'ticket_not_resolved' : 'illegal_move';
  }
});
