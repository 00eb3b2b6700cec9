import { DeskError } from '@desk/desk/desk-error';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import underPressure from '@fastify/under-pressure';
import type { App } from '../deps.ts';
import type { Settings } from '../env.ts';

/** Asked by machines that must be told the truth under load too. */
const alwaysAnswered = new Set(['/healthz', '/readyz', '/metrics']);

export async function secure(app: App, settings: Settings): Promise<void> {
  const isHttps = settings.publicUrl.startsWith('https:');

  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // MUI's styles are made in the browser, as <style> elements. A nonce would have to be new in every index.html,
        // which then could be neither cached nor served as a file; styles cannot run code, scripts stay strict.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(isHttps && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: isHttps && { maxAge: 180 * 24 * 60 * 60, includeSubDomains: false },
    referrerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
  });

  if (settings.corsOrigins.length > 0)
    await app.register(cors, {
      origin: settings.corsOrigins,
      credentials: true,
      methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
      exposedHeaders: ['etag', 'retry-after', 'x-request-id'],
      maxAge: 600,
    });

  await app.register(underPressure, {
    maxEventLoopDelay: 3_000,
    sampleInterval: 1_000,
    pressureHandler(request) {
      if (!alwaysAnswered.has(request.routeOptions.url ?? '')) throw new DeskError('unavailable');
    },
  });
}

/** What the API answers is one person's, at this moment: unless a route says otherwise, nobody keeps a copy. */
export function forbidStoring(api: App): void {
  api.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}
