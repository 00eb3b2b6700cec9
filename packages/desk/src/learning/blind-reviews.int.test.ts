import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from '../desk.ts';
import { buildAnswer } from '../testing/build-answer.ts';
import { buildDesk, buildEmployee, buildStaff, buildTicket } from '../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { addComment } from '../tickets/add-comment.ts';
import {
  areBlindReviewsDue,
  countOpenBlindReviews,
  everyKth,
  giveBlindReview,
  listBlindReviews,
  offerBlindReviews,
} from './blind-reviews.ts';

const judgement = { category: 'network', severity: 'low', urgency: 'low' } as const;
const wednesday = new Date('2026-04-01T08:00:00Z');
const nextMonday = new Date('2026-04-06T06:00:00Z');

let own: TestDatabase;
let now: Date;
let desk: Desk;

beforeEach(async () => {
  own = await createTestDatabase();
  now = wednesday;
  desk = buildDesk(own.database, () => now);
});
afterEach(() => own.drop());

async function closeTicket(wish: Parameters<typeof buildTicket>[1] = {}) {
  const ticket = await buildTicket(desk, { status: 'closed', ...wish });
  await buildAnswer(own.database, ticket.id, { created_at: now });
  return ticket;
}

describe('offerBlindReviews', () => {
  it('offers last week’s closed tickets once, however often it runs', async () => {
    const ticket = await closeTicket();
    expect(await offerBlindReviews(desk)).toBe(0);
    now = nextMonday;
    expect(await areBlindReviewsDue(desk)).toBe(true);
    const [first, second] = await Promise.all([offerBlindReviews(desk), offerBlindReviews(desk)]);
    expect(first + second).toBe(1);
    expect(await offerBlindReviews(desk)).toBe(0);
    expect(await areBlindReviewsDue(desk)).toBe(false);
    const reviewer = await buildStaff(own.database);
    expect((await listBlindReviews(desk, reviewer)).map(({ ticket_id }) => ticket_id)).toEqual([ticket.id]);
  });

  it('takes ten of many, and each language by its share', async () => {
    const requester = await buildEmployee(own.database);
    const staff = await buildStaff(own.database);
    for (let n = 0; n < 20; n++) {
      const ticket = await buildTicket(desk, { status: 'closed', requester, staff });
      await buildAnswer(own.database, ticket.id, {
        created_at: now,
        language: n < 10 ? 'nl' : 'zh',
        confidence_score: (n % 10) / 10,
      });
    }
    now = nextMonday;
    expect(await offerBlindReviews(desk)).toBe(10);
    const chosen = await own.database.prisma.aIResponse.findMany({
      where: { ticket: { blind_review: { isNot: null } } },
    });
    const inDutch = chosen.filter(({ language }) => language === 'nl');
    expect(inDutch).toHaveLength(5);
    expect(inDutch.filter(({ confidence_score }) => confidence_score < 0.5).length).toBeGreaterThanOrEqual(2);
  });

  it('does not come back to the weeks that it was off', async () => {
    await closeTicket();
    now = new Date('2026-04-20T06:00:00Z');
    expect(await offerBlindReviews(desk)).toBe(0);
  });

  it('begins the week at midnight of the desk’s own zone', async () => {
    now = new Date('2026-04-05T21:30:00Z');
    await closeTicket();
    now = new Date('2026-04-05T22:30:00Z');
    expect(await offerBlindReviews(desk)).toBe(0);
    expect(await offerBlindReviews({ ...desk, timeZone: 'Europe/Amsterdam' })).toBe(1);
  });
});

describe('a blind review', () => {
  it('is not offered to whoever had anything to do with the ticket', async () => {
    const [solver, commenter, fresh] = [
      await buildStaff(own.database),
      await buildStaff(own.database),
      await buildStaff(own.database),
    ];
    const requester = await buildStaff(own.database);
    const ticket = await buildTicket(desk, { status: 'resolved', staff: solver, requester });
    await addComment(desk, commenter, { id: ticket.id }, { body: 'A driver.', internal: true });
    await own.database.prisma.blindReview.create({ data: { ticket_id: ticket.id, offered_at: now } });
    for (const person of [solver, commenter, requester]) {
      expect(await listBlindReviews(desk, person)).toEqual([]);
      await expect(giveBlindReview(desk, person, ticket.id, judgement)).rejects.toMatchObject({
        code: 'forbidden',
      });
    }
    expect(await listBlindReviews(desk, fresh)).toEqual([
      {
        ticket_id: ticket.id,
        ticket_number: ticket.ticket_number,
        title: ticket.title,
        description: ticket.description,
        language: 'en',
      },
    ]);
  });

  it('is given once; its author may think again, nobody else', async () => {
    const [one, other] = [await buildStaff(own.database), await buildStaff(own.database)];
    const ticket = await closeTicket();
    await own.database.prisma.blindReview.create({ data: { ticket_id: ticket.id, offered_at: now } });
    expect(await countOpenBlindReviews(desk)).toBe(1);
    await giveBlindReview(desk, one, ticket.id, judgement);
    await giveBlindReview(desk, one, ticket.id, { ...judgement, urgency: 'high' });
    await expect(giveBlindReview(desk, other, ticket.id, judgement)).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await listBlindReviews(desk, one)).toEqual([]);
    expect(await countOpenBlindReviews(desk)).toBe(0);
    expect(await own.database.prisma.blindReview.findMany()).toMatchObject([
      { reviewed_by: one.employee_id, category: 'network', urgency: 'high' },
    ]);
  });

  it('is refused for a ticket that nobody offered', async () => {
    const ticket = await closeTicket();
    const reviewer = await buildStaff(own.database);
    await expect(giveBlindReview(desk, reviewer, ticket.id, judgement)).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('is no longer asked for after eight weeks', async () => {
    const ticket = await closeTicket();
    const reviewer = await buildStaff(own.database);
    await own.database.prisma.blindReview.create({ data: { ticket_id: ticket.id, offered_at: now } });
    now = new Date(now.getTime() + 57 * 86_400_000);
    expect(await listBlindReviews(desk, reviewer)).toEqual([]);
  });
});

describe('everyKth', () => {
  it('takes all of a few, and equally distant ones of many', () => {
    expect(everyKth(['a', 'b'], 10, 3)).toEqual(['a', 'b']);
    const sample = everyKth(
      Array.from({ length: 100 }, (_, n) => n),
      10,
      7,
    );
    expect(sample).toHaveLength(10);
    expect(new Set(sample.map((n) => n % 10)).size).toBe(1);
  });

  it('gives every one its turn over the weeks', () => {
    const items = Array.from({ length: 30 }, (_, n) => n);
    const taken = new Set(Array.from({ length: 60 }, (_, week) => everyKth(items, 10, week)).flat());
    expect(taken.size).toBe(30);
  });
});
