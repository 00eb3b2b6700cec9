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
import type { App } from '../deps.ts';
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
  const withNamedSchemas = createJsonSchemaTransformObject({ schemaRegistry: named });
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
    transformObject: (document) => readable(withNamedSchemas(document)),
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
      theme: { title: 'Hybrid Desk API' },
      uiConfig: { layout: 'BaseLayout', docExpansion: 'list', deepLinking: true, validatorUrl: null },
    });
  });
}

const statusDescriptions: Readonly<Record<string, string>> = {
  200: 'Done.',
  201: 'Made.',
  202: 'Taken; it will be done soon.',
  204: 'Done; there is nothing to say.',
  304: 'Unchanged since the given ETag.',
  400: 'Something in the request cannot be accepted; `issues` names every field at once.',
  401: 'Nobody is signed in, or e-mail address and password do not match.',
  403: 'Seen, but not allowed.',
  404: 'Does not exist, or is not yours to see.',
  409: 'Not possible in the present state; what is, stands in `allowed` or `version`.',
  413: 'Too large.',
  415: 'Of a kind that is not accepted.',
  429: 'Too often; `Retry-After` says when again.',
  503: 'Not now; `Retry-After` says when.',
};

/** Drops what only a generator would write, and says what each status means. */
function readable<Document extends object>(document: Document): Document {
  const polished: Document = JSON.parse(
    JSON.stringify(document, (key, value: unknown) => {
      if (!isObject(value)) return value;
      if (key === 'properties') return writableOnly(value);
      if (key === 'responses') return describeResponses(value);
      if (key === 'schemas')
        // Every named schema would appear a second time, as the input that it never is.
        return Object.fromEntries(Object.entries(value).filter(([name]) => !name.endsWith('Input')));
      if ('format' in value || value.type === 'integer') return withoutNoise(value);
      return value;
    }),
  );
  return polished;
}

/** What is refused by name needs no mention: see `refusingReadOnly`. */
function writableOnly(properties: Record<string, unknown>) {
  const isRefused = (schema: unknown) => isObject(schema) && 'not' in schema;
  return Object.fromEntries(Object.entries(properties).filter(([, schema]) => !isRefused(schema)));
}

function describeResponses(responses: Record<string, unknown>) {
  return Object.fromEntries(
    Object.entries(responses).map(([status, response]) => [
      status,
      isObject(response)
        ? { ...response, description: statusDescriptions[status] ?? response.description }
        : response,
    ]),
  );
}

/** The pattern behind a well-known format, and the limits of JavaScript's integers. */
function withoutNoise({ pattern, minimum, maximum, ...schema }: Record<string, unknown>) {
  return {
    ...schema,
    ...('format' in schema || pattern === undefined ? {} : { pattern }),
    ...(minimum === undefined || minimum === Number.MIN_SAFE_INTEGER ? {} : { minimum }),
    ...(maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? {} : { maximum }),
  };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
