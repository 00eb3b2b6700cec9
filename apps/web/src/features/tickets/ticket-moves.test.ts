import { can, type TicketFacts } from '@desk/contract/permissions';
import {
  type AssigneeKind,
  type Role,
  roles,
  type TicketStatus,
  ticketStatuses,
} from '@desk/contract/vocabulary';
import { describe, expect, it } from 'vitest';
import { isTakenOver, offeredMoves } from './ticket-moves.ts';

const ticket = (
  status: TicketStatus,
  assigned_to: string | null = null,
): TicketFacts & { assignee_kind: AssigneeKind; escalation_level: number } => ({
  employee_id: 'E1',
  created_by: 'E1',
  assigned_to,
  assignee_kind: assigned_to === null ? 'pool' : 'person',
  escalation_level: 0,
  status,
});
const actor = (role: Role, employee_id = 'S1') => ({ employee_id, role });

describe('offeredMoves', () => {
  it('offers to take over what the assistant has, or to give it back to the team, and urges neither', () => {
    const its = { ...ticket('in_progress'), assignee_kind: 'ai' } as const;
    const { primary, secondary, menu } = offeredMoves(actor('it_staff'), its);
    expect([primary, secondary.includes('claim'), menu.includes('return_to_pool')]).toEqual([
      null,
      true,
      true,
    ]);
    expect(isTakenOver(actor('it_staff'), its)).toBe(true);
  });

  it('offers to take an escalation back where there is one', () => {
    const escalated = { ...ticket('pending'), escalation_level: 1 };
    expect(offeredMoves(actor('it_staff'), escalated).menu).toEqual(['de_escalate', 'edit_text']);
  });

  it('offers to take a new ticket first, and to give it to somebody', () => {
    expect(offeredMoves(actor('it_staff'), ticket('pending'))).toEqual({
      primary: 'claim',
      secondary: ['assign'],
      menu: ['edit_text'],
    });
  });

  it('urges the holder to resolve, and nobody to take what somebody else works on', () => {
    expect(offeredMoves(actor('it_staff'), ticket('in_progress', 'S1'))).toEqual({
      primary: 'resolve',
      secondary: ['assign'],
      menu: ['return_to_pool', 'edit_text'],
    });
    expect(offeredMoves(actor('it_staff'), ticket('in_progress', 'S2'))).toEqual({
      primary: null,
      secondary: ['claim', 'resolve', 'assign'],
      menu: ['return_to_pool', 'edit_text'],
    });
  });

  it('leaves it to the page’s own question whether the requester closes or reopens', () => {
    expect(offeredMoves(actor('employee', 'E1'), ticket('resolved', 'S1'))).toEqual({
      primary: null,
      secondary: [],
      menu: [],
    });
  });

  it('offers nothing on a closed ticket but deletion to an administrator', () => {
    expect(offeredMoves(actor('it_staff'), ticket('closed', 'S1'))).toEqual({
      primary: null,
      secondary: [],
      menu: [],
    });
    expect(offeredMoves(actor('admin'), ticket('closed', 'S1')).menu).toEqual(['delete']);
  });

  it('offers no move that the rules refuse, to nobody, in no state', () => {
    for (const role of roles) {
      for (const status of ticketStatuses) {
        for (const person of ['E1', 'S1', 'X9']) {
          const who = actor(role, person);
          const facts = ticket(status, status === 'pending' ? null : 'S1');
          const { primary, secondary, menu } = offeredMoves(who, facts);
          for (const move of [primary, ...secondary, ...menu]) {
            if (move === null) continue;
            const rule = move === 'claim' || move === 'return_to_pool' ? 'assign' : move;
            expect(can(who, rule, facts), `${role} ${person} ${status} ${move}`).toBe(true);
          }
        }
      }
    }
  });
});
