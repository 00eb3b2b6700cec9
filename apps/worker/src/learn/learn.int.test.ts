import { createHash } from 'node:crypto';
import { learnedScoresSchema } from '@desk/contract/assistant-quality';
import type { Category } from '@desk/contract/vocabulary';
import type { Desk } from '@desk/desk/desk';
import { readActiveModel } from '@desk/desk/learning/learned-models';
import { lessonDue } from '@desk/desk/learning/read-lesson';
import { buildDesk, buildStaff } from '@desk/desk/testing/builders';
import { createTestDatabase, type TestDatabase } from '@desk/desk/testing/test-database';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBuiltInEmbedder } from '../ai/embedder/built-in-embedder.ts';
import { createLearnedTriage, type LearnedTriage } from './learned-triage.ts';
import { refitAssistant } from './refit-assistant.ts';

const log = pino({ level: process.env.TEST_LOG_LEVEL ?? 'silent' });
const running = new AbortController().signal;
const embedder = createBuiltInEmbedder();

let own: TestDatabase;
let now: Date;
let desk: Desk;
let learned: LearnedTriage;

beforeEach(async () => {
  own = await createTestDatabase();
  now = new Date('2026-04-02T03:00:00Z');
  desk = buildDesk(own.database, () => now);
  learned = createLearnedTriage({ database: own.database, log });
});
afterEach(() => own.drop());

const refit = async () => {
  const night = await lessonDue(desk);
  expect(night).toBeDefined();
  await refitAssistant({ desk, embedder: () => embedder, learned, log }, { night: night ?? '' }, running);
};

/** Machines of this desk, which no shipped text knows, each with the team that sees to it here. */
const machines = [
  ['badge reader', 'hardware'],
  ['packing robot', 'software'],
  ['tide board', 'collaboration'],
  ['cold store gate', 'network'],
] as const;
const teams = ['hardware', 'software', 'network', 'permission', 'collaboration', 'security'] as const;
/** Scatters numbers so that nothing can be learned from their order. */
const hash = (n: number) => createHash('sha256').update(String(n)).digest().readUInt32BE();
const complaints = [
  'stopped again',
  'shows a red light',
  'is silent since noon',
  'blinks and waits',
  'fails',
];
const places = ['hall 3', 'the yard', 'gate B', 'the canteen', 'line 7', 'the lab', 'dock 12'];

/** Tickets that the assistant got wrong, corrected by staff: an answer, a change, and its row in the history. */
async function correct(count: number, categoryOf: (position: number, team: Category) => Category) {
  const staff = await buildStaff(own.database);
  const rows = Array.from({ length: count }, (_, position) => {
    const [machine, team] = machines[position % machines.length] ?? machines[0];
    const complaint = complaints[Math.floor(position / 4) % complaints.length];
    const place = places[Math.floor(position / 20) % places.length];
    const title = `The ${machine} ${complaint}`;
    const description = `The ${machine} in ${place} ${complaint}. Case ${position}.`;
    const category = categoryOf(position, team);
    // What is in use says the same of it as it said then.
    const { category: suggested } = learned.triage({ title, description, language: 'en', neighbours: [] });
    return { title, description, category, suggested };
  });
  await own.database.pool.query(
    `with filed as (
       insert into ticket (ticket_number, title, description, language, category, severity, urgency, status, resolution,
         employee_id, created_by, employee_name_snapshot, employee_email_snapshot, department_snapshot,
         office_location_snapshot, analysis_state, created_at, resolved_at, closed_at, resolver_kind)
       select 'TK20260401' || lpad(position::text, 4, '0'), title, description, 'en', category::category, 'low', 'low',
         'closed', 'Seen to.', $1, $1, 'Person', 'p@example.com', 'IT', 'Lyon', 'done', $2::timestamptz - interval '1 day',
         $2, $2, 'person'
       from jsonb_to_recordset($3) as row (position int, title text, description text, category text)
       returning id, ticket_number, category
     ), answered as (
       insert into ai_response (ticket_id, analysis_run, suggested_category, suggested_severity, suggested_urgency,
         suggested_priority, confidence_score, suggested_solution, steps, similar_tickets, knowledge_articles, source,
         model_used, embedding_model, assistant_version, language, processing_time_ms, created_at)
       select filed.id, 1, row.suggested::category, 'low', 'low', 'low', 0.8, 'Restart it.', '[]', '[]', '[]', 'rules',
         'rules', 'test', 'rules-1', 'en', 12, $2::timestamptz - interval '1 hour'
       from filed join jsonb_to_recordset($3) as row (position int, suggested text)
         on filed.ticket_number = 'TK20260401' || lpad(row.position::text, 4, '0')
     )
     insert into ticket_history (ticket_id, changed_field, new_value, changed_by, created_at)
     select id, 'category', category, $1, $2 from filed`,
    [
      staff.employee_id,
      new Date(now.getTime() - 3_600_000),
      JSON.stringify(rows.map((row, position) => ({ position, ...row }))),
    ],
  );
}

const verdictOf = (scores: unknown) => learnedScoresSchema.parse(scores).verdict;

const sortVpn = () =>
  learned.triage({
    title: 'VPN drops every few minutes',
    description: 'At home the VPN connection drops and the intranet is out of reach.',
    language: 'en',
    neighbours: [],
  }).category;
const sort = (machine: string) =>
  learned.triage({
    title: `The ${machine} hums`,
    description: `Since this morning the ${machine} hums.`,
    language: 'en',
    neighbours: [],
  });

// Each lesson is seconds of arithmetic, more on a busy machine.
describe('a night at the desk', { timeout: 120_000 }, () => {
  it('learns from four hundred corrections what its people mean, and says so in each answer', async () => {
    expect(sortVpn()).toBe('network');
    const before = machines.filter(([machine, team]) => sort(machine).category === team).length;
    await correct(400, (_, team) => team);
    await refit();

    const [lesson] = await own.database.prisma.learnedModel.findMany();
    expect(lesson).toMatchObject({
      state: 'active',
      scores: { verdict: 'better', candidate: { n: expect.closeTo(80, -1) } },
    });
    expect(lesson?.trained_on).toBeCloseTo(320, -1);
    const after = machines.filter(([machine, team]) => sort(machine).category === team).length;
    expect(before).toBeLessThan(machines.length);
    expect(after).toBe(machines.length);
    expect(sort('badge reader').assistant_version).toContain('learned-2026-04-02');
    // What it was shipped with is not forgotten.
    expect(sortVpn()).toBe('network');
  });

  it('refuses what it learned from noise, and keeps that on record', async () => {
    await correct(200, (position) => teams[hash(position) % teams.length] ?? 'other');
    await refit();
    const [lesson] = await own.database.prisma.learnedModel.findMany();
    expect(lesson?.state).toBe('refused');
    expect(['worse', 'no_better_than_guessing']).toContain(verdictOf(lesson?.scores));
    expect(lesson?.parameters).toEqual({ version: 'learned-2026-04-02' });
    expect(await readActiveModel(own.database)).toBeUndefined();
    expect(sort('badge reader').assistant_version).not.toContain('learned');
  });

  it('is learned once, by whichever worker, and again when there are new labels', async () => {
    await correct(60, (_, team) => team);
    await Promise.all([refit(), refit()]);
    expect(await own.database.prisma.learnedModel.count()).toBe(1);
    expect(await lessonDue(desk)).toBeUndefined();
    now = new Date('2026-04-03T03:00:00Z');
    expect(await lessonDue(desk)).toBeUndefined();
    const { employee_id } = await buildStaff(own.database);
    await own.database.pool.query(
      `insert into ticket_history (ticket_id, changed_field, new_value, changed_by, created_at)
       select min(id), 'category', 'other', $1, $2 from ticket`,
      [employee_id, now],
    );
    expect(await lessonDue(desk)).toBe('2026-04-03');
  });

  it('begins at two by the desk’s clocks, not before, and with enough labels', async () => {
    await correct(39, (_, team) => team);
    expect(await lessonDue(desk)).toBeUndefined();
    await own.database.pool.query(
      `insert into ticket (ticket_number, title, description, language, category, employee_id, created_by,
         employee_name_snapshot, employee_email_snapshot, department_snapshot, office_location_snapshot)
       select 'TK202604020001', title, description, language, category, employee_id, created_by,
         employee_name_snapshot, employee_email_snapshot, department_snapshot, office_location_snapshot
       from ticket limit 1`,
    );
    await own.database.pool.query(
      `insert into ticket_history (ticket_id, changed_field, new_value, changed_by, created_at)
       select id, 'category', 'network', employee_id, $1 from ticket where ticket_number = 'TK202604020001'`,
      [now],
    );
    const inAmsterdam = { ...desk, timeZone: 'Europe/Amsterdam' };
    now = new Date('2026-04-01T23:59:00Z');
    expect(await lessonDue(inAmsterdam)).toBeUndefined();
    now = new Date('2026-04-02T00:01:00Z');
    expect(await lessonDue(inAmsterdam)).toBe('2026-04-02');
    expect(await lessonDue(desk)).toBeUndefined();
    // Switched off at night, it learns by day; not at the first chance, but when it has missed some nights.
    now = new Date('2026-04-02T10:00:00Z');
    expect(await lessonDue(desk)).toBeUndefined();
    now = new Date('2026-04-04T10:00:00Z');
    expect(await lessonDue(desk)).toBe('2026-04-04');
  });
});
