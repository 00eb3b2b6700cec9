import type { AssistantQuality } from '@desk/contract/assistant-quality';
import { buildAnswer } from '@desk/desk/testing/build-answer';
import { buildDesk, buildTicket } from '@desk/desk/testing/builders';
import { patchTicket } from '@desk/desk/tickets/patch-ticket';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp, type TestApp } from '../../testing/build-test-app.ts';

let desk: TestApp;

const day = 86_400_000;
const now = new Date('2026-04-15T10:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * day);

/** A Dutch ticket that the rules got wrong, a Chinese one that a model got right, and an old one. */
beforeAll(async () => {
  desk = await buildTestApp();
  desk.setClock(now);
  const { database, people } = desk;
  const at = (days: number) => buildDesk(database, () => daysAgo(days));

  const wrong = await buildTicket(at(10), { requester: people.employee });
  await buildAnswer(database, wrong.id, {
    created_at: daysAgo(10),
    language: 'nl',
    confidence_score: 0.9,
    suggested_category: 'software',
  });
  await patchTicket(at(9), people.it_staff, { id: wrong.id }, { version: 1, category: 'network' });

  const right = await buildTicket(at(3), { requester: people.employee, language: 'zh' });
  const first = { created_at: daysAgo(3), language: 'zh', suggested_category: 'other' } as const;
  await buildAnswer(database, right.id, first);
  const model = { source: 'model', model_used: 'llama3.2:3b', confidence_score: 0.7 } as const;
  const better = await buildAnswer(database, right.id, {
    ...first,
    ...model,
    suggested_category: 'hardware',
  });
  await database.prisma.ticket.update({ where: { id: right.id }, data: { category: 'hardware' } });
  desk.setClock(daysAgo(2));
  const say = (verdict: string, more: object = {}) =>
    desk.ask(people.it_staff, {
      method: 'POST',
      url: `/api/tickets/${right.id}/ai-responses/${better.id}/feedback`,
      payload: { verdict, ...more },
    });
  await say('accepted');
  await say('thumbs_up');
  desk.setClock(now);

  const old = await buildTicket(at(200), { requester: people.employee });
  await buildAnswer(database, old.id, { created_at: daysAgo(200) });
  await patchTicket(at(199), people.it_staff, { id: old.id }, { version: 1, category: 'security' });
});
afterAll(() => desk.close());

const read = async (query = ''): Promise<AssistantQuality> => {
  const response = await desk.ask(desk.people.it_staff, { url: `/api/assistant/quality/${query}` });
  expect(response.statusCode, response.body).toBe(200);
  return response.json();
};

describe('GET /api/assistant/quality', () => {
  it('holds the answers of the period against what people confirmed', async () => {
    const quality = await read();
    expect(quality.accuracy.category).toMatchObject({ count: 1, n: 2, share: 0.5 });
    expect(quality.labels).toEqual({
      total: 2,
      by_origin: { correction: 1, acceptance: 1, blind_review: 0 },
    });
    expect(quality.confusion.counts[1]?.[2]).toBe(1);
    expect(quality.models).toEqual(['llama3.2:3b', 'rules']);
    expect(quality.by_model.map(({ model_used, accuracy }) => [model_used, accuracy.share])).toEqual(
      expect.arrayContaining([
        ['rules', 0],
        ['llama3.2:3b', 1],
      ]),
    );
  });

  it('counts a ticket once, by the answer that stands', async () => {
    const { answers } = await read();
    expect(answers).toMatchObject({ n: 2, rules: { count: 1 }, model: { count: 1 } });
  });

  it('looks at one language, one model or a longer time when asked', async () => {
    expect((await read('?language=nl')).accuracy.category).toMatchObject({ count: 0, n: 1 });
    expect((await read('?model=llama3.2:3b')).accuracy.category).toMatchObject({ count: 1, n: 1 });
    expect((await read('?days=366')).accuracy.category.n).toBe(3);
  });

  it('puts answers into weeks that begin on Monday', async () => {
    const { weeks } = await read();
    expect(weeks.map(({ week, answers }) => [week, answers])).toEqual([
      ['2026-03-30', 1],
      ['2026-04-06', 1],
    ]);
  });

  it('counts what people said of the answers', async () => {
    const { thumbs_up, judgements } = await read();
    expect(thumbs_up).toMatchObject({ count: 1, n: 1 });
    expect(judgements.accepted).toMatchObject({ count: 1, n: 1 });
  });

  it('lists what was learned, the active one first, without its weights', async () => {
    const scores = {
      candidate: { n: 30, accuracy: 0.9, ece: 0.02 },
      before: { n: 30, accuracy: 0.8, ece: 0.03 },
      difference: [0.02, 0.2],
      verdict: 'better',
    };
    await desk.database.prisma.learnedModel.createMany({
      data: [
        { state: 'active', parameters: { version: 'learned-1', heads: [1] }, scores, trained_on: 90 },
        {
          state: 'refused',
          parameters: { version: 'learned-2' },
          scores: { ...scores, verdict: 'worse' },
          trained_on: 95,
        },
      ],
    });
    const { learned_models } = await read();
    expect(learned_models.map(({ name, state }) => [name, state])).toEqual([
      ['learned-1', 'active'],
      ['learned-2', 'refused'],
    ]);
    expect(learned_models[0]).toMatchObject({ trained_on: 90, scores });
    expect(learned_models[0]).not.toHaveProperty('parameters');
  });

  it('refuses a period that makes no sense', async () => {
    const response = await desk.ask(desk.people.admin, { url: '/api/assistant/quality?days=0' });
    expect(response.statusCode).toBe(400);
    expect(response.json().issues).toMatchObject([{ path: 'days' }]);
  });
});
