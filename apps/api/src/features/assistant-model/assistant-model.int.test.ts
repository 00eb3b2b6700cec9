import {
  type ModelPull,
  type ModelStatus,
  modelPullKey,
  modelStatusKey,
} from '@desk/contract/assistant-model';
import { createTestRedis, type TestRedis } from '@desk/local-services/test-redis';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildTestApp, type TestApp } from '../../testing/build-test-app.ts';

let test: TestRedis;
let redis: Redis;
let desk: TestApp;
beforeAll(async () => {
  test = await createTestRedis();
  redis = new Redis(test.url);
  await redis.ping();
  desk = await buildTestApp({ redis });
});
beforeEach(async () => {
  await redis.del(modelStatusKey, modelPullKey);
  desk.enqueued.length = 0;
});
afterAll(async () => {
  await desk.close();
  await test.flush();
  redis.disconnect();
});

const missing: ModelStatus = {
  is_enabled: true,
  is_reachable: true,
  version: '0.12.6',
  model: 'llama3.2:3b',
  is_present: false,
  size_bytes: 2_000_000_000,
  is_loaded: false,
  is_circuit_open: false,
  checked_at: '2026-11-21T10:00:00.000Z',
};
const say = (status: ModelStatus) => redis.set(modelStatusKey, JSON.stringify(status));
const sayPull = (pull: ModelPull) => redis.set(modelPullKey, JSON.stringify(pull));

const look = () => desk.ask(desk.people.it_staff, { url: '/api/assistant/model' });
const pull = () => desk.ask(desk.people.admin, { method: 'POST', url: '/api/assistant/model/pull' });

describe('the language model', () => {
  it('is shown as the worker last saw it, with its download', async () => {
    await say(missing);
    expect((await look()).json()).toEqual({ ...missing, pull: null });
    const half: ModelPull = { state: 'pulling', completed_bytes: 7, total_bytes: 14, error: null };
    await sayPull(half);
    expect((await look()).json()).toEqual({ ...missing, pull: half });
  });

  it('is not known while no worker says anything', async () => {
    const answer = await look();
    expect(answer.statusCode).toBe(503);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('is downloaded once, however often somebody asks at once', async () => {
    await say(missing);
    // Signed in already: three first sign-ins at once would be another story.
    await desk.signIn(desk.people.admin);
    const answers = await Promise.all([pull(), pull(), pull()]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([202, 409, 409]);
    expect(answers.find(({ statusCode }) => statusCode === 202)?.json()).toMatchObject({
      pull: { state: 'pulling', completed_bytes: 0, total_bytes: null },
    });
    expect(answers.find(({ statusCode }) => statusCode === 409)?.json().code).toBe('model_pull_running');
    expect(desk.enqueued).toEqual([{ name: 'pull-model', payload: { model: 'llama3.2:3b' } }]);
  });

  it('may be asked for again when a download has failed', async () => {
    await say(missing);
    await sayPull({ state: 'failed', completed_bytes: 3, total_bytes: 14, error: 'no space left' });
    expect((await pull()).statusCode).toBe(202);
  });

  it('is not asked for where nobody would give it, or where it is already', async () => {
    await say({ ...missing, is_reachable: false });
    expect((await pull()).json().code).toBe('model_server_unreachable');
    await say({ ...missing, is_present: true });
    expect((await pull()).json().code).toBe('model_already_present');
    expect(desk.enqueued).toEqual([]);
  });
});
