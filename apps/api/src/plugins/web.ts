import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { App } from '../deps.ts';

/**
 * Serves the built page beside the API, so that one process is a whole desk. Files under `assets/` carry a hash of their
 * content in their name and never change; everything else is asked for anew. An address that is the page's own business
 * (`/tickets/TK20260401001`) answers with the page.
 */
export async function serveWeb(app: App, webDist: string): Promise<void> {
  const root = path.resolve(webDist);
  await app.register(async (scope: App) => {
    await scope.register(fastifyStatic, {
      root,
      serve: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders(reply, file) {
        const isHashed = path.relative(root, file).startsWith(`assets${path.sep}`);
        reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });

    scope.route({
      method: 'GET',
      url: '/*',
      config: { access: 'public', rateLimit: false },
      schema: { hide: true, params: z.object({ '*': z.string() }) },
      handler: async (request, reply) => {
        const file = request.params['*'];
        if (/^api(\/|$)/.test(file)) return reply.callNotFound();
        return reply.sendFile(isVisit(request, file) ? 'index.html' : file);
      },
    });
  });
}

/** A person goes to an address of the page, rather than a page or a program asking for a file. */
function isVisit(request: FastifyRequest, file: string): boolean {
  const accepts = request.headers.accept ?? '*/*';
  return file === '' || (path.extname(file) === '' && /text\/html|\*\/\*/.test(accepts));
}
