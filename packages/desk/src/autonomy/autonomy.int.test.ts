import type { Category } from '@desk/contract/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveAnalysis } from '../analysis/save-analysis.ts';
import type { Desk } from '../desk.ts';
import { giveFeedback } from '../learning/give-feedback.ts';
import { queryRows, sql } from '../sql.ts';
import { buildAnalysis } from '../testing/build-analysis.ts';
import { buildDesk, buildEmployee, buildStaff, buildTicket } from '../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { moveStatement } from '../tickets/move-statement.ts';
import { moveTicket } from '../tickets/move-ticket.ts';
import { noteAnswerSeen } from '../tickets/note-answer-seen.ts';
import { effectOf } from '../tickets/ticket-moves.ts';
import { changeAutonomy } from './change-autonomy.ts';
import { readAutonomy } from './read-autonomy.ts';
import { reviewAutonomy } from './review-autonomy.ts';

let test: TestDatabase;
let desk: Desk;
let now = new Date(Date.now() + 60_000);
let people: {
  requester: Awaited<ReturnType<typeof buildEmployee>>;
  staff: Awaited<ReturnType<typeof buildStaff>>;
  admin: Awaited<ReturnType<typeof buildStaff>>;
};
beforeAll(async () => {
  test = await createTestDatabase();
  desk = buildDesk(test.database, () => now);
  const { database } = test;
  people = {
    requester: await buildEmployee(database),
    staff: await buildStaff(database),
    admin: await buildStaff(database, 'admin'),
  };
});
afterAll(() => test.drop());

const tick = () => {
  now = new Date(now.getTime() + 1_000);
};
const standingOf = async (category: Category) => {
  const found = (await readAutonomy(desk)).categories.find((one) => one.category === category);
  if (!found) throw new Error(`${category} has no level`);
  return found;
};
const levelOf = async (category: Category) => (await standingOf(category)).level;

/** A small ticket that the assistant answers, and what becomes of it. */
async function answer(category: Category, end: 'solved' | 'still_broken' | 'nothing' = 'nothing') {
  tick();
  const { requester } = people;
  const { id } = await buildTicket(desk, { requester });
  await saveAnalysis(
    desk,
    { ticket_id: id, analysis_run: 1 },
    buildAnalysis({ suggested_category: category }),
  );
  await noteAnswerSeen(desk, requester, { id });
  tick();
  if (end === 'solved') await moveTicket(desk, requester, { id }, { move: 'confirm_solved' });
  if (end === 'still_broken') await moveTicket(desk, requester, { id }, { move: 'hand_over', reason: end });
  return id;
}

async function judge(ticket_id: number, verdict: 'accepted' | 'thumbs_up' | 'thumbs_down') {
  tick();
  const { id } = await test.database.prisma.aIResponse.findFirstOrThrow({ where: { ticket_id } });
  const actor = verdict === 'accepted' ? people.staff : people.requester;
  await giveFeedback(desk, actor, { ticket: { id: ticket_id }, ai_response_id: id }, { verdict });
}

describe('what people said of answers', () => {
  it('counts each ticket once, the worst that was said, and silence not at all', async () => {
    const evidence = async () => {
      const { reviewed, successes } = (await standingOf('software')).evidence;
      return [successes, reviewed];
    };
    await answer('software');
    expect(await evidence()).toEqual([0, 0]);
    const helped = await answer('software', 'solved');
    expect(await evidence()).toEqual([1, 1]);
    await judge(helped, 'thumbs_up');
    expect(await evidence()).toEqual([1, 1]);
    await judge(await answer('software'), 'accepted');
    expect(await evidence()).toEqual([2, 2]);
    await judge(helped, 'thumbs_down');
    expect(await evidence()).toEqual([1, 2]);
    await answer('software', 'still_broken');
    expect(await evidence()).toEqual([1, 3]);
  });

  it('is nothing where a person was wished for before the answer was read', async () => {
    tick();
    const { requester } = people;
    const { id } = await buildTicket(desk, { requester });
    await saveAnalysis(
      desk,
      { ticket_id: id, analysis_run: 1 },
      buildAnalysis({ suggested_category: 'other' }),
    );
    await moveTicket(desk, requester, { id }, { move: 'hand_over', reason: 'wants_person' });
    expect((await standingOf('other')).evidence.reviewed).toBe(0);
  });

  it('is against the assistant where a reply said that it did not help, as much as where a button did', async () => {
    const id = await answer('collaboration');
    const at = now;
    const statement = moveStatement({
      from: sql`where t.id = ${id}::int`,
      effect: effectOf({ move: 'hand_over', reason: 'still_broken' }, 'ai', at),
      changed_by: 'ai',
      at,
    });
    await queryRows(test.database.pool, sql`${statement} select id from moved`);
    expect((await standingOf('collaboration')).evidence).toMatchObject({ reviewed: 1, successes: 0 });
  });

  it('turns against the assistant when its credit is taken back', async () => {
    const id = await answer('collaboration', 'solved');
    await test.database.prisma.ticket.update({
      where: { id },
      data: { undo_until: new Date(now.getTime() + 60_000) },
    });
    tick();
    await moveTicket(desk, people.requester, { id }, { move: 'undo_closing' });
    expect((await standingOf('collaboration')).evidence).toMatchObject({ reviewed: 2, successes: 0 });
  });
});

describe('a category', () => {
  it('is earned by answers that helped, answered by the assistant then, and lost within twenty bad ones', async () => {
    for (let count = 0; count < 19; count++) await answer('network', 'solved');
    expect(await reviewAutonomy(desk)).toEqual([]);
    await answer('network', 'solved');
    const [once, twice] = await Promise.all([reviewAutonomy(desk), reviewAutonomy(desk)]);
    expect([...once, ...twice]).toEqual([{ category: 'network', old_level: 'suggest', new_level: 'answer' }]);
    expect(await standingOf('network')).toMatchObject({
      level: 'answer',
      evidence: { reviewed: 0 },
      next_level: null,
      changes: [
        {
          old_level: 'suggest',
          new_level: 'answer',
          changed_by: 'system',
          evidence: { reviewed: 20, successes: 20 },
        },
      ],
    });
    const taken = await answer('network');
    expect(await test.database.prisma.ticket.findUniqueOrThrow({ where: { id: taken } })).toMatchObject({
      assignee_kind: 'ai',
      route_reason: 'answered',
    });

    // From here on the model is a bad one.
    let bad = 0;
    while ((await levelOf('network')) === 'answer' && bad < 20) {
      await answer('network', 'still_broken');
      bad += 1;
      await reviewAutonomy(desk);
    }
    expect(await levelOf('network')).toBe('suggest');
    expect(bad).toBeLessThanOrEqual(20);
    const after = await answer('network');
    expect(await test.database.prisma.ticket.findUniqueOrThrow({ where: { id: after } })).toMatchObject({
      assignee_kind: 'pool',
      route_reason: 'not_earned',
    });
  });

  it('stays where an administrator has pinned it, until they let go', async () => {
    await changeAutonomy(desk, people.admin, 'hardware', {
      level: 'observe',
      is_pinned: true,
      comment: 'Fair.',
    });
    for (let count = 0; count < 20; count++) await judge(await answer('hardware'), 'accepted');
    expect(await reviewAutonomy(desk)).toEqual([]);
    await changeAutonomy(desk, people.admin, 'hardware', { level: 'observe', is_pinned: false });
    await changeAutonomy(desk, people.admin, 'hardware', { level: 'observe', is_pinned: false });
    expect(await reviewAutonomy(desk)).toMatchObject([{ category: 'hardware', new_level: 'suggest' }]);
    expect((await standingOf('hardware')).changes).toMatchObject([
      { changed_by: 'system', new_level: 'suggest' },
      { changed_by: people.admin.employee_id, is_pinned: false, changed_by_name: people.admin.name },
      { is_pinned: true, new_level: 'observe', comment: 'Fair.', evidence: null },
    ]);
  });

  it('of security or rights goes no further than suggesting, whoever says so', async () => {
    for (const category of ['security', 'permission'] as const) {
      await expect(
        changeAutonomy(desk, people.admin, category, { level: 'answer', is_pinned: true }),
      ).rejects.toMatchObject({ code: 'invalid_input' });
      await expect(
        test.database.prisma.categoryAutonomy.update({ where: { category }, data: { level: 'answer' } }),
      ).rejects.toThrow('category_autonomy_limit');
    }
  });
});
