import type { TicketStatus } from '@desk/contract/vocabulary';
import { expect, it } from 'vitest';
import { inOrderOfConcern } from './in-order-of-concern.ts';

it('puts first what waits for the requester and last what is done, else keeps the order', () => {
  const statuses: TicketStatus[] = ['closed', 'pending', 'resolved', 'in_progress', 'closed', 'pending'];
  const tickets = statuses.map((status, id) => ({ id, status }));
  expect(inOrderOfConcern(tickets).map(({ id }) => id)).toEqual([2, 1, 3, 5, 0, 4]);
});
