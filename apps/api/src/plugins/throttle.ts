import { createHash } from 'node:crypto';
import { DeskError } from '@desk/desk/desk-error';
import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Redis } from 'ioredis';
import type { App } from '../deps.ts';
import type { Settings } from '../env.ts';
import { storeWith } from './throttle-store.ts';

const minute = 60_000;

/** A wide limit for everybody, so that one runaway script does not take the desk from the others. */
export async function limitRates(app: App, settings: Settings, redis: Redis | undefined): Promise<void> {
  await app.register(rateLimit, {
    global: true,
    // After the session is known: a whole office behind one address must not count as one.
    hook: 'preParsing',
    max: settings.requestsPerMinute,
    timeWindow: minute,
    keyGenerator: (request) =>
      request.session ? `person:${request.session.actor.employee_id}` : `address:${normalizeIP(request.ip)}`,
    errorResponseBuilder: () => new DeskError('too_many_requests'),
    store: storeWith(redis),
  });
}

export type Guess = {
  /** Which guesses are counted together: `sign-in`, `password`. */
  what: string;
  /** The account that is guessed at, as the guesser names it. */
  account: string;
};

/**
 * Counts a guess at a secret by account, by address, and by both; answers 429 once one of them has guessed too often.
 * Somebody at another address can be slowed down in their own account only by very many guesses at it.
 */
export function createGuessLimiter(app: App) {
  const guesses = new WeakMap<FastifyRequest, Guess>();
  const timeWindow = 15 * minute;
  const limiter = (max: number, key: (guess: Guess, address: string) => string) =>
    app.createRateLimit({
      max,
      timeWindow,
      keyGenerator: (request) => {
        const guess = guesses.get(request);
        const name = guess ? `${guess.what}:${key(guess, normalizeIP(request.ip))}` : '';
        // E-mail addresses do not belong in Redis.
        return createHash('sha256').update(name).digest('base64url');
      },
    });
  const limiters = [
    limiter(10, ({ account }, address) => `both:${account}:${address}`),
    limiter(60, ({ account }) => `account:${account}`),
    limiter(300, (_guess, address) => `address:${address}`),
  ];

  return async (request: FastifyRequest, reply: FastifyReply, guess: Guess): Promise<void> => {
    guesses.set(request, guess);
    const results = await Promise.all(limiters.map((limit) => limit(request)));
    const waits = results.flatMap((result) =>
      !result.isAllowed && result.isExceeded ? [result.ttlInSeconds] : [],
    );
    if (waits.length === 0) return;
    reply.header('retry-after', Math.max(...waits));
    throw new DeskError('too_many_requests');
  };
}
