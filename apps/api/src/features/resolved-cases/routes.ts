import { listCasesQuery, resolvedCasePageSchema, resolvedCaseSchema } from '@desk/contract/resolved-cases';
import { findCase } from '@desk/desk/knowledge/list-cases';
import { z } from 'zod';
import type { App, Deps } from '../../deps.ts';
import { presentPage } from '../../page-links.ts';
import { refusals } from '../../responses.ts';
import { presentCase } from './present-case.ts';
import { searchCases } from './search-cases.ts';

const tags = ['Solved cases'];
const params = z.object({ id: z.coerce.number().int().min(1).max(2_147_483_647) });

export const resolvedCaseRoutes = (deps: Deps) => async (app: App) => {
  const { database, settings } = deps;

  app.route({
    method: 'GET',
    url: '/resolved-cases',
    config: { access: 'read_knowledge' },
    schema: {
      tags,
      summary: 'List solved cases',
      description:
        'Every closed ticket, without secrets and people. The latest first; with `search`, the best match first, in any language. `mode` says whether meaning was searched too, or the words alone.',
      querystring: listCasesQuery,
      response: { 200: resolvedCasePageSchema, ...refusals(400) },
    },
    handler: async (request) => {
      const { actor, language } = request;
      const { mode, ...page } = await searchCases(deps, actor, request.query);
      return {
        ...presentPage(request, settings.publicUrl, page, (record) => presentCase(record, actor, language)),
        mode,
      };
    },
  });

  app.route({
    method: 'GET',
    url: '/resolved-cases/:id',
    config: { access: 'read_knowledge' },
    schema: {
      tags,
      summary: 'Read a solved case',
      params,
      response: { 200: resolvedCaseSchema, ...refusals(404) },
    },
    handler: async ({ params, actor, language }) =>
      presentCase(await findCase(database, actor, params.id), actor, language),
  });
};
