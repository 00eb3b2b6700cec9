import type { TicketRow } from '@desk/contract/tickets';
import { expect, it } from 'vitest';
import { inOrderOfConcern } from './in-order-of-concern.ts';

it('puts first what waits for the requester and last what is done, else keeps the order', () => {
  const states: Pick<TicketRow, 'status' | 'assignee_kind'>[] = [
    { status: 'closed', assignee_kind: 'person' },
    { status: 'pending', assignee_kind: 'pool' },
    { status: 'resolved', assignee_kind: 'person' },
    { status: 'in_progress', assignee_kind: 'person' },
    { status: 'in_progress', assignee_kind: 'ai' },
    { status: 'closed', assignee_kind: 'ai' },
    { status: 'pending', assignee_kind: 'pool' },
  ];
  const tickets = states.map((state, id) => ({ id, ...state }));
  expect(inOrderOfConcern(tickets).map(({ id }) => id)).toEqual([2, 4, 1, 3, 6, 0, 5]);
});
