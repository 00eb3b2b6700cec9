import {
  businessHoursBodySchema,
  businessHoursPreviewSchema,
  businessHoursSchema,
} from '@desk/contract/business-hours';
import {
  previewBusinessHours,
  readBusinessHours,
  setBusinessHours,
} from '@desk/desk/calendar/business-hours';
import type { App, Deps } from '../../deps.ts';
import { refusals } from '../../responses.ts';

const tags = ['Business hours'];

export const businessHoursRoutes = (deps: Deps) => async (app: App) => {
  const desk = { ...deps, timeZone: deps.settings.deskTimeZone };

  app.route({
    method: 'GET',
    url: '/business-hours',
    config: { access: 'see_settings' },
    schema: {
      tags,
      summary: 'Read when the desk is open',
      response: { 200: businessHoursBodySchema, ...refusals(403) },
    },
    handler: () => readBusinessHours(desk),
  });

  app.route({
    method: 'PUT',
    url: '/business-hours',
    config: { access: 'manage_desk' },
    schema: {
      tags,
      summary: 'Set when the desk is open',
      description: 'Whatever is measured in business time follows at once, the past included.',
      body: businessHoursSchema,
      response: { 200: businessHoursBodySchema, ...refusals(400, 403) },
    },
    handler: (request) => setBusinessHours(desk, request.actor, request.body),
  });

  app.route({
    method: 'POST',
    url: '/business-hours/preview',
    config: { access: 'manage_desk' },
    schema: {
      tags,
      summary: 'Ask what such hours would mean',
      body: businessHoursSchema,
      response: { 200: businessHoursPreviewSchema, ...refusals(400, 403) },
    },
    handler: (request) => previewBusinessHours(desk, request.body),
  });
};
