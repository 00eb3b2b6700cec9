import {
  announceOutageSchema,
  changeOutageSchema,
  listOutagesQuery,
  outagePageSchema,
  outageSchema,
} from '@desk/contract/outages';
import { announceOutage, changeOutage } from '@desk/desk/outages/announce-outage';
import { listOutages } from '@desk/desk/outages/list-outages';
import { z } from 'zod';
import type { App, Deps } from '../../deps.ts';
import { presentPage } from '../../page-links.ts';
import { refusals } from '../../responses.ts';
import { presentOutage } from './present-outage.ts';

const tags = ['Outages'];
const params = z.object({ id: z.coerce.number().int().min(1).max(2_147_483_647) });

export const outageRoutes = (deps: Deps) => async (app: App) => {
  const { database, settings } = deps;
  const desk = { ...deps, timeZone: settings.deskTimeZone };

  app.route({
    method: 'GET',
    url: '/outages',
    config: { access: 'signed_in' },
    schema: {
      tags,
      summary: 'List what is known to be broken at my site',
      description: 'With `all`, staff get every site, and what is over too.',
      querystring: listOutagesQuery,
      response: { 200: outagePageSchema, ...refusals(400) },
    },
    handler: async (request) => {
      const { actor, language } = request;
      const page = await listOutages(database, actor, request.query);
      return presentPage(request, settings.publicUrl, page, (outage) =>
        presentOutage(outage, actor, language),
      );
    },
  });

  app.route({
    method: 'POST',
    url: '/outages',
    config: { access: 'announce_outages' },
    schema: {
      tags,
      summary: 'Announce something that is broken',
      body: announceOutageSchema,
      response: { 201: outageSchema, ...refusals(400, 403) },
    },
    handler: async ({ actor, body, language }, reply) => {
      const outage = await announceOutage(desk, actor, body);
      return reply.code(201).send(presentOutage(outage, actor, language));
    },
  });

  app.route({
    method: 'PATCH',
    url: '/outages/:id',
    config: { access: 'announce_outages' },
    schema: {
      tags,
      summary: 'Change or end what was announced',
      params,
      body: changeOutageSchema,
      response: { 200: outageSchema, ...refusals(400, 403, 404) },
    },
    handler: async ({ params, actor, body, language }) =>
      presentOutage(await changeOutage(desk, params.id, body), actor, language),
  });
};
