import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FakeOllama, startFakeOllama } from '../ai/testing/fake-ollama.ts';
import { type LivingDesk, startLivingDesk } from '../testing/start-living-desk.ts';

let living: LivingDesk;
let ollama: FakeOllama;
beforeAll(async () => {
  living = await startLivingDesk();
  await living.writeArticle();
  ollama = await startFakeOllama();
  await living.startWorker({ ollamaUrl: ollama.url });
});
afterAll(async () => {
  await living.stop();
  await ollama.stop();
});

/** The answer that stands in the end: the model's if there is one, and always the first one beside it. */
async function answerOf() {
  const [ticket] = await living.settled([await living.fileTicket()]);
  expect(ticket).toMatchObject({ analysis_state: 'done', category: 'hardware' });
  expect(ticket?.ai_responses[0]).toMatchObject({ source: 'rules' });
  return ticket?.ai_responses.at(-1);
}

// One worker goes through all of this; each answer shows that what came before has not hurt it.
describe('a worker', { timeout: 60_000 }, () => {
  it('passes on what the model answers', async () => {
    expect(await answerOf()).toMatchObject({ source: 'model', model_used: 'llama3.2:3b' });
  });

  it.each(['hang_connect', 'not_json', 'model_missing', 'truncated_json'] as const)(
    'answers by the rules when the model server does this: %s',
    async (behaviour) => {
      ollama.behave(behaviour);
      expect(await answerOf()).toMatchObject({ source: 'rules' });
    },
  );

  it('passes answers on again when the server has come to itself', async () => {
    ollama.behave('good');
    expect(await answerOf()).toMatchObject({ source: 'model' });
  });

  it('answers by the rules when the server is gone', async () => {
    await ollama.stop();
    expect(await answerOf()).toMatchObject({ source: 'rules' });
  });
});
