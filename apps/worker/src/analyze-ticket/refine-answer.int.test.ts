import type { Desk } from '@desk/desk/desk';
import { buildDesk } from '@desk/desk/testing/builders';
import { emptyDesk } from '@desk/desk/testing/empty-desk';
import { createTestDatabase, type TestDatabase } from '@desk/desk/testing/test-database';
import { until } from '@desk/local-services/until';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isInLanguage } from '../ai/language.ts';
import { type Behaviour, type FakeOllama, refusingUrl, startFakeOllama } from '../ai/testing/fake-ollama.ts';
import { buildPaperJams, dutchJam, type PaperJams } from '../testing/build-paper-jams.ts';
import { buildThinker } from '../testing/build-thinker.ts';
import { analyzeTicket } from './analyze-ticket.ts';

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

describe('an analysis with a model', () => {
  it('takes the model’s answer, and names it', async () => {
    const article = await jams.writeArticle();
    ollama = await startFakeOllama();
    const answer = await jams.answerTo(
      buildThinker(desk, { ollamaUrl: ollama.url }),
      await jams.fileFrench(),
    );
    expect(answer).toMatchObject({ source: 'model', model_used: 'llama3.2:3b', language: 'fr' });
    expect(answer.steps).toMatchObject([
      { sources: [`article:${article}`] },
      { sources: [] },
      { sources: [] },
    ]);
    expect(isInLanguage(answer.suggested_solution, 'fr')).toBe(true);
  });

  it('shows the model how a ticket was solved, and neither whose it was nor what they wrote', async () => {
    const solved = await jams.closeDutch();
    ollama = await startFakeOllama();
    const answer = await jams.answerTo(
      buildThinker(desk, { ollamaUrl: ollama.url }),
      await jams.fileFrench(),
    );
    expect(answer.similar_tickets).toMatchObject([{ ticket_id: solved }]);
    const prompt = JSON.stringify(ollama.chats()[0]?.body);
    expect(prompt).toContain('Invoerrol vervangen door [nom] en lade gereinigd, bel [téléphone].');
    expect(prompt).not.toContain(dutchJam.title);
    expect(prompt).not.toContain(dutchJam.description);
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
    const answer = await jams.answerTo(
      buildThinker(desk, { ollamaUrl: ollama.url }),
      await jams.fileFrench(),
    );
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
    const answer = await jams.answerTo(thinker, await jams.fileFrench());
    expect(answer).toMatchObject({ source: 'rules', suggested_category: 'hardware' });
    expect(await thinker.metrics.registry.metrics()).toContain(`ollama_failures_total{kind="${kind}"} 1`);
  });

  it('answers by the rules when nobody listens there', async () => {
    const thinker = buildThinker(desk, { ollamaUrl: await refusingUrl() });
    expect(await jams.answerTo(thinker, await jams.fileFrench())).toMatchObject({ source: 'rules' });
  });

  it('asks one thing at a time', async () => {
    ollama = await startFakeOllama();
    const thinker = buildThinker(desk, { ollamaUrl: ollama.url });
    const keys = [await jams.fileFrench(), await jams.fileFrench(), await jams.fileFrench()];
    await Promise.all(keys.map((key) => analyzeTicket(thinker, key, going)));
    const order = ollama.requests.map(({ path }) => path);
    expect(order).toEqual(keys.flatMap(() => ['/api/ps', '/api/chat']));
  });

  it('frees the server and hands the ticket back when the worker must stop', async () => {
    const server = await startFakeOllama({ behaviour: 'hang_before_headers' });
    ollama = server;
    const key = await jams.fileFrench();
    const stopping = new AbortController();
    const thinker = buildThinker(desk, { ollamaUrl: server.url });
    const analysis = analyzeTicket(thinker, key, stopping.signal);
    const chat = await until(() => server.chats()[0], { within_ms: 10_000 });
    stopping.abort();
    await expect(analysis).rejects.toThrow();
    expect(await chat.end).toBe('closed_by_client');
    expect(await jams.read(key)).toMatchObject({
      analysis_state: 'queued',
      analysis_attempts: 0,
      ai_responses: [],
    });
  });
});
