import { describe, expect, it } from 'vitest';
import { type Actor, can, type TicketAction, ticketActions } from './permissions.ts';
import { ticketStatuses } from './vocabulary.ts';

const requester: Actor = { employee_id: 'E1', role: 'employee' };
const stranger: Actor = { employee_id: 'E2', role: 'employee' };
const staff: Actor = { employee_id: 'E3', role: 'it_staff' };
const admin: Actor = { employee_id: 'E4', role: 'admin' };

const openToStaff: TicketAction[] = ['see', 'edit_text', 'triage', 'assign', 'claim', 'de_escalate'];
const alwaysStaff: TicketAction[] = ['mark_useful', 'see_internal', 'see_similar'];

/** What each may do to a ticket of E1, by status; written out, so that a change of the rules is a change here. */
const table: Record<
  (typeof ticketStatuses)[number],
  Record<'requester' | 'staff' | 'admin', TicketAction[]>
> = {
  pending: {
    requester: ['see', 'edit_text', 'confirm_solved', 'hand_over', 'analyze', 'comment'],
    staff: [...openToStaff, 'analyze', 'comment', 'comment_internally', ...alwaysStaff],
    admin: [...openToStaff, 'analyze', 'comment', 'comment_internally', ...alwaysStaff, 'delete'],
  },
  in_progress: {
    requester: ['see', 'confirm_solved', 'hand_over', 'analyze', 'comment'],
    staff: [...openToStaff, 'resolve', 'analyze', 'comment', 'comment_internally', ...alwaysStaff],
    admin: [...openToStaff, 'resolve', 'analyze', 'comment', 'comment_internally', ...alwaysStaff, 'delete'],
  },
  resolved: {
    requester: ['see', 'confirm_solved', 'close', 'reopen', 'comment'],
    staff: ['see', 'edit_text', 'triage', 'close', 'reopen', 'comment', 'comment_internally', ...alwaysStaff],
    admin: [
      'see',
      'edit_text',
      'triage',
      'close',
      'reopen',
      'comment',
      'comment_internally',
      ...alwaysStaff,
      'delete',
    ],
  },
  closed: {
    requester: ['see', 'undo_closing', 'rate', 'comment'],
    staff: ['see', 'undo_closing', ...alwaysStaff],
    admin: ['see', 'undo_closing', ...alwaysStaff, 'delete'],
  },
};

describe('can', () => {
  for (const status of ticketStatuses) {
    const ticket = { employee_id: 'E1', created_by: 'E1', assigned_to: null, status };
    const allowed = (actor: Actor) => ticketActions.filter((action) => can(actor, action, ticket));

    it(`lets each role do exactly what the table says to a ${status} ticket`, () => {
      expect(allowed(requester)).toEqual(table[status].requester);
      expect(allowed(staff)).toEqual(table[status].staff);
      expect(allowed(admin)).toEqual(table[status].admin);
    });

    it(`lets another employee do nothing to a ${status} ticket`, () => {
      expect(allowed(stranger)).toEqual([]);
    });
  }

  it('counts who filed a ticket on behalf as a requester too', () => {
    expect(
      can(requester, 'see', { employee_id: 'E9', created_by: 'E1', assigned_to: null, status: 'pending' }),
    ).toBe(true);
  });

  it('lets staff write knowledge and read all tickets, and only administrators manage employees', () => {
    expect([can(requester, 'write_knowledge'), can(staff, 'write_knowledge')]).toEqual([false, true]);
    expect([can(requester, 'see_all_tickets'), can(staff, 'see_all_tickets')]).toEqual([false, true]);
    expect([can(staff, 'manage_employees'), can(admin, 'manage_employees')]).toEqual([false, true]);
  });
});
