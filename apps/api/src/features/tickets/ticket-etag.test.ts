import type { TicketState } from '@desk/desk/tickets/get-ticket';
import { expect, it } from 'vitest';
import { isKnown, ticketEtag } from './ticket-etag.ts';

const staff = { employee_id: 'S1', role: 'it_staff' } as const;
const requester = { employee_id: 'E1', role: 'employee' } as const;
const state: TicketState = {
  id: 7,
  version: 2,
  updated_at: new Date('2026-04-01T08:00:00Z'),
  analysis_state: 'queued',
  analysis_run: 1,
  last_comment_id: null,
  last_edit_at: null,
  useful_comments: 0,
  read_comments: null,
  my_feedback_at: null,
  rated_at: null,
  follow_ups: 0,
};

it('changes with everything that changes what is read', () => {
  const tags = [
    ticketEtag(state, staff, 'en'),
    ticketEtag(state, staff, 'fr'),
    ticketEtag(state, requester, 'en'),
    ticketEtag({ ...state, version: 3 }, staff, 'en'),
    ticketEtag({ ...state, updated_at: new Date('2026-04-01T08:00:00.001Z') }, staff, 'en'),
    ticketEtag({ ...state, analysis_state: 'running' }, staff, 'en'),
    ticketEtag({ ...state, analysis_run: 2 }, staff, 'en'),
    ticketEtag({ ...state, last_comment_id: 1 }, staff, 'en'),
    ticketEtag({ ...state, last_edit_at: '2026-04-01T08:00:00.000Z' }, staff, 'en'),
    ticketEtag({ ...state, useful_comments: 1 }, staff, 'en'),
    ticketEtag({ ...state, read_comments: 1 }, staff, 'en'),
    ticketEtag({ ...state, my_feedback_at: '2026-04-01T08:00:00.000Z' }, staff, 'en'),
    ticketEtag({ ...state, rated_at: '2026-04-01T08:00:00.000Z' }, staff, 'en'),
    ticketEtag({ ...state, follow_ups: 1 }, staff, 'en'),
    ticketEtag({ ...state, id: 8 }, staff, 'en'),
  ];
  expect(new Set(tags).size).toBe(tags.length);
});

it('is the same for two people who read the same', () => {
  expect(ticketEtag(state, { employee_id: 'S2', role: 'admin' }, 'en')).toBe(ticketEtag(state, staff, 'en'));
});

it('is known when the header names it, weakly or not, alone or among others', () => {
  const etag = 'W/"a"';
  expect(isKnown('W/"a"', etag)).toBe(true);
  expect(isKnown('"a"', etag)).toBe(true);
  expect(isKnown('W/"x", W/"a"', etag)).toBe(true);
  expect(isKnown('W/"ab"', etag)).toBe(false);
});
