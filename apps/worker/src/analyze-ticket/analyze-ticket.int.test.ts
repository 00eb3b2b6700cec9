import { stepSchema } from '@desk/contract/ai-responses';
import type { Desk } from '@desk/desk/desk';
import { deleteArticle } from '@desk/desk/knowledge/write-article';
import { buildDesk, buildStaff } from '@desk/desk/testing/builders';
import { emptyDesk } from '@desk/desk/testing/empty-desk';
import { createTestDatabase, type TestDatabase } from '@desk/desk/testing/test-database';
import { deleteTicket } from '@desk/desk/tickets/delete-ticket';
import { requestAnalysis } from '@desk/desk/tickets/request-analysis';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isInLanguage } from '../ai/language.ts';
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

const stepsAndQuestions = (answer: unknown) =>
  z.object({ steps: z.array(stepSchema), questions: z.array(z.string()) }).parse(answer);

describe('an analysis without a model', () => {
  it('sorts the ticket, fills what nobody decided, and where it knows nothing it says so and asks', async () => {
    const key = await jams.fileFrench();
    const thinker = buildThinker(desk);
    const answer = await jams.answerTo(thinker, key);
    expect(answer).toMatchObject({
      source: 'rules',
      model_used: 'rules-2',
      embedding_model: thinker.embedder().name,
      language: 'fr',
      suggested_category: 'hardware',
      outcome: 'no_known_answer',
      similar_tickets: [],
      knowledge_articles: [],
    });
    const { steps, questions } = stepsAndQuestions(answer);
    expect(steps).toHaveLength(2);
    expect(steps.every(({ sources }) => sources.length === 0)).toBe(true);
    expect(questions.length).toBeGreaterThanOrEqual(2);
    expect(isInLanguage(`${answer.suggested_solution}`, 'fr')).toBe(true);
    expect(answer.suggested_solution).toContain('Aucune solution connue');
    expect(answer.processing_time_ms).toBeGreaterThan(0);
    expect(await jams.read(key)).toMatchObject({
      analysis_state: 'done',
      category: 'hardware',
      language: 'fr',
    });
    const counted = await thinker.metrics.registry.metrics();
    for (const stage of ['embed', 'retrieve', 'recommend', 'save'])
      expect(counted).toContain(`pipeline_stage_duration_seconds_count{stage="${stage}",outcome="ok"} 1`);
    expect(counted).toContain('ai_responses_total{source="rules",model="rules-2"} 1');
  });

  it('finds solved tickets and articles across languages, and quotes what is in the ticket’s own', async () => {
    const solved = await jams.closeDutch();
    const article = await jams.writeArticle();
    const answer = await jams.answerTo(buildThinker(desk), await jams.fileFrench());
    expect(answer.similar_tickets).toMatchObject([{ ticket_id: solved, title: dutchJam.title }]);
    expect(answer.knowledge_articles).toMatchObject([{ article_id: article }]);
    expect(answer).toMatchObject({ outcome: 'answer', questions: [] });
    expect(answer.steps).toEqual([
      { text: 'Ouvrez la porte arrière de l’imprimante.', sources: [`article:${article}`] },
      { text: 'Retirez la feuille coincée.', sources: [`article:${article}`] },
      { text: templateFor('hardware', 'fr').at(-1), sources: [] },
    ]);
    expect(answer.suggested_solution).toMatch(
      /^1\. Ouvrez la porte .+\n2\. Retirez la feuille coincée\.\n3\. /,
    );
    expect(JSON.stringify([answer.steps, answer.suggested_solution])).not.toContain('Invoerrol');
  });

  it('refers to an article in another language, and quotes nothing of it', async () => {
    const article = await jams.writeArticle('nl');
    const answer = await jams.answerTo(buildThinker(desk), await jams.fileFrench());
    expect(answer.knowledge_articles).toMatchObject([{ article_id: article }]);
    const { steps } = stepsAndQuestions(answer);
    expect(steps.length).toBeGreaterThan(2);
    expect(steps.every(({ sources }) => sources.length === 0)).toBe(true);
    expect(isInLanguage(answer.suggested_solution, 'fr')).toBe(true);
  });

  it('tells how somebody else’s ticket was solved, without them and what is theirs', async () => {
    const solved = await jams.closeFrench(
      'Rouleau usé. 1. Ouvrir le capot et retirer les morceaux de papier. 2. Remplacer le rouleau d’entraînement. ' +
        '3. Prévenir Aoife Byrne au 06 12 34 56 78. 4. Demander le rouleau à Maarten Visser. ' +
        '5. Relancer le service sur prn-lyon-07.',
    );
    const answer = await jams.answerTo(buildThinker(desk), await jams.fileFrench());
    expect(stepsAndQuestions(answer).steps).toEqual([
      { text: 'Ouvrir le capot et retirer les morceaux de papier.', sources: [`ticket:${solved}`] },
      { text: 'Remplacer le rouleau d’entraînement.', sources: [`ticket:${solved}`] },
      { text: templateFor('hardware', 'fr').at(-1), sources: [] },
    ]);
  });

  it('never tells how a security case was solved', async () => {
    const solved = await jams.closeFrench('1. Ouvrir le capot. 2. Remplacer le rouleau d’entraînement.');
    await desk.database.pool.query(`update ticket set category = 'security' where id = $1`, [solved]);
    const answer = await jams.answerTo(buildThinker(desk), await jams.fileFrench());
    expect(answer.outcome).toBe('no_known_answer');
    expect(JSON.stringify(answer.steps)).not.toContain('rouleau');
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
    // The one that does not say how it was solved still says what such tickets turn out to be.
    expect(thinker.store.size()).toEqual({ tickets: 1, articles: 0 });
  });

  it('shows near-identical ones once, and sees what was closed after it began to look', async () => {
    const thinker = buildThinker(desk);
    await jams.answerTo(thinker, await jams.fileFrench());
    for (let i = 0; i < 5; i++) await jams.closeDutch();
    const answer = await jams.answerTo(thinker, await jams.fileFrench());
    expect(answer.similar_tickets).toHaveLength(1);
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
