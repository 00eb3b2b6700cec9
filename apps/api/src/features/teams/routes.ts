import { createTeamSchema, patchTeamSchema, teamListSchema, teamSchema } from '@desk/contract/teams';
import { changeTeam, createTeam, listTeams, removeTeam } from '@desk/desk/teams/teams';
import { z } from 'zod';
import type { App, Deps } from '../../deps.ts';
import { refusingReadOnly } from '../../read-only-fields.ts';
import { refusals } from '../../responses.ts';

const tags = ['Teams'];
const params = z.object({ id: z.coerce.number().int().min(1).max(2_147_483_647) });

/** The groups of the IT team. Who belongs to one is said of the employee. */
export const teamRoutes = (deps: Deps) => async (app: App) => {
  const desk = { ...deps, timeZone: deps.settings.deskTimeZone };

  app.route({
    method: 'GET',
    url: '/teams',
    config: { access: 'see_settings' },
    schema: {
      tags,
      summary: 'List the groups of the IT team',
      response: { 200: teamListSchema, ...refusals(403) },
    },
    handler: async () => ({ results: await listTeams(deps.database) }),
  });

  app.route({
    method: 'POST',
    url: '/teams',
    config: { access: 'manage_desk' },
    schema: {
      tags,
      summary: 'Found a group',
      body: refusingReadOnly(createTeamSchema, teamSchema),
      response: { 201: teamSchema, ...refusals(400, 403, 409) },
    },
    handler: async (request, reply) =>
      reply.code(201).send(await createTeam(desk, request.actor, request.body)),
  });

  app.route({
    method: 'PATCH',
    url: '/teams/:id',
    config: { access: 'manage_desk' },
    schema: {
      tags,
      summary: 'Change a group’s name, lead or categories',
      params,
      body: refusingReadOnly(patchTeamSchema, teamSchema),
      response: { 200: teamSchema, ...refusals(400, 403, 404, 409) },
    },
    handler: (request) => changeTeam(desk, request.actor, request.params.id, request.body),
  });

  app.route({
    method: 'DELETE',
    url: '/teams/:id',
    config: { access: 'manage_desk' },
    schema: {
      tags,
      summary: 'Dissolve a group',
      description: 'Its people stay; what waits for it waits in the common pool.',
      params,
      response: { 204: z.undefined(), ...refusals(403, 404) },
    },
    async handler(request, reply) {
      await removeTeam(desk, request.actor, request.params.id);
      return reply.code(204).send();
    },
  });
};
