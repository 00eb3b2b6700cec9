import type { AnalysisState } from '@desk/contract/vocabulary';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Desk } from '../desk.ts';
import { buildDesk, buildEmployee, buildTicket } from '../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { requestAnalysis } from './request-analysis.ts';

let test: TestDatabase;
let desk: Desk;
const now = new Date('2026-03-04T10:00:00Z');
beforeAll(async () => {
  test = await createTestDatabase();
  desk = buildDesk(test.database, () => now);
});
afterAll(() => test.drop());

const buildAnalyzed = async (analysis_state: AnalysisState) => {
  const requester = await buildEmployee(test.database);
  const { id } = await buildTicket(
    buildDesk(test.database, () => new Date('2026-03-04T09:00:00Z')),
    { requester },
  );
  await test.database.prisma.ticket.update({
    where: { id },
    data: { analysis_state, analysis_attempts: 3, analysis_error: 'out of time' },
  });
  return { id, requester };
};
const stored = (id: number) => test.database.prisma.ticket.findUniqueOrThrow({ where: { id } });

it.each(['done', 'failed', 'refining'] as const)(
  'owes another analysis when the last one is %s',
  async (state) => {
    const { id, requester } = await buildAnalyzed(state);
    expect(await requestAnalysis(desk, requester, { id })).toEqual({ ticket_id: id, analysis_run: 2 });
    expect(await stored(id)).toMatchObject({
      analysis_state: 'queued',
      analysis_run: 2,
      analysis_owed_at: now,
      analysis_attempts: 0,
      analysis_error: null,
      version: 1,
    });
  },
);

it.each(['queued', 'running'] as const)('adds nothing while one is %s', async (state) => {
  const { id, requester } = await buildAnalyzed(state);
  expect(await requestAnalysis(desk, requester, { id })).toEqual({ ticket_id: id, analysis_run: 1 });
  expect(await stored(id)).toMatchObject({ analysis_state: state, analysis_run: 1, analysis_attempts: 3 });
});

it('owes one more, not ten, to somebody who asks ten times at once', async () => {
  const { id, requester } = await buildAnalyzed('done');
  const asked = await Promise.all(Array.from({ length: 10 }, () => requestAnalysis(desk, requester, { id })));
  expect(new Set(asked.map((owed) => owed.analysis_run))).toEqual(new Set([2]));
});

it('refuses on a ticket that is solved, and for a stranger', async () => {
  const requester = await buildEmployee(test.database);
  const resolved = await buildTicket(desk, { status: 'resolved', requester });
  await expect(requestAnalysis(desk, requester, { id: resolved.id })).rejects.toMatchObject({
    code: 'illegal_move',
  });
  const stranger = await buildEmployee(test.database);
  await expect(requestAnalysis(desk, stranger, { id: resolved.id })).rejects.toMatchObject({
    code: 'not_found',
  });
});
