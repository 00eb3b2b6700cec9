import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FakeOllama, startFakeOllama } from '../../apps/worker/src/ai/testing/fake-ollama.ts';
import { findModel } from '../find-model.ts';
import { scoreModel } from './score-model.ts';

let fake: FakeOllama;
beforeAll(async () => {
  fake = await startFakeOllama();
});
afterAll(() => fake.stop());

it('asks the model that answers about one text of every test issue in every language', async () => {
  const { context } = await findModel({ OLLAMA_HOST: fake.url });
  const [category, time] = await scoreModel(context);
  expect(category?.row).toBe('2');
  expect(category?.notes?.[0]).toMatch(/^96 texts; .* 0 texts got no usable answer/);
  expect(Object.keys(category?.metrics[0]?.per ?? {})).toEqual(['zh', 'en', 'fr', 'nl']);
  expect(time?.metrics[0]?.value).toBeGreaterThan(0);
});

it('is left out, in one sentence, where nobody answers', async () => {
  const { context, sentence } = await findModel({ OLLAMA_HOST: 'http://127.0.0.1:9' });
  expect(context).toEqual({});
  expect(sentence).toContain('No Ollama answers');
});
