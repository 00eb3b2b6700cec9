import type { FastifyRequest } from 'fastify';
import type { App } from '../deps.ts';

/** One line per request, once it is answered. What is asked all day and says nothing new is for `debug`. */
export function logRequests(app: App): void {
  app.addHook('onResponse', async (request, reply) => {
    const { statusCode } = reply;
    const isQuiet = statusCode < 400 && (statusCode === 304 || isRoutine(request));
    request.log[isQuiet ? 'debug' : 'info'](
      {
        method: request.method,
        // Never the query: it carries what people search for, and one-time links.
        path: request.url.split('?')[0],
        status: statusCode,
        duration_ms: Math.round(reply.elapsedTime * 10) / 10,
        employee_id: request.session?.actor.employee_id,
      },
      'request',
    );
  });
}

function isRoutine(request: FastifyRequest): boolean {
  return ['/healthz', '/readyz', '/metrics', '/*'].includes(request.routeOptions.url ?? '');
}
