import { queueNames, queuePrefix } from '@desk/contract/jobs';
import type { Desk } from '@desk/desk/desk';
import { keepLesson } from '@desk/desk/learning/learned-models';
import { buildAnswer } from '@desk/desk/testing/build-answer';
import { buildDesk, buildTicket } from '@desk/desk/testing/builders';
import { createTestDatabase, type TestDatabase } from '@desk/desk/testing/test-database';
import { createTestRedis, type TestRedis } from '@desk/local-services/test-redis';
import { until } from '@desk/local-services/until';
import { Queue } from 'bullmq';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import coldStart from '../ai/triage/cold-start.json' with { type: 'json' };
import { connectRedis } from '../connect-redis.ts';
import { openQueues } from '../open-queues.ts';
import { createLearnedTriage } from './learned-triage.ts';
import { startLearning } from './start-learning.ts';
import { watchQuality } from './watch-quality.ts';

const log = pino({ level: 'silent' });
const scores = { candidate: null, before: null, difference: null, verdict: 'better' } as const;
const evidence = { title: 'Printer', description: 'Paper jam', language: 'en', neighbours: [] } as const;

let own: TestDatabase;
let redis: TestRedis;
let desk: Desk;
let now: Date;

beforeEach(async () => {
  own = await createTestDatabase();
  redis = await createTestRedis();
  await redis.flush();
  now = new Date('2026-04-01T08:00:00Z');
  desk = buildDesk(own.database, () => now);
});
afterEach(() => own.drop());

const keep = (version: string, parameters: object) =>
  keepLesson(desk, {
    version,
    parameters: { ...parameters, version },
    scores,
    trained_on: 50,
    is_promoted: true,
  });

describe('learned triage', () => {
  it('takes over what another worker has put to use, and names it in what it says', async () => {
    const learned = createLearnedTriage({ database: own.database, log });
    await learned.refresh();
    expect(learned.active()).toBeNull();
    await keep('learned-2026-04-01', coldStart);
    await learned.refresh();
    expect(learned.triage(evidence).assistant_version).toContain('learned-2026-04-01');
    await keep('learned-2026-04-02', coldStart);
    await learned.refresh();
    expect(learned.active()?.version).toBe('learned-2026-04-02');
  });

  it('stays as it is where what was learned cannot be read', async () => {
    const learned = createLearnedTriage({ database: own.database, log });
    const shipped = learned.triage(evidence);
    await keep('learned-2026-04-01', { heads: 'of another version' });
    await learned.refresh();
    expect(learned.triage(evidence)).toEqual(shipped);
  });

  it('keeps the last three that were put to use', async () => {
    for (const day of [1, 2, 3, 4, 5]) {
      now = new Date(`2026-04-0${day}T02:00:00Z`);
      await keep(`learned-2026-04-0${day}`, coldStart);
    }
    const kept = await own.database.prisma.learnedModel.findMany({ orderBy: { id: 'asc' } });
    expect(kept.map(({ state, created_at }) => [state, created_at.getUTCDate()])).toEqual([
      ['retired', 3],
      ['retired', 4],
      ['active', 5],
    ]);
  });
});

describe('learning', () => {
  it('has this week’s blind reviews offered, however many workers look', async () => {
    const ticket = await buildTicket(desk, { status: 'closed' });
    await buildAnswer(own.database, ticket.id, { created_at: now });
    now = new Date('2026-04-06T08:00:00Z');
    const connection = connectRedis(redis.url, log);
    const queues = openQueues(connection);
    const housekeeping = new Queue(queueNames.housekeeping, { connection, prefix: queuePrefix });
    await until(() => queues.current(), { within_ms: 10_000 });
    const learned = createLearnedTriage({ database: own.database, log });
    const both = [
      startLearning({ desk, queues, learned, log }),
      startLearning({ desk, queues, learned, log }),
    ];
    await Promise.all(both.map((one) => one.stop()));
    expect((await housekeeping.getJobs()).map(({ name, id }) => [name, id])).toEqual([
      ['offer-blind-reviews', 'offer-blind-reviews'],
    ]);
    await housekeeping.close();
    await queues.close();
    connection.disconnect();
  });
});

describe('the metrics of quality', () => {
  it('are the counts of the quality page, and no ratio of nothing', async () => {
    const registry = new Registry();
    watchQuality(registry, desk);
    const ticket = await buildTicket(desk);
    await buildAnswer(own.database, ticket.id, { created_at: now, language: 'nl' });
    await own.database.prisma.blindReview.create({ data: { ticket_id: ticket.id, offered_at: now } });
    const text = await registry.metrics();
    expect(text).toContain('assistant_labelled_answers{dimension="language",value="nl"} 0');
    expect(text).toContain('assistant_labels{origin="blind_review"} 0');
    expect(text).toContain('assistant_blind_reviews_open 1');
    expect(text).not.toMatch(/^assistant_calibration_error /m);
  });

  it('are left out while the database is away', async () => {
    const registry = new Registry();
    const gone = await createTestDatabase();
    watchQuality(
      registry,
      buildDesk(gone.database, () => now),
    );
    await gone.drop();
    expect(await registry.metrics()).not.toMatch(/^assistant_labels\{/m);
  });
});
