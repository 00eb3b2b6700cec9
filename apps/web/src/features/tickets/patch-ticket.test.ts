import type { TicketDetail } from '@desk/contract/tickets';
import { describe, expect, it } from 'vitest';
import { changedTicket } from './patch-ticket.ts';

const ticket = {
  category: 'software',
  severity: 'high',
  urgency: 'low',
  priority: 'medium',
  version: 3,
} as const satisfies Partial<TicketDetail>;

describe('changedTicket', () => {
  it('moves the priority with severity and urgency, as the desk will', () => {
    expect(changedTicket(ticket, { urgency: 'high' })).toMatchObject({ urgency: 'high', priority: 'urgent' });
  });

  it('leaves a priority alone that a person sets', () => {
    expect(changedTicket(ticket, { urgency: 'high', priority: 'low' }).priority).toBe('low');
    expect(changedTicket(ticket, { category: 'network' }).priority).toBe('medium');
  });

  it('leaves the version to the desk', () => {
    expect(changedTicket(ticket, { category: 'network', version: 2 }).version).toBe(3);
  });
});
