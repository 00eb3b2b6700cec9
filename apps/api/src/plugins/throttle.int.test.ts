import { createTestRedis, type TestRedis } from '@desk/local-services/test-redis';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp, type TestApp } from '../testing/build-test-app.ts';

let testRedis: TestRedis;
let redis: Redis;
beforeAll(async () => {
  testRedis = await createTestRedis();
  redis = new Redis(testRedis.url, { maxRetriesPerRequest: null, enableOfflineQueue: false });
  await new Promise((resolve) => redis.once('ready', resolve));
});
afterAll(async () => {
  redis.disconnect();
  await testRedis.flush();
});

const guess = (desk: TestApp, email: string) =>
  desk.app.inject({
    method: 'POST',
    url: '/api/sign-in',
    payload: { email, password: 'a wrong guess' },
    remoteAddress: '10.1.1.1',
  });

async function guessUntilRefused(desks: readonly TestApp[], email: string): Promise<number> {
  for (let tries = 0; tries < 100; tries++) {
    const desk = desks[tries % desks.length];
    if (desk && (await guess(desk, email)).statusCode === 429) return tries;
  }
  return 100;
}

describe('guesses', () => {
  it('are counted for all processes together', async () => {
    const desks = [await buildTestApp({ redis }), await buildTestApp({ redis })];
    expect(await guessUntilRefused(desks, 'together@example.com')).toBe(10);
    expect((await redis.keys('desk:throttle:*')).join()).not.toContain('together');
    await Promise.all(desks.map((desk) => desk.close()));
  });

  it('are counted on while Redis is away, by each process for itself', async () => {
    const own = new Redis(testRedis.url, { maxRetriesPerRequest: null, enableOfflineQueue: false });
    await new Promise((resolve) => own.once('ready', resolve));
    const desk = await buildTestApp({ redis: own });
    for (let tries = 0; tries < 6; tries++) await guess(desk, 'away@example.com');
    own.disconnect();
    expect(await guessUntilRefused([desk], 'away@example.com')).toBe(4);
    expect((await guess(desk, 'another@example.com')).statusCode).toBe(401);
    await desk.close();
  });

  it('are counted on, without waiting, when Redis stops answering', async () => {
    const desk = await buildTestApp({ redis });
    await redis.call('CLIENT', 'PAUSE', '20000', 'WRITE');
    const started = performance.now();
    expect((await guess(desk, 'hanging@example.com')).statusCode).toBe(401);
    expect(performance.now() - started).toBeLessThan(10_000);
    await redis.call('CLIENT', 'UNPAUSE');
    await desk.close();
  });
});

it('leaves others alone when one person asks without end', async () => {
  const desk = await buildTestApp({ env: { REQUESTS_PER_MINUTE: '20' } });
  const { employee, other_employee } = desk.people;
  const statuses: number[] = [];
  for (let asked = 0; asked < 21; asked++)
    statuses.push((await desk.ask(employee, { url: '/api/me' })).statusCode);
  expect(statuses.filter((status) => status === 200)).toHaveLength(20);
  const refused = await desk.ask(employee, { url: '/api/me', headers: { 'accept-language': 'fr' } });
  expect(refused.statusCode).toBe(429);
  expect(refused.json()).toMatchObject({ code: 'too_many_requests' });
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect((await desk.ask(other_employee, { url: '/api/me' })).statusCode).toBe(200);
  expect((await desk.app.inject({ url: '/healthz' })).statusCode).toBe(200);
  await desk.close();
});
