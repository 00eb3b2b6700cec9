import type { Desk } from '@desk/desk/desk';
import { deleteArticle } from '@desk/desk/knowledge/write-article';
import { buildDesk, buildStaff } from '@desk/desk/testing/builders';
import { emptyDesk } from '@desk/desk/testing/empty-desk';
import { createTestDatabase, type TestDatabase } from '@desk/desk/testing/test-database';
import { deleteTicket } from '@desk/desk/tickets/delete-ticket';
import { requestAnalysis } from '@desk/desk/tickets/request-analysis';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { templateFor } from '../ai/rules/templates/template-for.ts';
import { buildPaperJams, dutchJam, type PaperJams } from '../testing/build-paper-jams.ts';
import { buildThinker } from '../testing/build-thinker.ts';
import { analyzeTicket } from './analyze-ticket.ts';

let test: TestDatabase;
let desk: Desk;
let jams: PaperJams;
const going = new AbortController().signal;

beforeAll(async () => {
  test = await createTestDatabase();
  desk = buildDesk(test.database);
  jams = buildPaperJams(desk);
});
beforeEach(() => emptyDesk(test.database));
afterAll(() => test.drop());

describe('an analysis without a model', () => {
  it('answers by the rules, in the language of the ticket, and fills what nobody decided', async () => {
    const key = await jams.fileFrench();
    const thinker = buildThinker(desk);
    const answer = await jams.answerTo(thinker, key);
    expect(answer).toMatchObject({
      source: 'rules',
      model_used: 'rules-1',
      embedding_model: 'built-in-1',
      language: 'fr',
      suggested_category: 'hardware',
      confidence_score: 0.75,
      steps: templateFor('hardware', 'fr').map((text) => ({ text, sources: [] })),
    });
    expect(answer.processing_time_ms).toBeGreaterThan(0);
    expect(await jams.read(key)).toMatchObject({
      analysis_state: 'done',
      category: 'hardware',
      language: 'fr',
    });
    const counted = await thinker.metrics.registry.metrics();
    for (const stage of ['embed', 'retrieve', 'recommend', 'save'])
      expect(counted).toContain(`pipeline_stage_duration_seconds_count{stage="${stage}",outcome="ok"} 1`);
    expect(counted).toContain('ai_responses_total{source="rules",model="rules-1"} 1');
  });

  it('finds solved tickets and articles across languages, and quotes only the article', async () => {
    const solved = await jams.closeDutch();
    const article = await jams.writeArticle();
    const answer = await jams.answerTo(buildThinker(desk), await jams.fileFrench());
    expect(answer.similar_tickets).toMatchObject([
      { ticket_id: solved, title: dutchJam.title, similarity: expect.closeTo(0.7, 0) },
    ]);
    expect(answer.knowledge_articles).toMatchObject([{ article_id: article }]);
    expect(answer.steps).toEqual([
      { text: 'Ouvrez le bac.', sources: [`article:${article}`] },
      { text: 'Retirez la feuille.', sources: [`article:${article}`] },
      { text: templateFor('hardware', 'fr').at(-1), sources: [] },
    ]);
    expect(answer.suggested_solution).toMatch(/^1\. Ouvrez le bac\.\n2\. Retirez la feuille\.\n3\. /);
    expect(JSON.stringify([answer.steps, answer.suggested_solution])).not.toContain('Invoerrol');
  });

  it('does not quote an article in a language that is not the ticket’s', async () => {
    await jams.writeArticle('nl');
    const answer = await jams.answerTo(buildThinker(desk), await jams.fileFrench());
    expect(answer.knowledge_articles).toHaveLength(1);
    expect(answer.steps).toEqual(templateFor('hardware', 'fr').map((text) => ({ text, sources: [] })));
  });

  it('finds nothing that was deleted, not even when it was in memory, nor a ticket closed without a reason', async () => {
    const thinker = buildThinker(desk);
    const admin = await buildStaff(desk.database, 'admin');
    const solved = await jams.closeDutch();
    const article = await jams.writeArticle();
    await jams.closeDutch('Opgelost, bedankt.');
    const before = await jams.answerTo(thinker, await jams.fileFrench());
    expect(before.similar_tickets).toHaveLength(1);
    expect(before.knowledge_articles).toHaveLength(1);

    await deleteTicket(desk, admin, { id: solved });
    await deleteArticle(desk, article);
    const after = await jams.answerTo(thinker, await jams.fileFrench());
    expect(after.similar_tickets).toEqual([]);
    expect(after.knowledge_articles).toEqual([]);
    expect(thinker.store.size()).toEqual({ tickets: 0, articles: 0 });
  });

  it('gives the three nearest of many, and sees what was closed after it began to look', async () => {
    const thinker = buildThinker(desk);
    await jams.answerTo(thinker, await jams.fileFrench());
    for (let i = 0; i < 5; i++) await jams.closeDutch();
    const answer = await jams.answerTo(thinker, await jams.fileFrench());
    expect(answer.similar_tickets).toHaveLength(3);
    expect(thinker.store.size().tickets).toBe(5);
  });

  it('never calls a ticket similar to itself', async () => {
    const key = await jams.fileFrench();
    const thinker = buildThinker(desk, {
      stage: async (stage, work) => {
        if (stage === 'retrieve') await jams.closeNow(key.ticket_id);
        return work();
      },
    });
    const answer = await jams.answerTo(thinker, key);
    expect(answer.similar_tickets).toEqual([]);
    expect(thinker.store.size().tickets).toBe(1);
  });

  it('answers once when it is delivered twice at the same time', async () => {
    const key = await jams.fileFrench();
    const thinker = buildThinker(desk);
    await Promise.all([analyzeTicket(thinker, key, going), analyzeTicket(buildThinker(desk), key, going)]);
    await analyzeTicket(thinker, key, going);
    expect(await jams.read(key)).toMatchObject({
      analysis_state: 'done',
      ai_responses: [{ analysis_run: 1 }],
    });
  });

  it('answers anew when it is asked anew', async () => {
    const key = await jams.fileFrench();
    await jams.answerTo(buildThinker(desk), key);
    const again = await requestAnalysis(desk, await buildStaff(desk.database), { id: key.ticket_id });
    await analyzeTicket(buildThinker(desk), again, going);
    const { ai_responses } = await jams.read(key);
    expect(ai_responses.map((answer) => answer.analysis_run).sort()).toEqual([1, 2]);
  });
});

describe('an analysis that fails again and again', () => {
  const broken = () =>
    buildThinker(desk, {
      stage: (stage, work) =>
        stage === 'retrieve' ? Promise.reject(new Error('the index is on fire')) : work(),
    });

  it('is tried five times, then gets the plain answer and says why', async () => {
    const key = await jams.fileFrench();
    for (let attempt = 1; attempt <= 5; attempt++) {
      await expect(analyzeTicket(broken(), key, going)).rejects.toThrow('on fire');
      expect(await jams.read(key)).toMatchObject({ analysis_state: 'running', ai_responses: [] });
    }
    const answer = await jams.answerTo(broken(), key);
    expect(answer).toMatchObject({ source: 'rules', suggested_category: 'hardware', language: 'fr' });
    expect(await jams.read(key)).toMatchObject({
      analysis_state: 'failed',
      analysis_error: 'the index is on fire',
    });
    await analyzeTicket(broken(), key, going);
    expect((await jams.read(key)).ai_responses).toHaveLength(1);
  });

  it('ends without an answer when even the plain one could not be written', async () => {
    const key = await jams.fileFrench();
    // Six workers have died of it.
    await desk.database.pool.query(`update ticket set analysis_attempts = 6, analysis_state = 'running'`);
    await analyzeTicket(broken(), key, going);
    expect(await jams.read(key)).toMatchObject({ analysis_state: 'failed', ai_responses: [] });
  });
});
