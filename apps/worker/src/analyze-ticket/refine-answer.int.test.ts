import type { AnalysisKey } from '@desk/desk/analysis/start-analysis';
import type { Desk } from '@desk/desk/desk';
import { deleteArticle } from '@desk/desk/knowledge/write-article';
import { buildDesk, buildStaff } from '@desk/desk/testing/builders';
import { emptyDesk } from '@desk/desk/testing/empty-desk';
import { createTestDatabase, type TestDatabase } from '@desk/desk/testing/test-database';
import { deleteTicket } from '@desk/desk/tickets/delete-ticket';
import { requestAnalysis } from '@desk/desk/tickets/request-analysis';
import { until } from '@desk/local-services/until';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isInLanguage } from '../ai/language.ts';
import { type Behaviour, type FakeOllama, refusingUrl, startFakeOllama } from '../ai/testing/fake-ollama.ts';
import { type Evidence, type Triage, triage } from '../ai/triage/triage.ts';
import { buildPaperJams, dutchJam, type PaperJams } from '../testing/build-paper-jams.ts';
import { buildThinker } from '../testing/build-thinker.ts';
import { analyzeTicket } from './analyze-ticket.ts';
import { refineAnswer } from './refine-answer.ts';

let test: TestDatabase;
let desk: Desk;
let jams: PaperJams;
let ollama: FakeOllama | undefined;
const going = new AbortController().signal;

beforeAll(async () => {
  test = await createTestDatabase();
  desk = buildDesk(test.database);
  jams = buildPaperJams(desk);
});
beforeEach(() => emptyDesk(test.database));
afterEach(async () => {
  await ollama?.stop();
  ollama = undefined;
});
afterAll(() => test.drop());

const advice = (steps: { text: string; sources: string[] }[], given = {}) => ({
  suggested_category: 'hardware',
  suggested_severity: 'low',
  suggested_urgency: 'low',
  steps,
  ...given,
});

describe('an answer that a model refines', () => {
  it('is there at once from the rules, and then from the model, which names its sources', async () => {
    const article = await jams.writeArticle();
    ollama = await startFakeOllama();
    const owed: AnalysisKey[] = [];
    const thinker = buildThinker(desk, {
      ollamaUrl: ollama.url,
      onRefinementOwed: (key) => owed.push(key),
    });
    const key = await jams.fileFrench();
    await analyzeTicket(thinker, key, going);
    expect(await jams.read(key)).toMatchObject({
      analysis_state: 'refining',
      category: 'hardware',
      ai_responses: [{ source: 'rules', outcome: 'answer' }],
    });
    expect(owed).toEqual([key]);
    expect(ollama.chats()).toEqual([]);

    await refineAnswer(thinker, key, going);
    const { analysis_state, ai_responses, version } = await jams.read(key);
    expect({ analysis_state, version }).toEqual({ analysis_state: 'done', version: 1 });
    expect(ai_responses.map(({ source, analysis_run }) => [source, analysis_run])).toEqual([
      ['model', 1],
      ['rules', 1],
    ]);
    const [answer] = ai_responses;
    expect(answer).toMatchObject({ model_used: 'llama3.2:3b', language: 'fr', outcome: 'answer' });
    expect(answer?.steps).toMatchObject([
      { sources: [`article:${article}`] },
      { sources: [] },
      { sources: [] },
    ]);
    expect(isInLanguage(answer?.suggested_solution ?? '', 'fr')).toBe(true);
    const counted = await thinker.metrics.registry.metrics();
    for (const stage of ['ask', 'check', 'replace'])
      expect(counted).toContain(`pipeline_stage_duration_seconds_count{stage="${stage}",outcome="ok"} 1`);
    expect(counted).toContain('model_steps_total{outcome="supported"} 1');
    expect(counted).toContain('ai_responses_total{source="model",model="llama3.2:3b"} 1');
  });

  it('comes once, however often it is asked for', async () => {
    await jams.writeArticle();
    ollama = await startFakeOllama();
    const thinker = buildThinker(desk, { ollamaUrl: ollama.url });
    const key = await jams.fileFrench();
    await analyzeTicket(thinker, key, going);
    await Promise.all([refineAnswer(thinker, key, going), refineAnswer(thinker, key, going)]);
    await refineAnswer(thinker, key, going);
    expect((await jams.read(key)).ai_responses.map(({ source }) => source)).toEqual(['model', 'rules']);
  });

  it('is not asked for where nothing is known: a model would invent', async () => {
    ollama = await startFakeOllama();
    const answer = await jams.answerTo(
      buildThinker(desk, { ollamaUrl: ollama.url }),
      await jams.fileFrench(),
    );
    expect(answer).toMatchObject({ source: 'rules', outcome: 'no_known_answer' });
    expect(ollama.requests).toEqual([]);
  });

  it('does not take the first one’s place when what it rested on is gone', async () => {
    const article = await jams.writeArticle();
    ollama = await startFakeOllama();
    const thinker = buildThinker(desk, { ollamaUrl: ollama.url });
    const key = await jams.fileFrench();
    await analyzeTicket(thinker, key, going);
    await deleteArticle(desk, article);
    await refineAnswer(thinker, key, going);
    expect(await jams.read(key)).toMatchObject({
      analysis_state: 'done',
      ai_responses: [{ source: 'rules' }],
    });
    expect(ollama.chats()).toEqual([]);
  });

  it('may correct what the assistant had filled in', async () => {
    await jams.writeArticle();
    ollama = await startFakeOllama({
      answer: () =>
        advice([{ text: 'Ouvrez la porte arrière et retirez la feuille.', sources: ['S1'] }], {
          suggested_severity: 'high',
          suggested_urgency: 'high',
        }),
    });
    const saysSo = (evidence: Evidence): Triage => ({ ...triage(evidence), ...evidence.model });
    const key = await jams.fileFrench();
    await jams.answerTo(buildThinker(desk, { ollamaUrl: ollama.url, triage: saysSo }), key);
    expect(await jams.read(key)).toMatchObject({ severity: 'high', urgency: 'high', priority: 'urgent' });
  });

  it('rests on how a ticket was solved, of which the model saw neither whose it was nor what they wrote', async () => {
    const solved = await jams.closeDutch();
    await jams.writeArticle();
    ollama = await startFakeOllama();
    const answer = await jams.answerTo(
      buildThinker(desk, { ollamaUrl: ollama.url }),
      await jams.fileFrench(),
    );
    expect(answer.similar_tickets).toMatchObject([{ ticket_id: solved }]);
    const prompt = JSON.stringify(ollama.chats()[0]?.body);
    expect(prompt).toMatch(/Invoerrol vervangen door \[nom\] en lade gereinigd/);
    expect(prompt).not.toContain(dutchJam.title);
    expect(prompt).not.toContain(dutchJam.description);
    expect(prompt).not.toMatch(/Aoife|Byrne|TK2|06 12/);
  });

  it('loses what does not hold: invented sources, hosts, numbers and commands', async () => {
    const article = await jams.writeArticle();
    ollama = await startFakeOllama({
      answer: () =>
        advice([
          {
            text: 'Ouvrez la porte arrière et retirez la feuille coincée.',
            sources: ['S1', 'S7', 'ticket:1'],
          },
          { text: 'Attendez 45 secondes avant de rallumer l’imprimante.', sources: ['S1'] },
          { text: 'Ouvrez https://printers.example/reset et connectez-vous.', sources: ['S1'] },
          { text: 'Lancez ipconfig /flushdns dans un terminal.', sources: [] },
          { text: 'Réinstallez le client VPN puis changez votre mot de passe.', sources: ['S1'] },
        ]),
    });
    const thinker = buildThinker(desk, { ollamaUrl: ollama.url });
    const answer = await jams.answerTo(thinker, await jams.fileFrench());
    expect(answer.steps).toEqual([
      { text: 'Ouvrez la porte arrière et retirez la feuille coincée.', sources: [`article:${article}`] },
      { text: 'Réinstallez le client VPN puis changez votre mot de passe.', sources: [] },
    ]);
    expect(await thinker.metrics.registry.metrics()).toContain('model_steps_total{outcome="dropped"} 3');
  });

  it('is not taken when no step of it rests on a source', async () => {
    await jams.writeArticle();
    ollama = await startFakeOllama({ behaviour: 'unknown_source' });
    const thinker = buildThinker(desk, { ollamaUrl: ollama.url });
    const answer = await jams.answerTo(thinker, await jams.fileFrench());
    expect(answer.source).toBe('rules');
    expect(await thinker.metrics.registry.metrics()).toContain('ollama_failures_total{kind="unsupported"} 1');
  });

  it('can be stored even if the model writes what no database holds', async () => {
    await jams.writeArticle();
    const text = 'Ouvrez la porte arrière de votre imprimante\u0000, puis retirez la feuille coincée \ud83d.';
    ollama = await startFakeOllama({ answer: () => advice([{ text, sources: ['S1'] }]) });
    const answer = await jams.answerTo(
      buildThinker(desk, { ollamaUrl: ollama.url }),
      await jams.fileFrench(),
    );
    expect(answer.source).toBe('model');
    expect(answer.suggested_solution).toBe(
      '1. Ouvrez la porte arrière de votre imprimante, puis retirez la feuille coincée \ufffd.',
    );
  });
});

describe('a model that fails', () => {
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
  it.each(faults)('leaves the first answer standing, and nothing owed: %s', async (behaviour, kind) => {
    await jams.writeArticle();
    ollama = await startFakeOllama({ behaviour });
    const thinker = buildThinker(desk, { ollamaUrl: ollama.url });
    const key = await jams.fileFrench();
    expect(await jams.answerTo(thinker, key)).toMatchObject({
      source: 'rules',
      suggested_category: 'hardware',
    });
    expect(await jams.read(key)).toMatchObject({ analysis_state: 'done', analysis_error: null });
    expect(await thinker.metrics.registry.metrics()).toContain(`ollama_failures_total{kind="${kind}"} 1`);
  });

  it('leaves it standing too when nobody listens there; and is not asked again once it has failed three times', async () => {
    await jams.writeArticle();
    const thinker = buildThinker(desk, { ollamaUrl: await refusingUrl() });
    for (let ticket = 1; ticket <= 3; ticket++)
      expect(await jams.answerTo(thinker, await jams.fileFrench())).toMatchObject({ source: 'rules' });
    const key = await jams.fileFrench();
    await analyzeTicket(thinker, key, going);
    expect(await jams.read(key)).toMatchObject({ analysis_state: 'done' });
  });

  it('is not what a ticket waits for that takes its worker down again and again', async () => {
    await jams.writeArticle();
    ollama = await startFakeOllama();
    const thinker = buildThinker(desk, { ollamaUrl: ollama.url });
    const key = await jams.fileFrench();
    await analyzeTicket(thinker, key, going);
    // Three workers have died of it.
    await desk.database.pool.query('update ticket set analysis_attempts = 3');
    await refineAnswer(thinker, key, going);
    expect(await jams.read(key)).toMatchObject({
      analysis_state: 'done',
      ai_responses: [{ source: 'rules' }],
    });
    expect(ollama.chats()).toEqual([]);
  });
});

describe('a model that nobody waits for any more', () => {
  async function hanging() {
    await jams.writeArticle();
    const server = await startFakeOllama({ behaviour: 'hang_before_headers' });
    ollama = server;
    const thinker = buildThinker(desk, { ollamaUrl: server.url, patient: true });
    const key = await jams.fileFrench();
    await analyzeTicket(thinker, key, going);
    const stopping = new AbortController();
    const refining = refineAnswer(thinker, key, stopping.signal);
    refining.catch(() => {});
    const chat = await until(() => server.chats()[0], { within_ms: 10_000 });
    return { key, chat, refining, stopping };
  }

  it('is freed when the worker must stop, and the answer is owed as before', async () => {
    const { key, chat, refining, stopping } = await hanging();
    stopping.abort();
    await expect(refining).rejects.toThrow();
    expect(await chat.end).toBe('closed_by_client');
    expect(await jams.read(key)).toMatchObject({
      analysis_state: 'refining',
      analysis_attempts: 0,
      ai_responses: [{ source: 'rules' }],
    });
  });

  it.each([
    ['solved', (id: number) => jams.closeNow(id), 'done'],
    [
      'asked for anew',
      async (id: number) => requestAnalysis(desk, await buildStaff(desk.database), { id }),
      'queued',
    ],
    [
      'deleted',
      async (id: number) => deleteTicket(desk, await buildStaff(desk.database, 'admin'), { id }),
      'refining',
    ],
  ] as const)('is freed when the ticket has been %s', async (_, act, analysis_state) => {
    const { key, chat, refining } = await hanging();
    await act(key.ticket_id);
    await refining;
    expect(await chat.end).toBe('closed_by_client');
    expect(await jams.read(key)).toMatchObject({ analysis_state, ai_responses: [{ source: 'rules' }] });
  });
});
