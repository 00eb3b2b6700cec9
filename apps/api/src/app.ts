import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '@desk/desk/clock';
import type { Database } from '@desk/desk/database';
import { type FastifyBaseLogger, type FastifyInstance, fastify, type RawServerDefault } from 'fastify';
import { serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { pino } from 'pino';
import type { Enqueue } from './enqueue.ts';
import type { Settings } from './env.ts';
import { answerFrameworkError, handleErrors, requestId } from './plugins/error-handler.ts';
import { decorateRequests, requireDeclaredAccess } from './request.ts';

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
  clock: Clock;
  settings: Settings;
  log?: FastifyBaseLogger;
};

/** The whole API, without listening. */
export async function buildApp(deps: Deps): Promise<App> {
  const app: App = fastify({
    loggerInstance: deps.log ?? pino({ level: deps.settings.logLevel }),
    genReqId: requestId,
    requestIdHeader: false,
    bodyLimit: 1024 * 1024,
    frameworkErrors: answerFrameworkError,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  }).withTypeProvider<ZodTypeProvider>();

  app.setSerializerCompiler(serializerCompiler);
  decorateRequests(app);
  requireDeclaredAccess(app);
  handleErrors(app);

  await app.ready();
  return app;
}
