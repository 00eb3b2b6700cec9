import type { AnalysisKey } from '@desk/desk/analysis/start-analysis';
import type { Desk } from '@desk/desk/desk';
import { createArticle, deleteArticle } from '@desk/desk/knowledge/write-article';
import { buildDesk, buildEmployee, buildStaff, buildTicket } from '@desk/desk/testing/builders';
import { emptyDesk } from '@desk/desk/testing/empty-desk';
import { createTestDatabase, type TestDatabase } from '@desk/desk/testing/test-database';
import { deleteTicket } from '@desk/desk/tickets/delete-ticket';
import { requestAnalysis } from '@desk/desk/tickets/request-analysis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createBuiltInEmbedder } from '../ai/embedder/built-in-embedder.ts';
import { isInLanguage } from '../ai/language.ts';
import { templateFor } from '../ai/rules/templates/template-for.ts';
import { type Behaviour, type FakeOllama, refusingUrl, startFakeOllama } from '../ai/testing/fake-ollama.ts';
import { embedArticle } from '../embed-article.ts';
import { embedTicket } from '../embed-ticket.ts';
import { createMetrics } from '../metrics.ts';
import { buildThinker } from '../testing/build-thinker.ts';
import { type AnalysisDeps, analyzeTicket } from './analyze-ticket.ts';

let test: TestDatabase;
let desk: Desk;
let ollama: FakeOllama | undefined;
const going = new AbortController().signal;

beforeAll(async () => {
  test = await createTestDatabase();
  desk = buildDesk(test.database);
});
beforeEach(() => emptyDesk(test.database));
afterEach(async () => {
  await ollama?.stop();
  ollama = undefined;
});
afterAll(() => test.drop());

const embedding = () => {
  const embedder = createBuiltInEmbedder();
  return {
    database: desk.database,
    embedder: () => embedder,
    embeddingsMade: createMetrics().embeddingsMade,
  };
};

async function fileFrench(): Promise<AnalysisKey> {
  const ticket = await buildTicket(desk, {
    title: 'Bourrage papier à répétition',
    description: "L'imprimante du premier étage fait un bourrage papier à chaque impression depuis ce matin.",
    language: 'en',
  });
  return { ticket_id: ticket.id, analysis_run: ticket.analysis_run };
}

const dutch = {
  title: 'Printer bij de receptie loopt vast',
  description: 'De printer geeft steeds een papierstoring.',
  language: 'nl' as const,
};
const howItWasSolved = 'Invoerrol vervangen door Aoife Byrne en lade gereinigd, bel 06 12 34 56 78.';

async function closeDutch(resolution = howItWasSolved): Promise<number> {
  const requester = await buildEmployee(desk.database, { name: 'Aoife Byrne', role: 'employee' });
  const { id } = await buildTicket(desk, { ...dutch, requester, status: 'closed', resolution });
  await embedTicket(embedding(), { ticket_id: id });
  return id;
}

async function writeArticle(language: 'fr' | 'nl' = 'fr'): Promise<number> {
  const author = await buildStaff(desk.database);
  const { id } = await createArticle(desk, author, {
    title: 'Bourrage papier dans une imprimante',
    content:
      'Le papier reste coincé.\n\n1. Ouvrez le **bac**.\n2. Retirez la feuille.\n\n## Sinon\n\nAppelez-nous.',
    category: 'hardware',
    tags: [],
    language,
  });
  await embedArticle(embedding(), { article_id: id });
  return id;
}

const read = ({ ticket_id }: AnalysisKey) =>
  desk.database.prisma.ticket.findUniqueOrThrow({
    where: { id: ticket_id },
    include: { ai_responses: true },
  });

async function answerTo(deps: AnalysisDeps, key: AnalysisKey) {
  await analyzeTicket(deps, key, going);
  const ticket = await read(key);
  expect(ticket.ai_responses).toHaveLength(1);
  const [answer] = ticket.ai_responses;
  if (!answer) throw new Error('there is no answer');
  return answer;
}

describe('an analysis without a model', () => {
  it('answers by the rules, in the language of the ticket, and fills what nobody decided', async () => {
    const key = await fileFrench();
    const thinker = buildThinker(desk);
    const answer = await answerTo(thinker, key);
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
    expect(await read(key)).toMatchObject({ analysis_state: 'done', category: 'hardware', language: 'fr' });
    const counted = await thinker.metrics.registry.metrics();
    for (const stage of ['embed', 'retrieve', 'recommend', 'save'])
      expect(counted).toContain(`pipeline_stage_duration_seconds_count{stage="${stage}",outcome="ok"} 1`);
    expect(counted).toContain('ai_responses_total{source="rules",model="rules-1"} 1');
  });

  it('finds solved tickets and articles across languages, and quotes only the article', async () => {
    const solved = await closeDutch();
    const article = await writeArticle();
    const answer = await answerTo(buildThinker(desk), await fileFrench());
    expect(answer.similar_tickets).toMatchObject([
      { ticket_id: solved, title: dutch.title, similarity: expect.closeTo(0.7, 0) },
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
    await writeArticle('nl');
    const answer = await answerTo(buildThinker(desk), await fileFrench());
    expect(answer.knowledge_articles).toHaveLength(1);
    expect(answer.steps).toEqual(templateFor('hardware', 'fr').map((text) => ({ text, sources: [] })));
  });

  it('finds nothing that was deleted, not even when it was in memory, nor a ticket closed without a reason', async () => {
    const thinker = buildThinker(desk);
    const admin = await buildStaff(desk.database, 'admin');
    const solved = await closeDutch();
    const article = await writeArticle();
    await closeDutch('Opgelost, bedankt.');
    const before = await answerTo(thinker, await fileFrench());
    expect(before.similar_tickets).toHaveLength(1);
    expect(before.knowledge_articles).toHaveLength(1);

    await deleteTicket(desk, admin, { id: solved });
    await deleteArticle(desk, article);
    const after = await answerTo(thinker, await fileFrench());
    expect(after.similar_tickets).toEqual([]);
    expect(after.knowledge_articles).toEqual([]);
    expect(thinker.store.size()).toEqual({ tickets: 0, articles: 0 });
  });

  it('gives the three nearest of many, and sees what was closed after it began to look', async () => {
    const thinker = buildThinker(desk);
    await answerTo(thinker, await fileFrench());
    for (let i = 0; i < 5; i++) await closeDutch();
    const answer = await answerTo(thinker, await fileFrench());
    expect(answer.similar_tickets).toHaveLength(3);
    expect(thinker.store.size().tickets).toBe(5);
  });

  it('never calls a ticket similar to itself', async () => {
    const key = await fileFrench();
    const thinker = buildThinker(desk, {
      stage: async (stage, work) => {
        if (stage === 'retrieve') await embedClosed(key.ticket_id);
        return work();
      },
    });
    const answer = await answerTo(thinker, key);
    expect(answer.similar_tickets).toEqual([]);
    expect(thinker.store.size().tickets).toBe(1);
  });

  /** What a fast agent does while the assistant is still thinking. */
  async function embedClosed(id: number): Promise<void> {
    const { pool } = desk.database;
    await pool.query(`update ticket set status = 'in_progress' where id = $1`, [id]);
    await pool.query(
      `update ticket set status = 'resolved', resolved_at = now(), resolution = $2 where id = $1`,
      [id, howItWasSolved],
    );
    await pool.query(`update ticket set status = 'closed', closed_at = now() where id = $1`, [id]);
    await embedTicket(embedding(), { ticket_id: id });
  }

  it('answers once when it is delivered twice at the same time', async () => {
    const key = await fileFrench();
    const thinker = buildThinker(desk);
    await Promise.all([analyzeTicket(thinker, key, going), analyzeTicket(buildThinker(desk), key, going)]);
    await analyzeTicket(thinker, key, going);
    expect(await read(key)).toMatchObject({ analysis_state: 'done', ai_responses: [{ analysis_run: 1 }] });
  });

  it('answers anew when it is asked anew', async () => {
    const key = await fileFrench();
    await answerTo(buildThinker(desk), key);
    const again = await requestAnalysis(desk, await buildStaff(desk.database), { id: key.ticket_id });
    await analyzeTicket(buildThinker(desk), again, going);
    const { ai_responses } = await read(key);
    expect(ai_responses.map((answer) => answer.analysis_run).sort()).toEqual([1, 2]);
  });
});

describe('an analysis with a model', () => {
  it('takes the model’s answer, and names it', async () => {
    const article = await writeArticle();
    ollama = await startFakeOllama();
    const answer = await answerTo(buildThinker(desk, { ollamaUrl: ollama.url }), await fileFrench());
    expect(answer).toMatchObject({ source: 'model', model_used: 'llama3.2:3b', language: 'fr' });
    expect(answer.steps).toMatchObject([
      { sources: [`article:${article}`] },
      { sources: [] },
      { sources: [] },
    ]);
    expect(isInLanguage(answer.suggested_solution, 'fr')).toBe(true);
  });

  it('shows the model how a ticket was solved, and neither whose it was nor what they wrote', async () => {
    const solved = await closeDutch();
    ollama = await startFakeOllama();
    const answer = await answerTo(buildThinker(desk, { ollamaUrl: ollama.url }), await fileFrench());
    expect(answer.similar_tickets).toMatchObject([{ ticket_id: solved }]);
    const prompt = JSON.stringify(ollama.chats()[0]?.body);
    expect(prompt).toContain('Invoerrol vervangen door [nom] en lade gereinigd, bel [téléphone].');
    expect(prompt).not.toContain(dutch.title);
    expect(prompt).not.toContain(dutch.description);
    expect(prompt).not.toMatch(/Aoife|Byrne|TK2/);
    // The requester reads the steps, and must not learn of the other ticket from them.
    expect(JSON.stringify(answer.steps)).not.toContain('ticket:');
  });

  it('stores an answer even if the model writes what no database holds', async () => {
    const text = 'Redémarrez votre imprimante\u0000, puis imprimez de nouveau une page de test \ud83d.';
    ollama = await startFakeOllama({
      answer: () => ({
        suggested_category: 'hardware',
        suggested_severity: 'low',
        suggested_urgency: 'low',
        steps: [{ text, sources: [] }],
      }),
    });
    const answer = await answerTo(buildThinker(desk, { ollamaUrl: ollama.url }), await fileFrench());
    expect(answer.source).toBe('model');
    expect(answer.suggested_solution).toBe(
      '1. Redémarrez votre imprimante, puis imprimez de nouveau une page de test \ufffd.',
    );
  });

  const faults: [Behaviour, string][] = [
    ['hang_connect', 'timeout_connect'],
    ['hang_before_headers', 'timeout_first_token'],
    ['hang_mid_stream', 'timeout_idle'],
    ['slow_drip', 'timeout_total'],
    ['model_missing', 'model_missing'],
    ['busy', 'busy'],
    ['crash', 'server_error'],
    ['error_line', 'server_error'],
    ['cut_stream', 'server_error'],
    ['html_page', 'server_error'],
    ['not_json', 'invalid_output'],
    ['wrong_enum', 'invalid_output'],
    ['wrong_language', 'wrong_language'],
  ];
  it.each(faults)('answers by the rules when it does this: %s', async (behaviour, kind) => {
    ollama = await startFakeOllama({ behaviour });
    const thinker = buildThinker(desk, { ollamaUrl: ollama.url });
    const answer = await answerTo(thinker, await fileFrench());
    expect(answer).toMatchObject({ source: 'rules', suggested_category: 'hardware' });
    expect(await thinker.metrics.registry.metrics()).toContain(`ollama_failures_total{kind="${kind}"} 1`);
  });

  it('answers by the rules when nobody listens there', async () => {
    const thinker = buildThinker(desk, { ollamaUrl: await refusingUrl() });
    expect(await answerTo(thinker, await fileFrench())).toMatchObject({ source: 'rules' });
  });

  it('asks one thing at a time', async () => {
    ollama = await startFakeOllama();
    const thinker = buildThinker(desk, { ollamaUrl: ollama.url });
    const keys = [await fileFrench(), await fileFrench(), await fileFrench()];
    await Promise.all(keys.map((key) => analyzeTicket(thinker, key, going)));
    const order = ollama.requests.map(({ path }) => path);
    expect(order).toEqual(keys.flatMap(() => ['/api/ps', '/api/chat']));
  });

  it('frees the server and hands the ticket back when the worker must stop', async () => {
    ollama = await startFakeOllama({ behaviour: 'hang_before_headers' });
    const { url } = ollama;
    const key = await fileFrench();
    const stopping = new AbortController();
    const thinker = buildThinker(desk, { ollamaUrl: url });
    const analysis = analyzeTicket(thinker, key, stopping.signal);
    const chat = await untilAsked(ollama);
    stopping.abort();
    await expect(analysis).rejects.toThrow();
    expect(await chat.end).toBe('closed_by_client');
    expect(await read(key)).toMatchObject({
      analysis_state: 'queued',
      analysis_attempts: 0,
      ai_responses: [],
    });
  });

  async function untilAsked(server: FakeOllama) {
    for (;;) {
      const [chat] = server.chats();
      if (chat) return chat;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
});

describe('an analysis that fails again and again', () => {
  const broken = () =>
    buildThinker(desk, {
      stage: (stage, work) =>
        stage === 'retrieve' ? Promise.reject(new Error('the index is on fire')) : work(),
    });

  it('is tried five times, then gets the plain answer and says why', async () => {
    const key = await fileFrench();
    for (let attempt = 1; attempt <= 5; attempt++) {
      await expect(analyzeTicket(broken(), key, going)).rejects.toThrow('on fire');
      expect(await read(key)).toMatchObject({ analysis_state: 'running', ai_responses: [] });
    }
    const answer = await answerTo(broken(), key);
    expect(answer).toMatchObject({ source: 'rules', suggested_category: 'hardware', language: 'fr' });
    expect(await read(key)).toMatchObject({
      analysis_state: 'failed',
      analysis_error: 'the index is on fire',
    });
    await analyzeTicket(broken(), key, going);
    expect((await read(key)).ai_responses).toHaveLength(1);
  });

  it('ends without an answer when even the plain one could not be written', async () => {
    const key = await fileFrench();
    // Six workers have died of it.
    await desk.database.pool.query(`update ticket set analysis_attempts = 6, analysis_state = 'running'`);
    await analyzeTicket(broken(), key, going);
    expect(await read(key)).toMatchObject({ analysis_state: 'failed', ai_responses: [] });
  });
});
