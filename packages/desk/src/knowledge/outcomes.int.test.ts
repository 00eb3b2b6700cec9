import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decideDeflection, recordShown } from '../deflection/record-deflection.ts';
import type { Desk } from '../desk.ts';
import type { EmployeeModel } from '../generated/models.ts';
import { giveFeedback } from '../learning/give-feedback.ts';
import { buildAnswer } from '../testing/build-answer.ts';
import { buildDesk, buildEmployee, buildStaff, buildTicket } from '../testing/builders.ts';
import { emptyDesk } from '../testing/empty-desk.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { moveTicket } from '../tickets/move-ticket.ts';
import { countOutcomes } from './count-outcomes.ts';
import { readClosedTickets, saveCase } from './file-cases.ts';
import { createArticle } from './write-article.ts';

const dayMs = 86_400_000;
let test: TestDatabase;
let desk: Desk;
let now = new Date('2026-11-02T09:00:00Z');
let requester: EmployeeModel;
let staff: EmployeeModel;
let article: number;
let solved: number;

beforeAll(async () => {
  test = await createTestDatabase();
  desk = buildDesk(test.database, () => now);
});
beforeEach(async () => {
  await emptyDesk(test.database);
  requester = await buildEmployee(test.database);
  staff = await buildStaff(test.database);
  ({ id: article } = await createArticle(desk, staff, {
    title: 'VPN drops',
    content: 'Restart the client.',
    category: 'network',
    tags: [],
    language: 'en',
  }));
  ({ id: solved } = await buildTicket(desk, { status: 'closed', category: 'network' }));
  for (const ticket of await readClosedTickets(test.database, [solved]))
    await saveCase(desk, ticket, { ...ticket, query: ticket.description });
});
afterAll(() => test.drop());

const later = (days: number) => {
  now = new Date(now.getTime() + days * dayMs);
};

/** A ticket whose answer rests on the article and on the case; seen by its requester unless told otherwise. */
async function answered({ isSeen = true } = {}) {
  const { id } = await buildTicket(desk, { requester, category: 'network' });
  const { id: ai_response_id } = await buildAnswer(test.database, id);
  await test.database.prisma.aIResponse.update({
    where: { id: ai_response_id },
    data: {
      steps: [
        { text: 'Restart.', sources: [`article:${article}`] },
        { text: 'Wait.', sources: [`article:${article}`, `ticket:${solved}`] },
      ],
    },
  });
  await test.database.prisma.ticket.update({ where: { id }, data: { answer_seen_at: isSeen ? now : null } });
  return {
    id,
    judge: (verdict: 'accepted' | 'thumbs_up' | 'thumbs_down') =>
      giveFeedback(
        desk,
        verdict === 'accepted' ? staff : requester,
        { ticket: { id }, ai_response_id },
        { verdict },
      ),
  };
}

const counted = async () => {
  await countOutcomes(desk);
  const { usage_count, outcome_count, success_rate } =
    await test.database.prisma.knowledgeArticle.findUniqueOrThrow({
      where: { id: article },
    });
  return { usage_count, outcome_count, success_rate };
};

describe('what came of an article and a case', () => {
  it('is nothing while nobody has seen an answer that rests on them', async () => {
    await answered({ isSeen: false });
    expect(await counted()).toEqual({ usage_count: 0, outcome_count: 0, success_rate: null });
  });

  it('is not known while nobody has said', async () => {
    await answered();
    expect(await counted()).toEqual({ usage_count: 1, outcome_count: 0, success_rate: null });
  });

  it('counts each ticket once, for the article and for the case alike', async () => {
    const one = await answered();
    await one.judge('thumbs_up');
    await one.judge('accepted');
    await (await answered()).judge('thumbs_down');
    expect(await counted()).toEqual({ usage_count: 2, outcome_count: 2, success_rate: 0.5 });
    expect(
      await test.database.prisma.resolvedCase.findUniqueOrThrow({ where: { ticket_id: solved } }),
    ).toMatchObject({ usage_count: 2, outcome_count: 2, success_rate: 0.5 });
  });

  it('is a success when the requester says that it solved it', async () => {
    const { id } = await answered();
    await moveTicket(desk, requester, { id }, { move: 'confirm_solved' });
    expect(await counted()).toEqual({ usage_count: 1, outcome_count: 1, success_rate: 1 });
  });

  it('is none when a person had to solve it', async () => {
    const { id } = await answered();
    await moveTicket(desk, staff, { id }, { move: 'assign', assigned_to: staff.employee_id });
    await moveTicket(desk, staff, { id }, { move: 'resolve', resolution: 'Changed the cable.' });
    expect(await counted()).toEqual({ usage_count: 1, outcome_count: 1, success_rate: 0 });
  });

  it.each([
    { days: 6, success_rate: 0 },
    { days: 8, success_rate: 1 },
  ])('is $success_rate when it comes back after $days days', async ({ days, success_rate }) => {
    const { id, judge } = await answered();
    await moveTicket(desk, staff, { id }, { move: 'assign', assigned_to: staff.employee_id });
    await moveTicket(desk, staff, { id }, { move: 'resolve', resolution: 'As the answer says.' });
    await judge('accepted');
    later(days);
    await moveTicket(desk, requester, { id }, { move: 'reopen', comment: 'It is back.' });
    expect(await counted()).toMatchObject({ outcome_count: 1, success_rate });
  });

  it('comes from suggestions while somebody writes, too', async () => {
    const card = { kind: 'article', id: article } as const;
    const shown = {
      cards: [card, { kind: 'case', id: solved } as const],
      category: 'network',
      language: 'en',
    } as const;
    const first = await recordShown(desk, requester, shown);
    const second = await recordShown(desk, await buildEmployee(test.database), shown);
    if (first === null || second === null) throw new Error('nothing was shown');
    await decideDeflection(desk, requester, first, { outcome: 'solved', solved_with: card });
    expect(await counted()).toEqual({ usage_count: 2, outcome_count: 1, success_rate: 1 });
    expect(
      await test.database.prisma.resolvedCase.findUniqueOrThrow({ where: { ticket_id: solved } }),
    ).toMatchObject({ usage_count: 2, outcome_count: 0, success_rate: null });

    // Whoever files the same a day later was not helped.
    later(1);
    await buildTicket(desk, { requester, category: 'network' });
    expect(await counted()).toEqual({ usage_count: 2, outcome_count: 1, success_rate: 0 });
  });

  it('is written only where it has changed', async () => {
    await (await answered()).judge('thumbs_up');
    expect(await countOutcomes(desk)).toBe(2);
    expect(await countOutcomes(desk)).toBe(0);
  });
});
