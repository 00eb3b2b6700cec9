import { askSuggestionsSchema, suggestionOutcomeSchema, suggestionsSchema } from '@desk/contract/suggestions';
import { decideDeflection } from '@desk/desk/deflection/record-deflection';
import { z } from 'zod';
import type { App, Deps } from '../../deps.ts';
import { refusals } from '../../responses.ts';
import { suggest } from './suggest.ts';

const tags = ['Suggestions'];
const params = z.object({ id: z.coerce.number().int().min(1).max(2_147_483_647) });

export const suggestionRoutes = (deps: Deps) => async (app: App) => {
  const { findSolutions, settings } = deps;
  const desk = { ...deps, timeZone: settings.deskTimeZone };

  app.route({
    method: 'POST',
    url: '/suggestions',
    config: { access: 'read_knowledge' },
    schema: {
      tags,
      summary: 'Ask what may already solve what I am writing',
      description:
        'At most three cards, known outages first. The text is not kept. Send `suggestion_id` back while the same text goes on.',
      body: askSuggestionsSchema,
      response: { 200: suggestionsSchema, ...refusals(400) },
    },
    handler: ({ actor, body, language }) => suggest({ desk, findSolutions }, actor, body, language),
  });

  app.route({
    method: 'POST',
    url: '/suggestions/:id/outcome',
    config: { access: 'read_knowledge' },
    schema: {
      tags,
      summary: 'Say what came of suggestions: one solved it, or I filed a ticket',
      params,
      body: suggestionOutcomeSchema,
      response: { 204: z.undefined(), ...refusals(400, 404) },
    },
    handler: async ({ params, actor, body }, reply) => {
      await decideDeflection(desk, actor, params.id, body);
      return reply.code(204).send();
    },
  });
};
