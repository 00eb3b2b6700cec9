import { until } from '@desk/local-services/until';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startFakeOllama } from '../ai/testing/fake-ollama.ts';
import { type LivingDesk, startLivingDesk } from '../testing/start-living-desk.ts';

let living: LivingDesk;
beforeAll(async () => {
  living = await startLivingDesk();
});
afterEach(() => living.killWorkers());
afterAll(() => living.stop());

const timeout = 120_000;

describe('a worker that is killed', () => {
  it('while the model writes, or before its answer is saved, leaves it to another, and the first answer is there all the time', {
    timeout,
  }, async () => {
    await living.writeArticle();
    const ollama = await startFakeOllama();
    try {
      const points = ['ask', 'check', 'replace'] as const;
      const doomed = await Promise.all(
        points.map(async (pauseAt) => ({
          pauseAt,
          worker: await living.startWorker({ pauseAt, ollamaUrl: ollama.url }),
        })),
      );
      const keys = await Promise.all(points.map(() => living.fileTicket()));
      await Promise.all(doomed.map(({ pauseAt, worker }) => worker.says(`paused at ${pauseAt}`)));
      for (const key of keys)
        expect(await living.read(key)).toMatchObject({
          analysis_state: 'refining',
          ai_responses: [{ source: 'rules' }],
        });

      await living.startWorker({ ollamaUrl: ollama.url });
      await Promise.all(doomed.map(({ worker }) => worker.kill()));
      const killedAt = performance.now();
      for (const ticket of await living.settled(keys)) {
        expect(ticket).toMatchObject({
          analysis_state: 'done',
          ai_responses: [{ source: 'rules' }, { source: 'model' }],
        });
        expect(ticket.analysis_attempts).toBe(2);
      }
      expect(performance.now() - killedAt).toBeLessThan(15_000);
    } finally {
      await ollama.stop();
    }
  });

  it('again and again by one that is being refined leaves it with its first answer', {
    timeout,
  }, async () => {
    await living.writeArticle();
    const ollama = await startFakeOllama();
    try {
      const key = await living.fileTicket();
      for (const _ of [1, 2, 3]) {
        const doomed = await living.startWorker({ pauseAt: 'ask', ollamaUrl: ollama.url });
        await doomed.says('paused at ask');
        await doomed.kill();
      }
      await living.startWorker({ pauseAt: 'ask', ollamaUrl: ollama.url });
      const [ticket] = await living.settled([key]);
      expect(ticket).toMatchObject({ analysis_state: 'done', ai_responses: [{ source: 'rules' }] });
    } finally {
      await ollama.stop();
    }
  });
});

describe('a worker that is told to stop', () => {
  it('frees the model, hands the better answer back and ends in order', { timeout }, async () => {
    await living.writeArticle();
    const ollama = await startFakeOllama({ behaviour: 'hang_before_headers' });
    try {
      const worker = await living.startWorker({ ollamaUrl: ollama.url });
      const key = await living.fileTicket();
      const chat = await until(() => ollama.chats()[0], { within_ms: 20_000 });
      expect(await worker.stop()).toBe('code 0');
      expect(await chat.end).toBe('closed_by_client');
      expect(await living.read(key)).toMatchObject({ analysis_state: 'refining', analysis_attempts: 0 });

      ollama.behave('good');
      await living.startWorker({ ollamaUrl: ollama.url });
      const [ticket] = await living.settled([key]);
      expect(ticket).toMatchObject({
        analysis_state: 'done',
        analysis_attempts: 1,
        ai_responses: [{ source: 'rules' }, { source: 'model' }],
      });
    } finally {
      await ollama.stop();
    }
  });
});
