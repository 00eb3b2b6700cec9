import { queueNames, queuePrefix } from '@desk/contract/jobs';
import type { AssigneeKind, Language } from '@desk/contract/vocabulary';
import type { Desk } from '@desk/desk/desk';
import { countReplies } from '@desk/desk/replies/count-replies';
import { takeInReply } from '@desk/desk/replies/take-in-reply';
import { changeDeskSettings } from '@desk/desk/settings/desk-settings';
import { buildAnswer } from '@desk/desk/testing/build-answer';
import {
  buildDesk,
  buildEmployee,
  buildStaff,
  buildTicket,
  type TicketWish,
} from '@desk/desk/testing/builders';
import { createTestDatabase, type TestDatabase } from '@desk/desk/testing/test-database';
import { addComment } from '@desk/desk/tickets/add-comment';
import { editComment } from '@desk/desk/tickets/edit-comment';
import { createTestRedis } from '@desk/local-services/test-redis';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMetrics } from '../metrics.ts';
import { openQueues } from '../open-queues.ts';
import { readComment } from './read-comment.ts';
import { sweepReplies } from './sweep-replies.ts';

let test: TestDatabase;
let desk: Desk;
let now = new Date('2026-03-02T10:00:00Z');
const later = (hours: number) => {
  now = new Date(now.getTime() + hours * 3_600_000);
};
const metrics = createMetrics();
/** Redis is away: what follows is left to the sweeps. */
const withoutRedis = { current: () => undefined };
const log = pino({ level: 'silent' });

beforeAll(async () => {
  test = await createTestDatabase();
  desk = buildDesk(test.database, () => now);
});
afterAll(() => test.drop());

const read = (comment_id: number) =>
  readComment({ desk, queues: withoutRedis, metrics, log }, { comment_id });
const ticket = (id: number) => test.database.prisma.ticket.findUniqueOrThrow({ where: { id } });
const followUps = (id: number) => test.database.prisma.ticket.findMany({ where: { follow_up_of: id } });

/** A ticket of somebody who reads the desk in this language, and what they can do with it. */
async function file(language: Language, wish: TicketWish & { assignee_kind?: AssigneeKind } = {}) {
  const requester = await buildEmployee(test.database, { language });
  const { assignee_kind, ...rest } = wish;
  const { id } = await buildTicket(desk, { requester, language, ...rest });
  if (assignee_kind === 'ai') {
    await buildAnswer(test.database, id, { suggested_solution: 'Hold the power button.' });
    await test.database.prisma.ticket.update({
      where: { id },
      data: { status: 'in_progress', assignee_kind, route_reason: 'answered', answer_seen_at: now },
    });
  }
  const say = async (body: string) => {
    later(0.1);
    const said = await addComment(desk, requester, { id }, { body, internal: false });
    return said.id;
  };
  return {
    id,
    requester,
    say,
    /** Says it, has it read, and tells what came of it. */
    reply: async (body: string) => (await read(await say(body)))?.action,
    staffSays: async (body: string) => {
      later(0.1);
      await addComment(desk, await buildStaff(test.database), { id }, { body, internal: false });
    },
  };
}

describe('"thanks, it works"', () => {
  it.each([
    ['fr', 'Merci, ça marche maintenant !'],
    ['zh', '谢谢，现在可以用了！'],
    ['nl', 'Bedankt, het werkt nu!'],
    ['en', 'Thanks, works now!'],
  ] as const)(
    'closes what the assistant answered, in %s, and can be taken back for a day',
    async (language, words) => {
      const { id, reply } = await file(language, { assignee_kind: 'ai' });
      expect(await reply(words)).toBe('close');
      expect(await ticket(id)).toMatchObject({
        status: 'closed',
        resolver_kind: 'ai',
        undo_until: new Date(now.getTime() + 24 * 3_600_000),
      });
    },
  );

  it('closes what a colleague has answered or solved', async () => {
    const answered = await file('nl', { status: 'in_progress' });
    await answered.staffSays('De kabel is vervangen, probeer eens.');
    expect(await answered.reply('Top, de printer doet het weer, bedankt!')).toBe('close');
    expect(await ticket(answered.id)).toMatchObject({ status: 'closed', resolver_kind: 'person' });

    const resolved = await file('en', { status: 'resolved' });
    expect(await resolved.reply('Perfect, problem solved, thank you.')).toBe('close');
  });

  it('closes nothing that nobody has answered yet', async () => {
    const { id, reply } = await file('en', { status: 'in_progress' });
    expect(await reply('Thanks, works now!')).toBe('nothing');
    expect(await ticket(id)).toMatchObject({ status: 'in_progress' });
  });

  it('closes nothing below the confidence that administrators ask for', async () => {
    const admin = await buildStaff(test.database, 'admin');
    await changeDeskSettings(desk, admin, { closure_confidence: 1 });
    const { reply } = await file('fr', { status: 'resolved' });
    expect(await reply('Merci, ça marche maintenant !')).toBe('nothing');
    await changeDeskSettings(desk, admin, { closure_confidence: 0.9 });
  });

  it('keeps what was read with the comment, once, however often it is delivered', async () => {
    const { say } = await file('fr', { status: 'resolved' });
    const comment_id = await say('Merci, ça marche maintenant !');
    const [one, other] = await Promise.all([read(comment_id), read(comment_id)]);
    expect([one?.action, other?.action].filter((action) => action !== undefined)).toEqual(['close']);
    expect(await read(comment_id)).toBeNull();
    const said = await test.database.prisma.ticketComment.findUniqueOrThrow({ where: { id: comment_id } });
    expect(said).toMatchObject({ reading_owed: false, closure_intent: 'thanks_only', read_at: now });
    expect(said.closure_confidence).toBeGreaterThanOrEqual(0.9);
  });
});

describe('a reply to a resolved ticket', () => {
  it.each([
    ['fr', 'Merci, mais cela ne fonctionne toujours pas.'],
    ['zh', '谢谢，但还是不行。'],
    ['nl', 'Werkt weer niet, bedankt.'],
    ['en', 'Works now, thank you. However it takes about five minutes to start.'],
  ] as const)(
    'reopens it for whoever had it when something is left to do, in %s',
    async (language, words) => {
      const staff = await buildStaff(test.database);
      const { id, say } = await file(language, { status: 'resolved', staff });
      const comment_id = await say(words);
      expect(await read(comment_id)).toMatchObject({ action: 'reopen' });
      expect(await ticket(id)).toMatchObject({
        status: 'in_progress',
        assigned_to: staff.employee_id,
        reopened_count: 1,
      });
      const rows = await test.database.prisma.ticketHistory.findMany({
        where: { ticket_id: id, changed_by: 'ai' },
      });
      expect(rows).toContainEqual(
        expect.objectContaining({
          changed_field: 'status',
          new_value: 'in_progress',
          comment: 'reply_not_solved',
        }),
      );
    },
  );

  it('leaves it alone for a mere thanks, or a fact', async () => {
    const french = await file('fr', { status: 'resolved' });
    expect(await french.reply('Merci beaucoup !')).toBe('nothing');
    const dutch = await file('nl', { status: 'resolved' });
    expect(await dutch.reply('Mijn assetnummer is LT-20417.')).toBe('nothing');
    expect([await ticket(french.id), await ticket(dutch.id)]).toMatchObject([
      { status: 'resolved' },
      { status: 'resolved' },
    ]);
  });

  it('opens a linked ticket for a new problem, and leaves the solved one solved', async () => {
    for (const [language, words] of [
      ['en', "Thanks, that's solved. Now I have another problem: my headset isn't recognised any more."],
      ['zh', '谢谢，这个解决了。现在另一个问题：耳机识别不到了。'],
    ] as const) {
      const { id, reply } = await file(language, { status: 'resolved' });
      expect(await reply(words)).toBe('follow_up_new_problem');
      expect(await ticket(id)).toMatchObject({ status: 'resolved' });
      expect(await followUps(id)).toMatchObject([{ description: words, analysis_state: 'queued' }]);
    }
  });

  it('does not undo what a colleague did after it was written', async () => {
    const { id, requester } = await file('en', { status: 'in_progress' });
    const said = await addComment(desk, requester, { id }, { body: 'Still not working.', internal: false });
    later(1);
    const { assigned_to } = await ticket(id);
    await test.database.prisma.ticket.update({
      where: { id },
      data: {
        status: 'resolved',
        resolution: 'Done.',
        resolved_by: assigned_to,
        resolver_kind: 'person',
        resolved_at: now,
      },
    });
    await test.database.prisma.ticketHistory.create({
      data: {
        ticket_id: id,
        changed_field: 'status',
        new_value: 'resolved',
        changed_by: `${assigned_to}`,
        created_at: now,
      },
    });
    expect(await read(said.id)).toMatchObject({ action: 'nothing' });
  });
});

describe('a reply to the assistant', () => {
  it('hands the ticket to the team when it did not help, or somebody wants a person', async () => {
    const french = await file('fr', { assignee_kind: 'ai' });
    expect(await french.reply('J’ai essayé les trois étapes, rien n’a changé.')).toBe(
      'hand_over_still_broken',
    );
    expect(await ticket(french.id)).toMatchObject({
      status: 'pending',
      assignee_kind: 'pool',
      route_reason: 'still_broken',
    });
    const chinese = await file('zh', { assignee_kind: 'ai' });
    expect(await chinese.reply('不行，我要找人工。')).toBe('hand_over_wants_person');
    expect(await ticket(chinese.id)).toMatchObject({ assignee_kind: 'pool', route_reason: 'wants_person' });
  });

  it('leaves it to the assistant while somebody only answers or will try', async () => {
    const { id, reply } = await file('en', { assignee_kind: 'ai' });
    expect(await reply("I'll try it tomorrow and let you know.")).toBe('nothing');
    expect(await ticket(id)).toMatchObject({ assignee_kind: 'ai' });
  });
});

describe('a late reply', () => {
  it('opens one linked ticket for what is not solved, however often it is read', async () => {
    for (const [language, words] of [
      ['nl', 'Het is weer stuk!!'],
      ['fr', 'Ça recommence depuis cet après-midi.'],
    ] as const) {
      const { id, say } = await file(language, { status: 'closed', title: 'Printer' });
      later(24 * 5);
      const comment_id = await say(words);
      expect(await read(comment_id)).toMatchObject({ action: 'follow_up_same_problem' });
      await test.database.prisma.ticketComment.update({
        where: { id: comment_id },
        data: { reading_owed: true },
      });
      await read(comment_id);
      expect(await followUps(id)).toMatchObject([{ title: 'Printer', description: words }]);
      expect(await ticket(id)).toMatchObject({ status: 'closed' });
    }
  });

  it('opens nothing for thanks, courtesies and automatic replies', async () => {
    for (const [language, words] of [
      ['en', 'Thank you very much.'],
      ['zh', '收到，谢谢。'],
      ['fr', 'Bien reçu, merci.'],
      ['nl', 'Automatisch antwoord: ik ben afwezig tot 3 december.'],
    ] as const) {
      const { id, reply } = await file(language, { status: 'closed' });
      expect(await reply(words)).toBe('nothing');
      expect(await followUps(id)).toEqual([]);
    }
  });

  it('takes a closing back that was read out of earlier words, while that can be done', async () => {
    const { id, reply } = await file('nl', { assignee_kind: 'ai' });
    expect(await reply('Bedankt, het werkt nu!')).toBe('close');
    later(2);
    expect(await reply('Helaas, zelfde fout als eerst.')).toBe('undo_closing');
    expect(await ticket(id)).toMatchObject({
      status: 'in_progress',
      resolver_kind: null,
      assignee_kind: 'pool',
    });
    expect(await followUps(id)).toEqual([]);
  });

  it('opens a linked ticket once that time is over', async () => {
    const { id, reply } = await file('zh', { assignee_kind: 'ai' });
    expect(await reply('谢谢，现在可以用了！')).toBe('close');
    later(25);
    expect(await reply('又坏了！！')).toBe('follow_up_same_problem');
    expect(await ticket(id)).toMatchObject({ status: 'closed' });
  });
});

describe('two angry replies in a row', () => {
  it.each([
    ['en', 'This is ridiculous, three days and nobody answers.', 'I am fed up with this.'],
    ['fr', 'C’est inadmissible, personne ne répond.', 'J’en ai marre.'],
  ] as const)(
    'escalate the ticket once, whatever staff wrote in between, in %s',
    async (language, first, second) => {
      const { id, reply, say, staffSays } = await file(language, { status: 'in_progress' });
      await reply(first);
      expect(await ticket(id)).toMatchObject({ escalation_level: 0 });
      await staffSays('Looking into it.');
      const comment_id = await say(second);
      expect(await read(comment_id)).toMatchObject({ has_escalated: true });
      expect(await ticket(id)).toMatchObject({ escalation_level: 1 });
      await test.database.prisma.ticketComment.update({
        where: { id: comment_id },
        data: { reading_owed: true },
      });
      expect(await read(comment_id)).toMatchObject({ has_escalated: false });
    },
  );

  it('do not with a calm one between them', async () => {
    const { id, reply } = await file('nl', { status: 'in_progress' });
    await reply('Dit is echt belachelijk, ik ben het beu.');
    await reply('Mijn laptop is de LT-20417.');
    await reply('Onaanvaardbaar, wat een schande.');
    expect(await ticket(id)).toMatchObject({ escalation_level: 0 });
  });
});

describe('what is owed', () => {
  it('is never a colleague’s own words, nor a note', async () => {
    const staff = await buildStaff(test.database);
    const { id } = await file('en', { status: 'resolved', staff });
    for (const internal of [true, false]) {
      const said = await addComment(desk, staff, { id }, { body: 'Still not working, thanks.', internal });
      expect(await read(said.id)).toBeNull();
    }
    expect(await ticket(id)).toMatchObject({ status: 'resolved' });
  });

  it('is owed again when it is put differently, and goes by its last words', async () => {
    const { id, requester, say } = await file('nl', { assignee_kind: 'ai' });
    const comment_id = await say('Bedankt, het werkt nu!');
    expect(await read(comment_id)).toMatchObject({ action: 'close' });
    later(0.05);
    await editComment(desk, requester, { id }, comment_id, 'Bedankt, maar het werkt nog steeds niet.');
    expect(await read(comment_id)).toMatchObject({ action: 'undo_closing' });
    expect(await ticket(id)).toMatchObject({ status: 'in_progress' });
  });

  it('stays owed when reading fails halfway', async () => {
    const { id, say } = await file('en', { status: 'resolved' });
    const comment_id = await say('Thanks, works now!');
    const failing = takeInReply(desk, comment_id, () => {
      throw new Error('killed');
    });
    await expect(failing).rejects.toThrow('killed');
    expect(await read(comment_id)).toMatchObject({ action: 'close' });
    expect(await ticket(id)).toMatchObject({ status: 'closed' });
  });

  it('is counted, and so are the closings that were taken back', async () => {
    const before = await countReplies(desk);
    const { say } = await file('zh', { assignee_kind: 'ai' });
    await read(await say('谢谢，现在可以用了！'));
    expect((await countReplies(desk)).closings.kept).toBe(before.closings.kept + 1);
    await read(await say('又坏了！！'));
    const unread = await say('在吗？');
    later(1);
    expect(await countReplies(desk)).toEqual({
      owed: before.owed + 1,
      oldest_owed_seconds: 3600,
      closings: { kept: before.closings.kept, taken_back: before.closings.taken_back + 1 },
    });
    await read(unread);
  });

  it('is found and enqueued once Redis is there', async () => {
    const { say } = await file('fr', { status: 'in_progress' });
    const comment_id = await say('Merci, je teste après le déjeuner.');
    const testRedis = await createTestRedis();
    const redis = new Redis(testRedis.url, { maxRetriesPerRequest: null });
    const queues = openQueues(redis);
    await new Promise((resolve) => redis.once('ready', resolve));
    later(0.1);
    await sweepReplies({ desk, queues });
    await sweepReplies({ desk, queues });
    const analysis = new Queue(queueNames.analysis, { connection: redis, prefix: queuePrefix });
    const jobs = await analysis.getJobs(['wait', 'prioritized']);
    expect(jobs.map(({ name, data }) => ({ name, data }))).toEqual([
      { name: 'read-comment', data: { comment_id } },
    ]);
    await analysis.close();
    await queues.close();
    redis.disconnect();
    await testRedis.flush();
  });
});
