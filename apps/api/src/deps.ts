import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '@desk/desk/clock';
import type { Database } from '@desk/desk/database';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Redis } from 'ioredis';
import type { Enqueue } from './enqueue.ts';
import type { Settings } from './env.ts';
import type { FindSolutions } from './find-solutions.ts';

export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** What the API is built from. */
export type Deps = {
  database: Database;
  enqueue: Enqueue;
  /** Left out, or without an answer in time: what is looked for is looked for by its words alone. */
  findSolutions?: FindSolutions;
  clock: Clock;
  settings: Settings;
  /** Counts guesses for all processes together, and says whether a worker is alive; may be out of reach or left out. */
  redis?: Redis;
  log?: FastifyBaseLogger;
};
