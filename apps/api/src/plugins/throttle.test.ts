import { fastify } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { App } from '../deps.ts';
import { readSettings } from '../env.ts';
import { decorateRequests } from '../request.ts';
import { handleErrors } from './error-handler.ts';
import { createGuessLimiter, limitRates } from './throttle.ts';

const settings = readSettings({
  DATABASE_URL: 'postgresql://desk@127.0.0.1/desk',
  REDIS_URL: 'redis://127.0.0.1:6379',
});

let app: App;
beforeEach(async () => {
  app = fastify().withTypeProvider<ZodTypeProvider>();
  decorateRequests(app);
  handleErrors(app);
  await limitRates(app, settings, undefined);
  const limitGuesses = createGuessLimiter(app);
  app.route({
    method: 'GET',
    url: '/guess/:account',
    schema: { params: z.object({ account: z.string() }) },
    handler: async (request, reply) => {
      await limitGuesses(request, reply, { what: 'test', account: request.params.account });
      return 'wrong';
    },
  });
  await app.ready();
});

const guess = async (account: string, address: string) =>
  (await app.inject({ url: `/guess/${account}`, remoteAddress: address })).statusCode;

/** How many guesses get through before the first that does not. */
async function allowed(guesses: (tries: number) => Promise<number>): Promise<number> {
  for (let tries = 0; tries < 1000; tries++) if ((await guesses(tries)) === 429) return tries;
  return Number.POSITIVE_INFINITY;
}

const address = (number: number) => `10.0.${Math.floor(number / 250)}.${(number % 250) + 1}`;

describe('guesses at a secret', () => {
  it('may be ten at one account from one address', async () => {
    expect(await allowed(() => guess('ada', '10.0.0.1'))).toBe(10);
    expect(await guess('ada', '10.0.0.2')).toBe(200);
    expect(await guess('bob', '10.0.0.1')).toBe(200);
  });

  it('may be sixty at one account from many addresses', async () => {
    expect(await allowed((tries) => guess('ada', address(tries)))).toBe(60);
    expect(await guess('bob', '10.0.0.1')).toBe(200);
  });

  it('may be three hundred from one address at many accounts', async () => {
    expect(await allowed((tries) => guess(`person-${tries}`, '10.0.0.1'))).toBe(300);
    expect(await guess('ada', '10.0.0.2')).toBe(200);
  });

  it('count a whole network of one IPv6 customer as one address', async () => {
    expect(await allowed((tries) => guess('ada', `2001:db8:1:2::${tries + 1}`))).toBe(10);
    expect(await guess('ada', '2001:db8:1:3::1')).toBe(200);
  });
});
