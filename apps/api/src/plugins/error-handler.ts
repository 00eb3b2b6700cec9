import { pickLanguage } from '@desk/contract/vocabulary';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { App } from '../deps.ts';
import { explainError, InvalidInput, refuse } from '../errors.ts';
import { withoutNul } from '../without-nul.ts';

/** One shape for every error, in the caller's language; what nobody expected is logged with its stack and leaks nothing. */
export function handleErrors(app: App): void {
  app.setValidatorCompiler<z.ZodType>(({ schema }) => (data) => {
    const result = schema.safeParse(withoutNul(data), { reportInput: true });
    return result.success ? { value: result.data } : { error: new InvalidInput(result.error.issues) };
  });

  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });

  app.setErrorHandler((error, request, reply) => {
    const refusal = explainError(error, request);
    if (!refusal) {
      request.log.error({ err: error }, 'unexpected error');
      return answer(reply, refuse('internal', request));
    }
    if (refusal.status >= 500) request.log.warn({ err: error }, refusal.body.code);
    return answer(reply, refusal);
  });

  app.setNotFoundHandler((request, reply) => answer(reply, refuse('not_found', request)));
}

function answer(reply: FastifyReply, refusal: ReturnType<typeof refuse>) {
  if (refusal.retryAfterSeconds) reply.header('retry-after', refusal.retryAfterSeconds);
  // The route's response schemas are for what it answers by itself.
  return reply
    .code(refusal.status)
    .type('application/json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(refusal.body);
}

/** For requests that never reach a route, such as an address that cannot be decoded: no hook has run yet. */
export function answerFrameworkError(_error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const language = pickLanguage(request.headers['accept-language']);
  reply.header('x-request-id', request.id);
  answer(reply, refuse('not_found', { id: request.id, language }));
}

/** The caller's id when it is a plain one, so that one id can be followed through proxies, logs and jobs. */
export function requestId(request: FastifyRequest['raw']): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w.:-]{1,100}$/.test(given) ? given : crypto.randomUUID();
}
