import { autonomyParams, autonomySchema, changeAutonomySchema } from '@desk/contract/autonomy';
import { changeAutonomy } from '@desk/desk/autonomy/change-autonomy';
import { readAutonomy } from '@desk/desk/autonomy/read-autonomy';
import type { Desk } from '@desk/desk/desk';
import type { App, Deps } from '../../deps.ts';
import { refusals } from '../../responses.ts';
import { presentAutonomy } from './present-autonomy.ts';

const tags = ['Assistant'];

/** `/autonomy`: how far the assistant may go in each category, what speaks for it, and who decided. */
export const autonomyRoutes = (deps: Deps) => async (app: App) => {
  const { database, clock, settings } = deps;
  const desk: Desk = { database, clock, timeZone: settings.deskTimeZone };

  app.route({
    method: 'GET',
    url: '/autonomy',
    config: { access: 'see_autonomy' },
    schema: {
      tags,
      summary: 'How far the assistant may go in each category, and why',
      response: { 200: autonomySchema, ...refusals(403) },
    },
    handler: async () => presentAutonomy(await readAutonomy(desk)),
  });

  app.route({
    method: 'PATCH',
    url: '/autonomy/:category',
    config: { access: 'manage_desk' },
    schema: {
      tags,
      summary: 'Set how far the assistant may go in a category, or leave it to what people say',
      params: autonomyParams,
      body: changeAutonomySchema,
      response: { 200: autonomySchema, ...refusals(400, 403, 404) },
    },
    async handler(request) {
      await changeAutonomy(desk, request.actor, request.params.category, request.body);
      return presentAutonomy(await readAutonomy(desk));
    },
  });
};
