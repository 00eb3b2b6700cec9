import type { NoticeBody } from '@desk/contract/notices';
import { expect, it } from 'vitest';
import { groupNotices } from './group-notices.ts';

const notice = (id: number, given: Partial<NoticeBody> & { number?: string } = {}): NoticeBody => ({
  id,
  event: given.event ?? 'ticket_commented',
  ticket: { ticket_number: given.number ?? 'TK1', title: 'Black screen' },
  actor_kind: 'person',
  actor_name: 'Ana',
  excerpt: null,
  data: {},
  created_at: '2026-11-22T10:00:00Z',
  read_at: given.read_at ?? null,
});
const idsOf = (notices: NoticeBody[]) => groupNotices(notices).map(({ ids }) => ids);

it('makes one line of a burst about one ticket, the newest first', () => {
  expect(idsOf([notice(4), notice(3), notice(2, { number: 'TK2' }), notice(1)])).toEqual([[4, 3, 1], [2]]);
});

it('keeps apart what is of another kind, and what was read from what was not', () => {
  const read_at = '2026-11-22T11:00:00Z';
  expect(idsOf([notice(3), notice(2, { event: 'ticket_resolved' }), notice(1, { read_at })])).toEqual([
    [3],
    [2],
    [1],
  ]);
});

it('keeps what was read in the order in which it happened', () => {
  const read_at = '2026-11-22T11:00:00Z';
  expect(
    idsOf([notice(3, { read_at }), notice(2, { read_at, number: 'TK2' }), notice(1, { read_at })]),
  ).toEqual([[3], [2], [1]]);
});
