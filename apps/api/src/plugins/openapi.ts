import { aiResponseSchema } from '@desk/contract/ai-responses';
import { overviewSchema } from '@desk/contract/analytics';
import { commentSchema } from '@desk/contract/comments';
import { employeeSchema, meSchema } from '@desk/contract/employees';
import { errorSchema } from '@desk/contract/errors';
import { articleSchema } from '@desk/contract/knowledge';
import { sessionSchema } from '@desk/contract/sessions';
import { historyEntrySchema, ticketDetailSchema, ticketRowSchema } from '@desk/contract/tickets';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { cookieNameFor } from '../accounts/better-auth.ts';
import type { App } from '../app.ts';
import type { Settings } from '../env.ts';
import { declareScopePublic } from '../request.ts';

/** Shapes that have a name in the document; everything else is spelled out where it stands. */
const named = z.registry<{ id: string }>();
named.add(ticketDetailSchema, { id: 'Ticket' });
named.add(ticketRowSchema, { id: 'TicketRow' });
named.add(aiResponseSchema, { id: 'AIResponse' });
named.add(commentSchema, { id: 'Comment' });
named.add(historyEntrySchema, { id: 'HistoryEntry' });
named.add(employeeSchema, { id: 'Employee' });
named.add(meSchema, { id: 'Me' });
named.add(sessionSchema, { id: 'Session' });
named.add(articleSchema, { id: 'Article' });
named.add(overviewSchema, { id: 'Overview' });
named.add(errorSchema, { id: 'Error' });

const description = `Everything the page does, and nothing else, goes through this API.

Times are ISO 8601 in UTC. \`Accept-Language\` (zh, en, fr, nl) decides every message and every \`*_display\`.
An error is always \`{ code, message, request_id, issues? }\`; \`code\` stays, \`message\` is for people.
A path may end in a slash. Unknown fields of a body are dropped; a field that is the desk's to set is refused by name.`;

/** The document is made from the same schemas that validate; `describeApi` must come before the first route. */
export async function describeApi(app: App, settings: Settings): Promise<void> {
  const transform = createJsonSchemaTransform({ schemaRegistry: named });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Hybrid Desk', version: '1', description },
      servers: [{ url: settings.publicUrl }],
      security: [{ session: [] }, { token: [] }],
      components: {
        securitySchemes: {
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: cookieNameFor(settings.publicUrl),
            description: 'What a browser gets when it signs in. Changes must come from the desk’s own page.',
          },
          token: {
            type: 'http',
            scheme: 'bearer',
            description: 'What `POST /api/sign-in` with `"as": "token"` answers with.',
          },
        },
      },
    },
    transform: (route) => {
      const { schema, url } = transform(route);
      const isPublic = route.route.config?.access === 'public';
      return { url, schema: isPublic ? { ...schema, security: [] } : schema };
    },
    transformObject: createJsonSchemaTransformObject({ schemaRegistry: named }),
  });
}

/** The document itself, and a page to read and try it, whose files come from this server alone. */
export async function serveApiDocument(app: App): Promise<void> {
  app.route({
    method: 'GET',
    url: '/api/openapi.json',
    config: { access: 'public' },
    schema: { hide: true },
    handler: async (_request, reply) => reply.header('cache-control', 'no-cache').send(app.swagger()),
  });
  await app.register(async (scope) => {
    declareScopePublic(scope);
    await scope.register(swaggerUi, {
      routePrefix: '/api/docs',
      uiConfig: { docExpansion: 'list', deepLinking: true, validatorUrl: null },
    });
  });
}
