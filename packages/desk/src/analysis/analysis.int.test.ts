import { until } from '@desk/local-services/until';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from '../desk.ts';
import { buildEmployee, buildStaff } from '../testing/builders.ts';
import { emptyDesk } from '../testing/empty-desk.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { createTicket } from '../tickets/create-ticket.ts';
import { patchTicket } from '../tickets/patch-ticket.ts';
import { requestAnalysis } from '../tickets/request-analysis.ts';
import { countOwedAnalyses, listOwedAnalyses } from './list-owed-analyses.ts';
import {
  endRefinement,
  mayStillRefine,
  releaseRefinement,
  saveRefinement,
  startRefinement,
} from './refine-analysis.ts';
import { saveAnalysis } from './save-analysis.ts';
import {
  type AnalysisKey,
  failAnalysis,
  noteAnalysisError,
  releaseAnalysis,
  startAnalysis,
} from './start-analysis.ts';
import type { Analysis } from './store-answer.ts';

let test: TestDatabase;
let desk: Desk;
let now: Date;
const requester = { employee_id: 'R1', role: 'employee' } as const;

beforeAll(async () => {
  test = await createTestDatabase();
  desk = { database: test.database, clock: () => now, timeZone: 'UTC' };
});
afterAll(() => test.drop());
beforeEach(async () => {
  now = new Date('2026-11-21T10:00:00Z');
  await emptyDesk(test.database);
  await buildEmployee(test.database, { employee_id: 'R1' });
});

async function file(input: { category?: 'network'; priority?: 'high' } = {}): Promise<AnalysisKey> {
  const { ticket } = await createTicket(desk, {
    actor: requester,
    input: { title: 'VPN', description: 'VPN drops', attachments: [], ...input },
    language: 'en',
  });
  return { ticket_id: ticket.id, analysis_run: ticket.analysis_run };
}

const answer: Analysis = {
  suggested_category: 'hardware',
  suggested_severity: 'medium',
  suggested_urgency: 'high',
  suggested_assignee: null,
  assignee_reason: { solved: 4, open: 1, same_office: true, is_present: false },
  votes: [{ voter: 'rules', category: 'hardware', probability: 0.9 }],
  intent: 'incident',
  sentiment: 'negative',
  confidence_score: 0.75,
  outcome: 'answer',
  suggested_solution: '1. Restart',
  steps: [{ text: 'Restart', sources: [] }],
  questions: ['Since when?'],
  similar_tickets: [],
  knowledge_articles: [{ article_id: 1, title: 'VPN', similarity: 0.7 }],
  source: 'rules',
  model_used: 'rules-1',
  embedding_model: 'built-in-3',
  assistant_version: 'rules-1',
  language: 'fr',
  processing_time_ms: 12.4,
  topic: 'vpn',
  complexity: {
    is_outage: false,
    is_attack: false,
    problem_count: 1,
    wants_person: false,
    is_steering: false,
  },
};
/** What the record has of it. */
const { complexity, topic, ...stored } = answer;

const read = (key: AnalysisKey) =>
  test.database.prisma.ticket.findUniqueOrThrow({
    where: { id: key.ticket_id },
    include: { ai_responses: { orderBy: { id: 'asc' } }, history: { orderBy: { id: 'asc' } } },
  });

describe('startAnalysis', () => {
  it('counts every attempt and says that the analysis runs', async () => {
    const key = await file();
    expect(await startAnalysis(desk, key)).toMatchObject({
      ...key,
      title: 'VPN',
      attempt: 1,
      language: 'en',
    });
    expect(await startAnalysis(desk, key)).toMatchObject({ attempt: 2 });
    expect(await read(key)).toMatchObject({ analysis_state: 'running', analysis_attempts: 2, version: 1 });
  });

  it('starts nothing that is answered, superseded or deleted', async () => {
    const answered = await file();
    await saveAnalysis(desk, answered, answer);
    expect(await startAnalysis(desk, answered)).toBeUndefined();

    const asked = await file();
    await test.database.prisma.ticket.update({ where: { id: asked.ticket_id }, data: { analysis_run: 2 } });
    expect(await startAnalysis(desk, asked)).toBeUndefined();

    const deleted = await file();
    await test.database.prisma.ticket.update({ where: { id: deleted.ticket_id }, data: { deleted_at: now } });
    expect(await startAnalysis(desk, deleted)).toBeUndefined();
  });

  it('takes an attempt back that was handed back, and keeps an error that was not', async () => {
    const key = await file();
    await startAnalysis(desk, key);
    await noteAnalysisError(desk, key, 'the embedder fell over');
    await releaseAnalysis(desk, key);
    expect(await read(key)).toMatchObject({ analysis_state: 'queued', analysis_attempts: 0 });
    expect(await startAnalysis(desk, key)).toMatchObject({
      attempt: 1,
      analysis_error: 'the embedder fell over',
    });
  });
});

describe('saveAnalysis', () => {
  it('fills what nobody decided, with its history by the assistant, and leaves the version', async () => {
    const key = await file();
    const before = await read(key);
    expect(await saveAnalysis(desk, key, answer)).toBe(true);

    const ticket = await read(key);
    expect(ticket).toMatchObject({
      category: 'hardware',
      severity: 'medium',
      urgency: 'high',
      priority: 'high',
      requested_priority: null,
      language: 'fr',
      topic: 'vpn',
      analysis_state: 'done',
      analysis_error: null,
      version: 1,
    });
    expect(ticket.updated_at.getTime()).toBeGreaterThan(before.updated_at.getTime());
    expect(ticket.ai_responses).toMatchObject([
      { ...stored, ...key, suggested_priority: 'high', processing_time_ms: 12, is_for_requester: true },
    ]);
    const byAssistant = ticket.history.filter((row) => row.changed_by === 'ai');
    expect(byAssistant.map((row) => [row.changed_field, row.old_value, row.new_value])).toEqual([
      ['category', null, 'hardware'],
      ['severity', null, 'medium'],
      ['urgency', null, 'high'],
      ['priority', null, 'high'],
      ['route_reason', null, 'high_severity'],
    ]);
  });

  it('never overwrites what a person decided', async () => {
    const key = await file({ category: 'network', priority: 'high' });
    await saveAnalysis(desk, key, { ...answer, suggested_urgency: 'low' });
    const ticket = await read(key);
    expect(ticket).toMatchObject({
      category: 'network',
      priority: 'high',
      severity: 'medium',
      urgency: 'low',
    });
    expect(ticket.history.filter((row) => row.changed_by === 'ai').map((row) => row.changed_field)).toEqual([
      'severity',
      'urgency',
      'route_reason',
    ]);
  });

  it('computes the priority from what a person decided in the meantime', async () => {
    const key = await file();
    await startAnalysis(desk, key);
    await test.database.prisma.ticket.update({ where: { id: key.ticket_id }, data: { severity: 'high' } });
    await saveAnalysis(desk, key, answer);
    expect(await read(key)).toMatchObject({ severity: 'high', urgency: 'high', priority: 'urgent' });
  });

  it('waits for a person who decides at this very moment, and lets that stand', async () => {
    const key = await file();
    const person = await test.database.pool.connect();
    try {
      await person.query('begin');
      await person.query(`update ticket set category = 'network', version = version + 1 where id = $1`, [
        key.ticket_id,
      ]);
      const saving = saveAnalysis(desk, key, answer);
      await until(
        async () => {
          const waiting = await person.query('select from pg_locks where not granted');
          return waiting.rowCount === 0 ? undefined : true;
        },
        { within_ms: 10_000 },
      );
      await person.query('commit');
      expect(await saving).toBe(true);
    } finally {
      person.release();
    }
    const ticket = await read(key);
    expect(ticket).toMatchObject({ category: 'network', severity: 'medium', version: 2 });
    expect(ticket.history.map((row) => row.changed_field)).not.toContain('category');
  });

  it('saves once, however many save at the same time', async () => {
    const key = await file();
    const saved = await Promise.all(Array.from({ length: 8 }, () => saveAnalysis(desk, key, answer)));
    expect(saved.filter(Boolean)).toHaveLength(1);
    const ticket = await read(key);
    expect(ticket.ai_responses).toHaveLength(1);
    expect(ticket.history.filter((row) => row.changed_by === 'ai')).toHaveLength(5);
  });

  it('changes nothing when it comes late: answered, asked anew, or deleted', async () => {
    const key = await file();
    await test.database.prisma.ticket.update({
      where: { id: key.ticket_id },
      data: { analysis_run: 2, analysis_state: 'queued' },
    });
    const before = await read(key);
    expect(await saveAnalysis(desk, key, answer)).toBe(false);
    expect(await read(key)).toEqual(before);

    const gone = await file();
    await test.database.prisma.ticket.update({ where: { id: gone.ticket_id }, data: { deleted_at: now } });
    expect(await saveAnalysis(desk, gone, answer)).toBe(false);
  });

  it('keeps the plain answer of an analysis that failed, and why it failed', async () => {
    const key = await file();
    await saveAnalysis(desk, key, answer, { state: 'failed', error: 'five workers died of it' });
    expect(await read(key)).toMatchObject({
      analysis_state: 'failed',
      analysis_error: 'five workers died of it',
      category: 'hardware',
      ai_responses: [{ source: 'rules' }],
    });
  });

  it('expects a solution when five like it were solved, as long as they typically took', async () => {
    for (const hours of [1, 2, 3, 4, 100]) {
      const past = await file();
      const created_at = new Date(now.getTime() - 30 * 24 * 3_600_000);
      await test.database.prisma.ticket.update({
        where: { id: past.ticket_id },
        data: {
          category: 'hardware',
          priority: 'high',
          created_at,
          status: 'in_progress',
        },
      });
      const early = await file();
      await saveAnalysis(desk, early, answer);
      expect(await read(early)).toMatchObject({ estimated_resolution_time: null });
      await test.database.prisma.ticket.update({
        where: { id: past.ticket_id },
        data: {
          status: 'resolved',
          resolution: 'New battery',
          resolver_kind: 'person',
          resolved_at: new Date(created_at.getTime() + hours * 3_600_000),
        },
      });
    }
    const key = await file();
    await saveAnalysis(desk, key, answer);
    const ticket = await read(key);
    expect(ticket.estimated_resolution_time).toEqual(new Date(ticket.created_at.getTime() + 3 * 3_600_000));
  });
});

describe('failAnalysis', () => {
  it('ends a run without an answer, once', async () => {
    const key = await file();
    await failAnalysis(desk, key, 'no');
    expect(await read(key)).toMatchObject({
      analysis_state: 'failed',
      analysis_error: 'no',
      ai_responses: [],
    });
    expect(await saveAnalysis(desk, key, answer)).toBe(false);
  });
});

const better: Analysis = {
  ...answer,
  source: 'model',
  model_used: 'llama3.2:3b',
  suggested_category: 'software',
  suggested_severity: 'high',
  suggested_urgency: 'high',
};

/** A ticket whose first answer is there and whose better one is owed. */
async function fileRefining(input: Parameters<typeof file>[0] = {}): Promise<AnalysisKey> {
  const key = await file(input);
  await saveAnalysis(desk, key, answer, { state: 'refining' });
  return key;
}

const changesByAssistant = async (key: AnalysisKey) =>
  (await read(key)).history
    .filter((row) => row.changed_by === 'ai')
    .map((row) => [row.changed_field, row.old_value, row.new_value]);

describe('a first answer that is to be refined', () => {
  it('owes the better one from now on, with attempts of its own', async () => {
    const key = await file();
    await startAnalysis(desk, key);
    now = new Date(now.getTime() + 60_000);
    await saveAnalysis(desk, key, answer, { state: 'refining' });
    expect(await read(key)).toMatchObject({
      analysis_state: 'refining',
      analysis_owed_at: now,
      analysis_attempts: 0,
      category: 'hardware',
      version: 1,
    });
    expect(await startRefinement(desk, key)).toMatchObject({ ...key, attempt: 1 });
    expect(await startRefinement(desk, key)).toMatchObject({ attempt: 2 });
    await releaseRefinement(desk, key);
    expect(await startRefinement(desk, key)).toMatchObject({ attempt: 2 });
  });

  it('stands when no better one comes', async () => {
    const key = await fileRefining();
    const before = await read(key);
    await endRefinement(desk, key);
    const after = await read(key);
    expect(after).toMatchObject({ analysis_state: 'done', ai_responses: [{ source: 'rules' }] });
    expect(after.updated_at.getTime()).toBeGreaterThan(before.updated_at.getTime());
    expect(await saveRefinement(desk, key, better)).toBe(false);
  });
});

describe('saveRefinement', () => {
  it('puts the model’s answer beside the first, and corrects what the assistant itself had filled in', async () => {
    const key = await fileRefining();
    const before = await read(key);
    expect(await saveRefinement(desk, key, better)).toBe(true);
    const ticket = await read(key);
    expect(ticket).toMatchObject({
      analysis_state: 'done',
      category: 'software',
      severity: 'high',
      urgency: 'high',
      priority: 'urgent',
      version: 1,
    });
    expect(ticket.updated_at.getTime()).toBeGreaterThan(before.updated_at.getTime());
    expect(ticket.ai_responses.map(({ source, analysis_run }) => [source, analysis_run])).toEqual([
      ['rules', 1],
      ['model', 1],
    ]);
    expect((await changesByAssistant(key)).slice(5)).toEqual([
      ['category', 'hardware', 'software'],
      ['severity', 'medium', 'high'],
      ['priority', 'high', 'urgent'],
    ]);
  });

  it('leaves what a person said when the ticket was filed', async () => {
    const key = await fileRefining({ category: 'network', priority: 'high' });
    await saveRefinement(desk, key, { ...better, suggested_urgency: 'low' });
    expect(await read(key)).toMatchObject({
      category: 'network',
      priority: 'high',
      severity: 'high',
      urgency: 'low',
    });
  });

  it('leaves what staff have changed since, and computes the priority with it unless that is theirs too', async () => {
    const staff = await buildStaff(test.database);
    const first = await fileRefining();
    await patchTicket(desk, staff, { id: first.ticket_id }, { version: 1, category: 'permission' });
    await saveRefinement(desk, first, better);
    expect(await read(first)).toMatchObject({ category: 'permission', severity: 'high', priority: 'urgent' });

    const second = await fileRefining();
    await patchTicket(desk, staff, { id: second.ticket_id }, { version: 1, severity: 'low' });
    await saveRefinement(desk, second, better);
    expect(await read(second)).toMatchObject({ category: 'software', severity: 'low', priority: 'medium' });
    expect((await read(second)).history.at(-1)).toMatchObject({
      changed_field: 'category',
      changed_by: 'ai',
    });
  });

  it('leaves a value that a person changed and another person changed back', async () => {
    const staff = await buildStaff(test.database);
    const key = await fileRefining();
    await patchTicket(desk, staff, { id: key.ticket_id }, { version: 1, category: 'permission' });
    await patchTicket(desk, staff, { id: key.ticket_id }, { version: 2, category: 'hardware' });
    await saveRefinement(desk, key, better);
    expect(await read(key)).toMatchObject({ category: 'hardware', severity: 'high' });
  });

  it('waits for a person who decides at this very moment, and lets that stand', async () => {
    const key = await fileRefining();
    const person = await test.database.pool.connect();
    try {
      await person.query('begin');
      await person.query(`update ticket set category = 'network', version = version + 1 where id = $1`, [
        key.ticket_id,
      ]);
      await person.query(
        `insert into ticket_history (ticket_id, changed_field, old_value, new_value, changed_by)
         values ($1, 'category', 'hardware', 'network', 'R1')`,
        [key.ticket_id],
      );
      const saving = saveRefinement(desk, key, better);
      await until(
        async () => {
          const waiting = await person.query('select from pg_locks where not granted');
          return waiting.rowCount === 0 ? undefined : true;
        },
        { within_ms: 10_000 },
      );
      await person.query('commit');
      expect(await saving).toBe(true);
    } finally {
      person.release();
    }
    expect(await read(key)).toMatchObject({ category: 'network', severity: 'high', version: 2 });
  });

  it('saves once, however many save at the same time', async () => {
    const key = await fileRefining();
    const saved = await Promise.all(Array.from({ length: 8 }, () => saveRefinement(desk, key, better)));
    expect(saved.filter(Boolean)).toHaveLength(1);
    expect((await read(key)).ai_responses).toHaveLength(2);
    expect(await changesByAssistant(key)).toHaveLength(8);
  });

  it('saves nothing when it comes late: asked anew, solved, or deleted; and nothing is owed for what was solved', async () => {
    const staff = await buildStaff(test.database);
    const asked = await fileRefining();
    await requestAnalysis(desk, staff, { id: asked.ticket_id });
    expect(await mayStillRefine(desk, asked)).toBe(false);
    expect(await saveRefinement(desk, asked, better)).toBe(false);
    expect(await startRefinement(desk, asked)).toBeUndefined();
    expect(await read(asked)).toMatchObject({ analysis_state: 'queued', analysis_run: 2 });

    const solved = await fileRefining();
    await test.database.prisma.ticket.update({
      where: { id: solved.ticket_id },
      data: { status: 'in_progress' },
    });
    expect(await mayStillRefine(desk, solved)).toBe(true);
    await test.database.prisma.ticket.update({
      where: { id: solved.ticket_id },
      data: { status: 'resolved', resolution: 'New battery', resolver_kind: 'person', resolved_at: now },
    });
    expect(await mayStillRefine(desk, solved)).toBe(false);
    expect(await saveRefinement(desk, solved, better)).toBe(false);
    expect(await startRefinement(desk, solved)).toBeUndefined();
    expect(await read(solved)).toMatchObject({ analysis_state: 'done', ai_responses: [{ source: 'rules' }] });

    const gone = await fileRefining();
    await test.database.prisma.ticket.update({ where: { id: gone.ticket_id }, data: { deleted_at: now } });
    expect(await mayStillRefine(desk, gone)).toBe(false);
    expect(await saveRefinement(desk, gone, better)).toBe(false);
  });
});

describe('what is owed', () => {
  const first = (key: AnalysisKey) => ({ ...key, is_refinement: false });

  it('is listed oldest first, without what was asked for just now, what is answered and what is gone', async () => {
    const start = now.getTime();
    const keys: AnalysisKey[] = [];
    for (const second of [0, 1, 2, 3, 9]) {
      now = new Date(start + second * 1000);
      keys.push(await file());
    }
    const [oldest, answered, running, deleted] = keys as [AnalysisKey, AnalysisKey, AnalysisKey, AnalysisKey];
    await saveAnalysis(desk, answered, answer);
    await startAnalysis(desk, running);
    await test.database.prisma.ticket.update({ where: { id: deleted.ticket_id }, data: { deleted_at: now } });

    now = new Date(start + 10_000);
    expect(await listOwedAnalyses(desk, { older_than_ms: 5_000, limit: 10 })).toEqual([
      first(oldest),
      first(running),
    ]);
    expect(await listOwedAnalyses(desk, { older_than_ms: 5_000, limit: 1 })).toEqual([first(oldest)]);
    expect(await countOwedAnalyses(desk)).toEqual({
      first: { count: 3, oldest_seconds: 10 },
      refinement: { count: 0, oldest_seconds: 0 },
    });
  });

  it('counts better answers apart, and lists them after all first ones', async () => {
    const refining = await fileRefining();
    now = new Date(now.getTime() + 1_000);
    const key = await file();
    now = new Date(now.getTime() + 5_000);
    expect(await listOwedAnalyses(desk, { older_than_ms: 5_000, limit: 10 })).toEqual([
      first(key),
      { ...refining, is_refinement: true },
    ]);
    expect(await countOwedAnalyses(desk)).toEqual({
      first: { count: 1, oldest_seconds: 5 },
      refinement: { count: 1, oldest_seconds: 6 },
    });
  });
});
