import { assistantQualityQuery, assistantQualitySchema } from '@desk/contract/assistant-quality';
import type { Desk } from '@desk/desk/desk';
import { readQuality } from '@desk/desk/learning/read-quality';
import type { App, Deps } from '../../deps.ts';
import { refusals } from '../../responses.ts';

/** `/assistant/quality`: how good the assistant's answers are, by what people confirmed. */
export const assistantQualityRoutes = (deps: Deps) => async (app: App) => {
  const { database, clock, settings } = deps;
  const desk: Desk = { database, clock, timeZone: settings.deskTimeZone };

  app.route({
    method: 'GET',
    url: '/assistant/quality',
    config: { access: 'see_assistant_quality' },
    schema: {
      tags: ['Assistant'],
      summary: 'Measure the assistant against what people confirmed',
      querystring: assistantQualityQuery,
      response: { 200: assistantQualitySchema, ...refusals(400, 403) },
    },
    handler: (request) => readQuality(desk, request.query),
  });
};
