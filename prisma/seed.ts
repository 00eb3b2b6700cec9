import type { Actor } from '@desk/contract/permissions';
import { reviewAutonomy } from '@desk/desk/autonomy/review-autonomy';
import type { Clock } from '@desk/desk/clock';
import { createDatabase, type Database } from '@desk/desk/database';
import type { Desk } from '@desk/desk/desk';
import { createArticle } from '@desk/desk/knowledge/write-article';
import { offerBlindReviews } from '@desk/desk/learning/blind-reviews';
import { announceOutage } from '@desk/desk/outages/announce-outage';
import { sql } from '@desk/desk/sql';
import { addComment } from '@desk/desk/tickets/add-comment';
import { createTicket } from '@desk/desk/tickets/create-ticket';
import { moveTicket } from '@desk/desk/tickets/move-ticket';
import { patchTicket } from '@desk/desk/tickets/patch-ticket';
import { createDemoAssistant, type DemoAssistant } from '../apps/worker/src/demo-assistant.ts';
import { addDeflections, demoOutage } from './add-deflections.ts';
import { addEarlierTickets } from './add-earlier-tickets.ts';
import { demoArticles } from './demo/articles.ts';
import { demoEmployees } from './demo/employees.ts';
import { giveReviews, judgeAnswer, thankOrNot } from './demo/judge-answers.ts';
import { daysSinceEarned, recentTickets } from './demo/recent-tickets.ts';
import { demoTeams } from './demo/teams.ts';
import { demoTickets } from './demo/tickets.ts';
import type { DemoArticle, DemoEmployee, DemoTicket } from './demo/types.ts';
import { eventsOf } from './live-recent-ticket.ts';

/** Any number that nobody else uses as an advisory lock in this database. */
const seedLock = 7_255_362;

const hourMs = 3_600_000;

/** Something that happens on the demo desk at a moment of its past. */
type Event = { at: Date; happen: (desk: Desk) => Promise<unknown> };

/**
 * Lets the demo people, tickets and articles into an empty desk: all of them or, when it breaks off, nobody. A desk that
 * has a single employee stays as it is. Everything happens by the desk's own rules, in the order and at the times it is
 * said to have happened, so numbers, history and snapshots are what they would be.
 *
 * What is solved was answered by the assistant when it was filed, from what the desk knew by then, and people have said
 * what they think of it. The earlier tickets were solved without it. Open tickets are owed an analysis, and the earlier ones
 * their vectors; the worker makes both when it starts.
 *
 * @param clock the moment that the demo's "hours ago" count back from
 * @param timeZone whose calendar days the ticket numbers are of
 * @returns whether anything was done
 */
export async function seedDemo(
  database: Database,
  clock: Clock,
  timeZone: string = Intl.DateTimeFormat().resolvedOptions().timeZone,
): Promise<boolean> {
  const { connectionString } = database.pool.options;
  if (connectionString === undefined) throw new Error('Seeding needs a database that was opened by its URL');
  // The rules speak to a pool; a pool of one connection lets one transaction hold all they do.
  const alone = createDatabase(connectionString, { maxConnections: 1 });
  try {
    await alone.pool.query('begin');
    await alone.pool.query(sql`select pg_advisory_xact_lock(${seedLock})`);
    const { rowCount: employees } = await alone.pool.query('select from employee limit 1');
    if (employees) return false;
    await seed(alone, clock(), timeZone);
    await alone.pool.query('commit');
    return true;
  } finally {
    // Without the commit, closing takes everything back.
    await alone.close();
  }
}

async function seed(database: Database, now: Date, timeZone: string): Promise<void> {
  await addPeople(database, now);
  const assistant = createDemoAssistant(database);
  const events = [
    ...demoArticles.map((article) => writing(article, now, assistant)),
    ...demoTickets.flatMap((ticket) => lifeOf(ticket, now, assistant)),
    ...blindReviews(now),
    ...recentPast(now, timeZone),
  ];
  // Stable, so what happens to one ticket at one moment stays in order.
  events.sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const { at, happen } of events) await happen({ database, clock: () => at, timeZone });
  // Last, since the assistant was not there yet to know of them when it answered the others.
  await addEarlierTickets(database, now, timeZone);
  await addDeflections(database, now);
  await announceOutage({ database, clock: () => new Date(now.getTime() - hourMs), timeZone }, ...demoOutage);

  await database.pool.query(sql`
    update ticket set
      analysis_state = case
        when status in ('resolved', 'closed') or exists (select from ai_response r where r.ticket_id = ticket.id) then 'done'
        else 'queued' end::analysis_state,
      analysis_owed_at = ${now}::timestamptz(3)`);
  // What was said long ago moves nothing any more.
  await database.pool.query(sql`update ticket_comment set reading_owed = false`);
}

async function addPeople(database: Database, now: Date): Promise<void> {
  // They were there before the oldest article.
  const since = new Date(now.getTime() - 200 * 24 * hourMs);
  for (const person of demoEmployees)
    await database.pool.query(sql`
      insert into employee
        (employee_id, email, name, department, role, office_location, language, show_on_board, created_at, updated_at)
      values (${person.employee_id}, ${person.email}, ${person.name}, ${person.department}, ${person.role}::role,
        ${person.office_location}, ${person.language}::language, ${isOnBoard(person)}::boolean,
        ${since}::timestamptz(3), ${since}::timestamptz(3))`);
  for (const { name, categories, lead, members } of demoTeams)
    await database.pool.query(sql`
      with team as (
        insert into team (name, categories, lead_id, created_at)
        values (${name}, ${categories}::category[], ${lead}, ${since}::timestamptz(3)) returning id
      )
      update employee set team_id = team.id from team where employee_id = any(${members}::text[])`);
  await database.pool.query(sql`update category_autonomy set since = ${since}::timestamptz(3)`);
}

/** Two employees in three have nothing against being seen on the board of their site. */
const isOnBoard = ({ employee_id, role }: DemoEmployee): boolean =>
  role === 'employee' && Number(employee_id.slice(1)) % 3 !== 0;

function writing(article: DemoArticle, now: Date, assistant: DemoAssistant): Event {
  return {
    at: new Date(now.getTime() - article.age_hours * hourMs),
    async happen(desk) {
      const { id } = await createArticle(desk, { employee_id: article.created_by }, article);
      await desk.database.pool.query(sql`
        update knowledge_article
        set usage_count = ${article.usage_count}, success_rate = ${article.success_rate}::float8
        where id = ${id}`);
      await assistant.readArticle(id);
    },
  };
}

function actorOf(employee_id: string): Actor {
  const person = demoEmployees.find((each) => each.employee_id === employee_id);
  if (!person) throw new Error(`The demo desk has no ${employee_id}`);
  return person;
}

/** All that happens to a ticket, from its filing on. */
function lifeOf(ticket: DemoTicket, now: Date, assistant: DemoAssistant): Event[] {
  const { requester, assigned_to, resolution, resolved_after_hours, closed_after_hours } = ticket;
  const filed = now.getTime() - ticket.age_hours * hourMs;
  const after = (hours: number, happen: Event['happen']): Event => ({
    at: new Date(filed + hours * hourMs),
    happen,
  });
  let id = 0;

  const events = [
    after(0, async (desk) => {
      const { title, description, language } = ticket;
      const input = { title, description, attachments: [] };
      const { ticket: made } = await createTicket(desk, { actor: actorOf(requester), input, language });
      id = made.id;
      if (resolution !== undefined) await assistant.answer(desk, id);
    }),
    ...(ticket.comments ?? []).map(({ by, text, after_hours, internal = false }) =>
      after(after_hours, (desk) => addComment(desk, actorOf(by), { id }, { body: text, internal })),
    ),
  ];
  if (assigned_to === undefined) return events;

  const staff = actorOf(assigned_to);
  const taken = takenAfterHours(ticket);
  events.push(
    after(taken, async (desk) => {
      const { category, severity, urgency } = ticket;
      await patchTicket(desk, staff, { id }, { version: 1, category, severity, urgency });
      await moveTicket(desk, staff, { id }, { move: 'assign', assigned_to });
      await judgeAnswer(desk, staff, id, ticket);
    }),
  );
  if (resolution !== undefined && resolved_after_hours !== undefined)
    events.push(
      after(resolved_after_hours, (desk) => moveTicket(desk, staff, { id }, { move: 'resolve', resolution })),
    );
  if (closed_after_hours !== undefined)
    events.push(
      after(closed_after_hours, async (desk) => {
        await moveTicket(desk, actorOf(requester), { id }, { move: 'close' });
        await thankOrNot(desk, actorOf(requester), id);
        await assistant.readTicket(id);
      }),
    );
  return events;
}

/** The last two months, in which the assistant and the IT team have shared the desk; what it earned in them is real. */
function recentPast(now: Date, timeZone: string): Event[] {
  const lives = recentTickets(now, timeZone).flatMap((ticket) => {
    const people = { requester: actorOf(ticket.requester), solver: actorOf(ticket.solver) };
    return eventsOf(ticket, people).map(({ after_minutes, happen }) => ({
      at: new Date(Math.round(ticket.filed.getTime() + after_minutes * 60_000)),
      happen,
    }));
  });
  const earned = new Date(now.getTime() - daysSinceEarned * 24 * hourMs);
  return [...lives, { at: earned, happen: reviewAutonomy }].filter(({ at }) => at < now);
}

/** Every week some closed tickets are offered for blind review; those of the last two weeks wait for whoever looks around. */
function blindReviews(now: Date): Event[] {
  const team = demoEmployees.filter(({ role }) => role === 'it_staff');
  return Array.from({ length: 9 }, (_, weeksAgo) => weeksAgo).flatMap((weeksAgo) => {
    const offered = now.getTime() - weeksAgo * 7 * 24 * hourMs;
    // Another of them begins each week.
    const inTurn = [...team.slice(weeksAgo % team.length), ...team.slice(0, weeksAgo % team.length)];
    return [
      { at: new Date(offered), happen: offerBlindReviews },
      ...(weeksAgo < 2
        ? []
        : [{ at: new Date(offered + 20 * hourMs), happen: (desk: Desk) => giveReviews(desk, inTurn) }]),
    ];
  });
}

/** Somebody takes a ticket within half an hour, and before they say or solve anything. */
function takenAfterHours({ age_hours, assigned_to, resolved_after_hours, comments }: DemoTicket): number {
  const answered = comments?.find(({ by }) => by === assigned_to)?.after_hours;
  const next = Math.min(answered ?? Number.POSITIVE_INFINITY, resolved_after_hours ?? age_hours);
  return Math.min(0.5, next / 2);
}
