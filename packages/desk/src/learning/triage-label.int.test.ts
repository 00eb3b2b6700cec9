import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../desk.ts';
import { queryRows, sql } from '../sql.ts';
import { buildAnswer } from '../testing/build-answer.ts';
import { buildDesk, buildStaff, buildTicket } from '../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { deleteTicket } from '../tickets/delete-ticket.ts';
import { moveTicket } from '../tickets/move-ticket.ts';
import { patchTicket } from '../tickets/patch-ticket.ts';
import { giveFeedback } from './give-feedback.ts';

let own: TestDatabase;
let desk: Desk;
let staff: Awaited<ReturnType<typeof buildStaff>>;
let now = new Date('2026-04-01T08:00:00Z');
const later = () => {
  now = new Date(now.getTime() + 60_000);
  return now;
};

beforeAll(async () => {
  own = await createTestDatabase();
  desk = buildDesk(own.database, later);
  staff = await buildStaff(own.database);
});
afterAll(() => own.drop());

type Label = { field: string; confirmed: string; suggested: string | null; origin: string };
const labelsOf = (ticket_id: number) =>
  queryRows<Label>(
    own.database.pool,
    sql`
      select field, confirmed, suggested, origin from triage_label
      where ticket_id = ${ticket_id}::int order by field`,
  );

/** A ticket that the assistant has answered and, as it does, filled in. */
async function answeredTicket(suggestion: Parameters<typeof buildAnswer>[2] = {}) {
  const ticket = await buildTicket(desk);
  const answer = await buildAnswer(own.database, ticket.id, { created_at: later(), ...suggestion });
  await own.database.prisma.ticket.update({
    where: { id: ticket.id },
    data: { category: 'hardware', severity: 'low', urgency: 'low', priority: 'low' },
  });
  return { ticket, answer };
}

describe('a label', () => {
  it('is not made of silence', async () => {
    const { ticket } = await answeredTicket();
    expect(await labelsOf(ticket.id)).toEqual([]);
  });

  it('is a correction where staff set something else than was suggested, by their last word', async () => {
    const { ticket } = await answeredTicket();
    await patchTicket(desk, staff, { id: ticket.id }, { version: ticket.version, category: 'network' });
    await patchTicket(desk, staff, { id: ticket.id }, { version: ticket.version + 1, category: 'security' });
    expect(await labelsOf(ticket.id)).toEqual([
      { field: 'category', confirmed: 'security', suggested: 'hardware', origin: 'correction' },
    ]);
  });

  it('is an acceptance where staff come back to what was suggested', async () => {
    const { ticket } = await answeredTicket();
    await patchTicket(desk, staff, { id: ticket.id }, { version: ticket.version, category: 'network' });
    await patchTicket(desk, staff, { id: ticket.id }, { version: ticket.version + 1, category: 'hardware' });
    expect(await labelsOf(ticket.id)).toEqual([
      { field: 'category', confirmed: 'hardware', suggested: 'hardware', origin: 'acceptance' },
    ]);
  });

  it('confirms with an accepted answer what the ticket says as suggested, and nothing else', async () => {
    const { ticket, answer } = await answeredTicket({ suggested_severity: 'high' });
    const ref = { ticket: { id: ticket.id }, ai_response_id: answer.id };
    await giveFeedback(desk, staff, ref, { verdict: 'accepted' });
    expect((await labelsOf(ticket.id)).map(({ field, origin }) => [field, origin])).toEqual([
      ['category', 'acceptance'],
      ['priority', 'acceptance'],
      ['urgency', 'acceptance'],
    ]);
  });

  it('is not made of thumbs, edits and refusals', async () => {
    const { ticket, answer } = await answeredTicket();
    const ref = { ticket: { id: ticket.id }, ai_response_id: answer.id };
    await giveFeedback(desk, staff, ref, { verdict: 'thumbs_up' });
    await giveFeedback(desk, staff, ref, { verdict: 'edited', final_text: 'Turn it off.' });
    expect(await labelsOf(ticket.id)).toEqual([]);
    await giveFeedback(desk, staff, ref, { verdict: 'refused', reason: 'wrong_category' });
    expect(await labelsOf(ticket.id)).toEqual([]);
  });

  it('believes a blind review before a correction', async () => {
    const { ticket } = await answeredTicket();
    await patchTicket(desk, staff, { id: ticket.id }, { version: ticket.version, category: 'network' });
    await own.database.prisma.blindReview.create({
      data: {
        ticket_id: ticket.id,
        reviewed_by: staff.employee_id,
        reviewed_at: later(),
        category: 'software',
        severity: 'low',
        urgency: 'high',
      },
    });
    expect(await labelsOf(ticket.id)).toEqual([
      { field: 'category', confirmed: 'software', suggested: 'hardware', origin: 'blind_review' },
      { field: 'severity', confirmed: 'low', suggested: 'low', origin: 'blind_review' },
      { field: 'urgency', confirmed: 'high', suggested: 'low', origin: 'blind_review' },
    ]);
  });

  it('is held against the answer that stood when it was given', async () => {
    const { ticket } = await answeredTicket();
    await patchTicket(desk, staff, { id: ticket.id }, { version: ticket.version, category: 'network' });
    await buildAnswer(own.database, ticket.id, {
      source: 'model',
      suggested_category: 'other',
      created_at: later(),
    });
    expect(await labelsOf(ticket.id)).toMatchObject([{ confirmed: 'network', suggested: 'hardware' }]);
  });

  it('tells whom a ticket was given, not that it went back to the pool', async () => {
    const { ticket } = await answeredTicket({ suggested_assignee: staff.employee_id });
    await moveTicket(desk, staff, { id: ticket.id }, { move: 'assign', assigned_to: staff.employee_id });
    expect(await labelsOf(ticket.id)).toMatchObject([{ field: 'assigned_to', origin: 'acceptance' }]);
    await moveTicket(desk, staff, { id: ticket.id }, { move: 'assign', assigned_to: null });
    expect(await labelsOf(ticket.id)).toEqual([]);
  });

  it('goes with its ticket', async () => {
    const { ticket } = await answeredTicket();
    await patchTicket(desk, staff, { id: ticket.id }, { version: ticket.version, category: 'network' });
    const admin = await buildStaff(own.database, 'admin');
    await deleteTicket(desk, admin, { id: ticket.id });
    expect(await labelsOf(ticket.id)).toEqual([]);
  });
});
