import {
  modelPullKey,
  modelPullSchema,
  modelStatusKey,
  modelStatusSchema,
} from '@desk/contract/assistant-model';
import { createTestRedis, type TestRedis } from '@desk/local-services/test-redis';
import { until } from '@desk/local-services/until';
import { Redis } from 'ioredis';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createOllama } from '../ai/ollama.ts';
import { type FakeOllamaOptions, refusingUrl, startFakeOllama } from '../ai/testing/fake-ollama.ts';
import { pullModel } from './pull-model.ts';
import { watchModel } from './watch-model.ts';

const log = pino({ level: 'silent' });
const model = 'llama3.2:3b';
const going = new AbortController().signal;
const within = { within_ms: 10_000 };

let test: TestRedis;
let redis: Redis;
const endings: (() => Promise<void>)[] = [];
beforeAll(async () => {
  test = await createTestRedis();
  redis = new Redis(test.url);
  await redis.ping();
});
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
  await redis.del(modelStatusKey, modelPullKey);
});
afterAll(async () => {
  await test.flush();
  redis.disconnect();
});

async function serve(options: FakeOllamaOptions = {}) {
  const fake = await startFakeOllama(options);
  endings.push(fake.stop);
  return { fake, ollama: createOllama({ host: fake.url, model, budgets: { pullIdle: 100 }, log }) };
}

function watch(ollama: ReturnType<typeof createOllama> | undefined) {
  const clock = () => new Date('2026-11-21T10:00:00Z');
  const watching = watchModel({ ollama, wanted: model, redis, clock, log });
  endings.push(watching.stop);
  return watching;
}

const status = async () => {
  const said = await redis.get(modelStatusKey);
  return said ? modelStatusSchema.parse(JSON.parse(said)) : undefined;
};
const progress = async () => {
  const said = await redis.get(modelPullKey);
  return said ? modelPullSchema.parse(JSON.parse(said)) : undefined;
};

describe('watching the model', () => {
  it('says what the server has, for some time', async () => {
    const { ollama } = await serve();
    watch(ollama);
    expect(await until(status, within)).toEqual({
      is_enabled: true,
      is_reachable: true,
      version: '0.12.6',
      model,
      is_present: true,
      size_bytes: 2_000_000,
      is_loaded: true,
      is_circuit_open: false,
      checked_at: '2026-11-21T10:00:00.000Z',
    });
    expect(await redis.pttl(modelStatusKey)).toBeGreaterThan(0);
  });

  it('brings a model that is on the disk into memory, before anybody asks for it', async () => {
    const { fake, ollama } = await serve({ isLoaded: false });
    const watching = watch(ollama);
    await until(() => fake.requests.find(({ path }) => path === '/api/generate'), within);
    await until(async () => {
      await watching.look();
      return watching.last()?.is_loaded || undefined;
    }, within);
    expect(fake.requests.filter(({ path }) => path === '/api/generate')).toHaveLength(1);
  });

  it('says of a model that is not there what it will weigh, and asks for nothing', async () => {
    const { fake, ollama } = await serve({ isPresent: false });
    const watching = watch(ollama);
    await watching.look();
    expect(watching.last()).toMatchObject({ is_present: false, size_bytes: 2_000_000_000 });
    expect(fake.requests.map(({ path }) => path)).not.toContain('/api/pull');
    expect(fake.requests.map(({ path }) => path)).not.toContain('/api/generate');
  });

  it('says that nobody listens, or that no model is wanted', async () => {
    const away = watch(createOllama({ host: await refusingUrl(), model, log }));
    await away.look();
    expect(away.last()).toMatchObject({ is_enabled: true, is_reachable: false });
    const none = watch(undefined);
    await none.look();
    expect(none.last()).toMatchObject({ is_enabled: false, is_reachable: false });
  });
});

describe('downloading the model', () => {
  const pull = (ollama: ReturnType<typeof createOllama>, onEnd = async () => {}) =>
    pullModel({ ollama, redis, onEnd, log }, { model }, going);

  it('says how far it is and then that it is done, and has the server looked at anew', async () => {
    const { ollama } = await serve({ isPresent: false });
    const watching = watch(ollama);
    await watching.look();
    await pull(ollama, watching.look);
    expect(await progress()).toEqual({
      state: 'done',
      completed_bytes: 2_000_000,
      total_bytes: 2_000_000,
      error: null,
    });
    expect(await status()).toMatchObject({ is_present: true });
  });

  it('goes on after a connection that broke', async () => {
    const { fake, ollama } = await serve({ isPresent: false, pulls: ['cut', 'cut', 'good'] });
    await pull(ollama);
    expect(await progress()).toMatchObject({ state: 'done' });
    expect(fake.requests.filter(({ path }) => path === '/api/pull')).toHaveLength(3);
  });

  it('says why it failed, and leaves it to people to try again', async () => {
    const { ollama } = await serve({ isPresent: false, pulls: ['no_such_model', 'hang', 'good'] });
    await pull(ollama);
    expect(await progress()).toMatchObject({
      state: 'failed',
      error: 'pull model manifest: file does not exist',
    });
    await pull(ollama);
    expect(await progress()).toMatchObject({ state: 'failed', completed_bytes: 500_000 });
    await pull(ollama);
    expect(await progress()).toMatchObject({ state: 'done' });
  });

  it('is handed back when the worker must stop', async () => {
    const { fake, ollama } = await serve({ isPresent: false, pulls: ['hang'] });
    const stopping = new AbortController();
    const patient = createOllama({ host: fake.url, model, log });
    const pulling = pullModel(
      { ollama: patient, redis, onEnd: async () => {}, log },
      { model },
      stopping.signal,
    );
    await until(() => fake.requests.find(({ path }) => path === '/api/pull'), within);
    stopping.abort();
    await expect(pulling).rejects.toThrow();
    expect(ollama.model).toBe(model);
    expect(await progress()).toMatchObject({ state: 'pulling' });
  });
});
