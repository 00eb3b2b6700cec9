import { satisfactionScores } from '@desk/contract/vocabulary';
import { readInsights } from '@desk/desk/analytics/read-insights';
import { listBlindReviews } from '@desk/desk/learning/blind-reviews';
import { lessonDue } from '@desk/desk/learning/read-lesson';
import { readQuality } from '@desk/desk/learning/read-quality';
import { awardPoints } from '@desk/desk/points/award-points';
import { readPointBoard } from '@desk/desk/points/read-points';
import { createTestDatabase, type TestDatabase } from '@desk/desk/testing/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoArticles } from './demo/articles.ts';
import { demoEmployees } from './demo/employees.ts';
import { recentTickets } from './demo/recent-tickets.ts';
import { demoTickets } from './demo/tickets.ts';
import { seedDemo } from './seed.ts';

const now = new Date('2026-11-21T13:37:00Z');
const sixtyIssuesInFourLanguages = 240;
const recent = recentTickets(now, 'Europe/Amsterdam');
const stories = demoTickets.map(({ title }) => title);
let test: TestDatabase;

beforeAll(async () => {
  test = await createTestDatabase();
  // Two starters at once: one of them seeds.
  const done = await Promise.all([
    seedDemo(test.database, () => now, 'Europe/Amsterdam'),
    seedDemo(test.database, () => now, 'Europe/Amsterdam'),
  ]);
  expect(done.sort()).toEqual([false, true]);
});
afterAll(() => test.drop());

const readTickets = () =>
  test.database.prisma.ticket.findMany({
    include: { history: { orderBy: { id: 'asc' } }, comments: true },
    orderBy: [{ created_at: 'asc' }, { id: 'asc' }],
  });

describe('seedDemo', () => {
  it('lets everybody and everything in, once', async () => {
    const { prisma } = test.database;
    expect(await seedDemo(test.database, () => now, 'Europe/Amsterdam')).toBe(false);
    expect(await prisma.employee.count()).toBe(demoEmployees.length);
    expect(await prisma.ticket.count()).toBe(demoTickets.length + recent.length + sixtyIssuesInFourLanguages);
    expect(await prisma.knowledgeArticle.count()).toBe(demoArticles.length);
    expect(await prisma.ticketComment.count({ where: { ticket: { title: { in: stories } } } })).toBe(
      demoTickets.flatMap((ticket) => ticket.comments ?? []).length,
    );
  });

  it('numbers the tickets of each of the desk’s days from 001, in the order they were filed', async () => {
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });
    const counts = new Map<string, number>();
    for (const { ticket_number, created_at } of await readTickets()) {
      const today = day.format(created_at).replaceAll('-', '');
      const count = (counts.get(today) ?? 0) + 1;
      counts.set(today, count);
      expect(ticket_number).toBe(`TK${today}${String(count).padStart(3, '0')}`);
    }
  });

  it('gives every ticket the life that was written for it, in its history too', async () => {
    const tickets = new Map((await readTickets()).map((ticket) => [ticket.title, ticket]));
    for (const demo of demoTickets) {
      const ticket = tickets.get(demo.title);
      const after = (hours: number | undefined) =>
        hours === undefined ? null : new Date(now.getTime() - (demo.age_hours - hours) * 3_600_000);
      expect(ticket, demo.title).toMatchObject({
        status: demo.status,
        language: demo.language,
        employee_id: demo.requester,
        assigned_to: demo.assigned_to ?? null,
        resolution: demo.resolution ?? null,
        category: demo.status === 'pending' ? null : demo.category,
        created_at: after(0),
        resolved_at: after(demo.resolved_after_hours),
        closed_at: after(demo.closed_after_hours),
      });
      const moves = ticket?.history
        .filter((row) => row.changed_field === 'status')
        .map((row) => row.new_value);
      const life = ['in_progress', 'resolved', 'closed'];
      expect(moves, demo.title).toEqual(life.slice(0, life.indexOf(demo.status) + 1));
      expect(ticket?.history[0]).toMatchObject({ changed_field: 'created', changed_by: demo.requester });
    }
  });

  it('tells nothing before it happened', async () => {
    for (const { title, history, created_at } of await readTickets()) {
      const times = history.map((row) => row.created_at.getTime());
      expect(times, title).toEqual([...times].sort((a, b) => a - b));
      expect(times[0], title).toBe(created_at.getTime());
      expect(times.at(-1), title).toBeLessThan(now.getTime());
    }
  });

  it('owes an analysis for every open ticket without an answer and for no other, as of now', async () => {
    for (const { title, status, analysis_state, analysis_owed_at, route_reason } of await readTickets()) {
      const isOpen = status === 'pending' || status === 'in_progress';
      expect(analysis_state, title).toBe(isOpen && route_reason === null ? 'queued' : 'done');
      expect(analysis_owed_at).toEqual(now);
    }
  });

  it('answers what is solved as of its filing, and lets people say what they think of it', async () => {
    const answers = await test.database.prisma.aIResponse.findMany({
      where: { ticket: { title: { in: stories } } },
      include: { ticket: true },
    });
    const solved = demoTickets.filter(({ resolution }) => resolution !== undefined);
    expect(answers).toHaveLength(solved.length);
    for (const { created_at, ticket, suggested_category, source } of answers) {
      expect(source, ticket.title).toBe('rules');
      expect(created_at, ticket.title).toEqual(ticket.created_at);
      expect(suggested_category).not.toBeNull();
    }
    const quality = await readQuality(
      { database: test.database, clock: () => now, timeZone: 'Europe/Amsterdam' },
      { days: 90 },
    );
    expect(quality.answers.n).toBe(solved.length + recent.length);
    // Enough to give a share of, and by each of the three ways to confirm an answer.
    expect(quality.accuracy.category.n).toBeGreaterThanOrEqual(20);
    expect(quality.labels.by_origin.acceptance).toBeGreaterThan(0);
    expect(quality.labels.by_origin.blind_review).toBeGreaterThan(0);
    expect(quality.judgements.accepted.n).toBeGreaterThan(0);
    expect(quality.thumbs_up.n).toBeGreaterThan(0);
  });

  it('lets the assistant have earned two categories by what people said, and settle tickets in them since', async () => {
    const { prisma } = test.database;
    const answering = await prisma.categoryAutonomy.findMany({ where: { level: 'answer' } });
    expect(answering.map(({ category }) => category).sort()).toEqual(['hardware', 'software']);
    const changes = await prisma.autonomyChange.findMany();
    expect(changes.map(({ changed_by, new_level }) => [changed_by, new_level])).toEqual([
      ['system', 'answer'],
      ['system', 'answer'],
    ]);
    const settled = await prisma.ticket.groupBy({
      by: ['category'],
      where: { assignee_kind: 'ai', resolver_kind: 'ai' },
      _count: true,
    });
    for (const { category, _count } of settled) {
      expect(answering.map((each) => each.category)).toContain(category);
      expect(_count).toBeGreaterThanOrEqual(10);
    }
    expect(settled).toHaveLength(2);
  });

  it('has tickets in every state that only the assistant and the IT team together can have', async () => {
    const { prisma } = test.database;
    const open = { status: { in: ['pending' as const, 'in_progress' as const] } };
    expect(
      await prisma.ticket.count({ where: { ...open, assignee_kind: 'ai', answer_seen_at: { not: null } } }),
    ).toBe(2);
    expect(
      await prisma.ticket.count({
        where: { ...open, assignee_kind: 'pool', route_reason: 'wants_person', team_id: { not: null } },
      }),
    ).toBe(2);
    expect(await prisma.ticket.count({ where: { reopened_count: { gt: 0 } } })).toBeGreaterThan(3);
    expect(await prisma.ticket.count({ where: { route_reason: 'still_broken' } })).toBeGreaterThan(3);
    for (const score of satisfactionScores)
      expect(await prisma.satisfaction.count({ where: { score } }), `${score}`).toBeGreaterThan(0);
    expect(await prisma.knownOutage.count({ where: { ended_at: null } })).toBe(1);
    expect(await prisma.deflection.count({ where: { outcome: 'solved' } })).toBeGreaterThan(5);
  });

  it('shows a manager what stands out: the tunnel in Lyon', async () => {
    const desk = { database: test.database, clock: () => now, timeZone: 'Europe/Amsterdam' };
    const { bottlenecks } = await readInsights(desk, {});
    expect(bottlenecks.map(({ site, topic, category }) => ({ site, topic, category }))).toEqual([
      { site: 'Lyon', topic: 'vpn', category: null },
    ]);
  });

  it('knows what the earlier tickets were about, as if it had read them then', async () => {
    const about = await test.database.prisma.ticket.groupBy({
      by: ['topic'],
      where: { created_at: { lt: new Date(now.getTime() - 62 * 86_400_000) }, title: { notIn: stories } },
      _count: true,
    });
    const known = about.filter(({ topic }) => topic !== null).reduce((sum, { _count }) => sum + _count, 0);
    expect(known / (60 * 4)).toBeGreaterThan(0.8);
    expect(about.length).toBeGreaterThan(20);
  });

  it('has thanked people for what they did, once the first points are awarded', async () => {
    const desk = { database: test.database, clock: () => now, timeZone: 'Europe/Amsterdam' };
    await awardPoints(desk);
    const [person] = await test.database.prisma.employee.findMany({
      where: { show_on_board: true, office_location: 'Lyon' },
    });
    if (!person) throw new Error('nobody is on the board');
    expect((await readPointBoard(desk, person)).entries.length).toBeGreaterThan(2);
  });

  it('leaves the assistant as it came: what was solved before it teaches it nothing overnight', async () => {
    const desk = { database: test.database, clock: () => now, timeZone: 'Europe/Amsterdam' };
    expect(await lessonDue(desk)).toBeUndefined();
  });

  it('leaves every member of the IT team some tickets to review blindly', async () => {
    const desk = { database: test.database, clock: () => now, timeZone: 'Europe/Amsterdam' };
    for (const person of demoEmployees.filter(({ role }) => role === 'it_staff'))
      expect(await listBlindReviews(desk, person), person.name).not.toEqual([]);
  });

  it('keeps the articles’ counters and makes them searchable', async () => {
    const articles = await test.database.prisma.knowledgeArticle.findMany();
    for (const demo of demoArticles)
      expect(articles.find(({ title }) => title === demo.title)).toMatchObject({
        usage_count: demo.usage_count,
        success_rate: demo.success_rate,
        tags: demo.tags,
        embedding_model: 'built-in-3',
      });
    const { rows } = await test.database.pool.query<{ count: number }>(
      'select count(*) as count from knowledge_article where search_vector is not null',
    );
    expect(rows[0]?.count).toBe(demoArticles.length);
  });

  it('leaves nothing behind when it breaks off', async () => {
    const other = await createTestDatabase();
    try {
      await other.database.pool.query('alter table knowledge_article add check (usage_count < 40)');
      await expect(seedDemo(other.database, () => now)).rejects.toThrow();
      expect(await other.database.prisma.employee.count()).toBe(0);
      expect(await other.database.prisma.ticket.count()).toBe(0);
    } finally {
      await other.drop();
    }
  });
});
