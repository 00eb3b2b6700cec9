import type { NoticeEvent } from '@desk/contract/vocabulary';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from '../desk.ts';
import { rateTicket } from '../ratings/rate-ticket.ts';
import { buildAnswer } from '../testing/build-answer.ts';
import { buildDesk, buildEmployee, buildStaff, buildTicket } from '../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { addComment } from '../tickets/add-comment.ts';
import { closeOldResolved } from '../tickets/close-old-resolved.ts';
import { createFollowUp } from '../tickets/create-follow-up.ts';
import { moveTicket } from '../tickets/move-ticket.ts';
import { tellNews } from './tell-news.ts';

let test: TestDatabase;
let desk: Desk;

beforeAll(async () => {
  test = await createTestDatabase();
  desk = buildDesk(test.database);
  await tellNews(desk, { by_mail: true });
});
afterAll(() => test.drop());
beforeEach(() => tellNews(desk, { by_mail: true }));

/** Tells what is new, and says who was told what about this ticket. */
async function told(ticket_id: number): Promise<{ event: NoticeEvent; to: string }[]> {
  await tellNews(desk, { by_mail: true });
  const notices = await test.database.prisma.notice.findMany({
    where: { ticket_id },
    orderBy: { id: 'asc' },
  });
  return notices.map(({ event, employee_id }) => ({ event, to: employee_id }));
}

const say = (
  author: Parameters<typeof addComment>[1],
  id: number,
  comment: { internal?: boolean; mentions?: string[] } = {},
) =>
  addComment(
    desk,
    author,
    { id },
    {
      body: 'Have a look at this.',
      internal: comment.internal ?? false,
      mentions: comment.mentions ?? [],
      attachment_ids: [],
    },
  );

describe('who is told', () => {
  it('the requester of what others do, and nobody of what they do themselves', async () => {
    const requester = await buildEmployee(test.database);
    const staff = await buildStaff(test.database);
    const { id } = await buildTicket(desk, { status: 'in_progress', requester, staff });
    await say(staff, id);
    await moveTicket(desk, staff, { id }, { move: 'resolve', resolution: 'New cable.' });
    await moveTicket(desk, requester, { id }, { move: 'reopen', comment: 'Still dark.' });
    await moveTicket(desk, staff, { id }, { move: 'resolve', resolution: 'New screen.' });
    await moveTicket(desk, requester, { id }, { move: 'close' });
    const to = requester.employee_id;
    expect(await told(id)).toEqual([
      { event: 'ticket_commented', to },
      { event: 'ticket_resolved', to },
      { event: 'ticket_reopened', to: staff.employee_id },
      { event: 'ticket_resolved', to },
    ]);
  });

  it('whom somebody else gives a ticket, but not whom it was taken by', async () => {
    const [lead, staff] = [await buildStaff(test.database), await buildStaff(test.database)];
    const { id } = await buildTicket(desk);
    await moveTicket(desk, lead, { id }, { move: 'assign', assigned_to: lead.employee_id });
    expect(await told(id)).toEqual([]);
    await moveTicket(desk, lead, { id }, { move: 'assign', assigned_to: staff.employee_id });
    expect(await told(id)).toEqual([{ event: 'ticket_assigned', to: staff.employee_id }]);
  });

  it('staff of an internal note, and its requester never, though they are mentioned', async () => {
    const requester = await buildEmployee(test.database);
    const stranger = await buildEmployee(test.database);
    const [staff, colleague, other] = [
      await buildStaff(test.database),
      await buildStaff(test.database),
      await buildStaff(test.database),
    ];
    const { id } = await buildTicket(desk, { status: 'in_progress', requester, staff });
    await test.database.prisma.ticketComment.create({
      data: {
        ticket_id: id,
        author_id: colleague.employee_id,
        body: 'Not for them.',
        internal: true,
        mentions: [requester.employee_id, stranger.employee_id, other.employee_id],
      },
    });
    expect(await told(id)).toEqual(
      [
        { event: 'ticket_noted', to: staff.employee_id },
        { event: 'mentioned', to: other.employee_id },
      ].sort((a, b) => a.to.localeCompare(b.to)),
    );
  });

  it('once and as mentioned, who has a ticket and is mentioned on it', async () => {
    const requester = await buildEmployee(test.database);
    const staff = await buildStaff(test.database);
    const { id } = await buildTicket(desk, { status: 'in_progress', requester, staff });
    await say(requester, id, { mentions: [staff.employee_id] });
    expect(await told(id)).toEqual([{ event: 'mentioned', to: staff.employee_id }]);
  });

  it('the requester of the first answer of a run, unless they have it before them', async () => {
    const requester = await buildEmployee(test.database);
    const { id } = await buildTicket(desk, { requester });
    await buildAnswer(test.database, id);
    expect(await told(id)).toEqual([{ event: 'ticket_answered', to: requester.employee_id }]);

    const { id: seen } = await buildTicket(desk, { requester });
    await buildAnswer(test.database, seen);
    await test.database.prisma.ticket.update({
      where: { id: seen },
      data: { answer_seen_at: new Date(Date.now() + 1000) },
    });
    expect(await told(seen)).toEqual([]);
  });

  it('the group that a ticket is given to, once however much was written down, and whoever has it of a wish for a person', async () => {
    const lead = await buildStaff(test.database);
    const team = await test.database.prisma.team.create({
      data: { name: `Networks ${lead.employee_id}`, categories: ['network'], lead_id: lead.employee_id },
    });
    const members = await Promise.all(
      [0, 1].map(() => buildEmployee(test.database, { role: 'it_staff', team_id: team.id })),
    );
    const requester = await buildEmployee(test.database);
    const { id } = await buildTicket(desk, { requester, category: 'network' });
    await test.database.prisma.ticket.update({ where: { id }, data: { team_id: team.id } });
    await moveTicket(desk, requester, { id }, { move: 'hand_over', reason: 'wants_person' });
    const toMembers = members
      .map(({ employee_id }) => ({ event: 'ticket_routed_to_team', to: employee_id }))
      .sort((a, b) => a.to.localeCompare(b.to));
    expect(await told(id)).toEqual(toMembers);

    const [first] = members;
    if (!first) throw new Error('no member');
    await moveTicket(desk, first, { id }, { move: 'claim' });
    await moveTicket(desk, requester, { id }, { move: 'hand_over', reason: 'still_broken' });
    expect(await told(id)).toEqual([...toMembers, { event: 'wants_person', to: first.employee_id }]);
  });

  it('the lead of the group of a low score and of an escalation; administrators where there is no lead', async () => {
    const lead = await buildStaff(test.database);
    const admin = await buildStaff(test.database, 'admin');
    const team = await test.database.prisma.team.create({
      data: { name: `Screens ${lead.employee_id}`, lead_id: lead.employee_id },
    });
    const requester = await buildEmployee(test.database);
    const rated = async (team_id: number | null, score: number) => {
      const { id } = await buildTicket(desk, { status: 'closed', requester });
      await test.database.prisma.ticket.update({ where: { id }, data: { team_id } });
      await told(id);
      await rateTicket(desk, requester, { id }, { score });
      return (await told(id)).filter(({ event }) => event === 'low_rating');
    };
    expect(await rated(team.id, 1)).toEqual([{ event: 'low_rating', to: lead.employee_id }]);
    expect(await rated(null, 2)).toEqual([{ event: 'low_rating', to: admin.employee_id }]);
    expect(await rated(team.id, 3)).toEqual([]);

    const { id } = await buildTicket(desk, { requester });
    await test.database.prisma.ticket.update({
      where: { id },
      data: { team_id: team.id, escalation_level: 1 },
    });
    await test.database.prisma.ticketHistory.create({
      data: {
        ticket_id: id,
        changed_field: 'escalation_level',
        old_value: '0',
        new_value: '1',
        changed_by: 'system',
        comment: 'unresolved',
      },
    });
    expect(await told(id)).toEqual([{ event: 'ticket_escalated', to: lead.employee_id }]);
    const notice = await test.database.prisma.notice.findFirstOrThrow({ where: { ticket_id: id } });
    expect(notice.data).toEqual({ level: 1, trigger: 'unresolved' });
  });

  it('the requester, and whoever had it, of the ticket that a late reply became', async () => {
    const requester = await buildEmployee(test.database);
    const staff = await buildStaff(test.database);
    const { id } = await buildTicket(desk, { status: 'closed', requester, staff });
    const { id: comment_id } = await say(requester, id);
    const followUp = await createFollowUp(desk, { comment_id, about: 'same_problem' });
    if (!followUp) throw new Error('no ticket was opened');
    expect(await told(followUp.ticket_id)).toEqual(
      [requester, staff]
        .map(({ employee_id }) => ({ event: 'follow_up_opened', to: employee_id }))
        .sort((a, b) => a.to.localeCompare(b.to)),
    );
    expect((await told(id)).filter(({ event }) => event === 'ticket_commented')).toEqual([]);
  });

  it('the requester of a ticket that closed by itself, and why', async () => {
    const requester = await buildEmployee(test.database);
    const { id } = await buildTicket(desk, { status: 'resolved', requester });
    await closeOldResolved(buildDesk(test.database, () => new Date(Date.now() + 40 * 86_400_000)));
    expect(await told(id)).toContainEqual({ event: 'ticket_closed', to: requester.employee_id });
    const notice = await test.database.prisma.notice.findFirstOrThrow({
      where: { ticket_id: id, event: 'ticket_closed' },
    });
    expect(notice.data).toMatchObject({ closed_because: 'closed_after_days' });
  });

  it('nobody who has left, and nobody of a deleted ticket', async () => {
    const requester = await buildEmployee(test.database);
    const staff = await buildStaff(test.database);
    const { id } = await buildTicket(desk, { status: 'resolved', requester, staff });
    const { id: deleted } = await buildTicket(desk, { status: 'resolved', staff });
    await test.database.prisma.employee.update({
      where: { employee_id: requester.employee_id },
      data: { is_active: false },
    });
    await test.database.prisma.ticket.update({ where: { id: deleted }, data: { deleted_at: new Date() } });
    expect([await told(id), await told(deleted)]).toEqual([[], []]);
  });
});

it('tells once what two workers look at at the same time, and again and again', async () => {
  const { id } = await buildTicket(desk, { status: 'resolved' });
  await Promise.all(Array.from({ length: 4 }, () => tellNews(desk, { by_mail: true })));
  // A minute later, nothing is remembered as told: it is settled.
  await test.database.prisma.noticeProgress.updateMany({ data: { turned_at: new Date(0) } });
  await tellNews(desk, { by_mail: true });
  await test.database.prisma.noticeProgress.updateMany({ data: { turned_at: new Date(0) } });
  await tellNews(desk, { by_mail: true });
  expect(
    await test.database.prisma.noticeSource.count({ where: { source: { startsWith: 'history:' } } }),
  ).toBe(0);
  expect(await told(id)).toHaveLength(1);
});

it('tells of what was written by somebody who began earlier and ended later', async () => {
  const requester = await buildEmployee(test.database);
  const staff = await buildStaff(test.database);
  const { id } = await buildTicket(desk, { requester, staff, status: 'in_progress' });
  const slow = await test.database.pool.connect();
  try {
    await slow.query('begin');
    await slow.query(`insert into ticket_comment (ticket_id, author_id, body) values ($1, $2, 'First.')`, [
      id,
      staff.employee_id,
    ]);
    await say(staff, id);
    expect(await told(id)).toHaveLength(1);
    await slow.query('commit');
  } finally {
    slow.release();
  }
  expect(await told(id)).toHaveLength(2);
});

it('follows what a person chose, and owes no mail where there is no server for it', async () => {
  const requester = await buildEmployee(test.database);
  const staff = await buildStaff(test.database);
  const own = { employee_id: requester.employee_id };
  await test.database.prisma.noticePreference.createMany({
    data: [
      { ...own, event: 'ticket_resolved', in_page: false, by_mail: false },
      { ...own, event: 'ticket_commented', in_page: false, by_mail: true },
    ],
  });
  const { id } = await buildTicket(desk, { requester, staff, status: 'in_progress' });
  await say(staff, id);
  await moveTicket(desk, staff, { id }, { move: 'resolve', resolution: 'Done.' });
  expect(await told(id)).toHaveLength(1);
  await say(staff, id);
  await tellNews(desk, { by_mail: false });
  const notices = await test.database.prisma.notice.findMany({ where: { ticket_id: id } });
  expect(notices.map(({ in_page, mail_due_at }) => ({ in_page, owed: mail_due_at !== null }))).toEqual([
    { in_page: false, owed: true },
  ]);
});

it('asks for one rating a day, and not for a rating of one’s own work', async () => {
  const requester = await buildEmployee(test.database);
  const staff = await buildStaff(test.database);
  const asks = async (asker: typeof requester) => {
    const { id } = await buildTicket(desk, { requester: asker, staff, status: 'resolved' });
    await moveTicket(desk, staff, { id }, { move: 'close' });
    await told(id);
    const notice = await test.database.prisma.notice.findFirst({
      where: { ticket_id: id, event: 'ticket_closed' },
    });
    return notice?.data;
  };
  expect([await asks(requester), await asks(requester)]).toEqual([
    { asks_rating: true },
    { asks_rating: false },
  ]);
});

it('does not tell of what happened long before the desk told anything', async () => {
  const other = await createTestDatabase();
  try {
    const long = new Date(Date.now() - 3 * 3_600_000);
    const past = await buildTicket(
      buildDesk(other.database, () => long),
      { status: 'resolved' },
    );
    const recent = await buildTicket(buildDesk(other.database), { status: 'resolved' });
    await tellNews(buildDesk(other.database), { by_mail: true });
    const notices = await other.database.prisma.notice.findMany();
    expect(notices.map(({ ticket_id }) => ticket_id)).toEqual([recent.id]);
    expect(past.id).toBeLessThan(recent.id);
  } finally {
    await other.drop();
  }
});
