import { demoPersonSchema, demoSignInSchema } from '@desk/contract/employees';
import { signedInSchema } from '@desk/contract/sessions';
import { notFound } from '@desk/desk/desk-error';
import { findEmployee } from '@desk/desk/employees/list-employees';
import { z } from 'zod';
import type { Accounts } from '../../accounts/accounts.ts';
import type { App, Deps } from '../../deps.ts';
import { refusals } from '../../responses.ts';
import { presentDemoPerson } from '../employees/present-employee.ts';
import { answerSignedIn } from '../sessions/answer-signed-in.ts';
import { isDemoRequest } from './is-demo-request.ts';

const tags = ['Demo desk'];

/** Being anybody with one click. Anywhere but on the demo desk of this very machine these addresses do not exist. */
export const demoRoutes = (deps: Deps, accounts: Accounts) => async (app: App) => {
  const { database, settings } = deps;

  app.addHook('onRequest', async (request) => {
    if (!isDemoRequest(request, settings)) throw notFound();
  });

  app.route({
    method: 'GET',
    url: '/demo/people',
    config: { access: 'public' },
    schema: {
      tags,
      summary: 'Whom one can be on the demo desk',
      response: { 200: z.array(demoPersonSchema), ...refusals(404) },
    },
    handler: async (request) => {
      const people = await database.prisma.employee.findMany({
        where: { is_active: true },
        orderBy: [{ role: 'desc' }, { office_location: 'asc' }, { employee_id: 'asc' }],
      });
      return people.map((person) => presentDemoPerson(person, request.language));
    },
  });

  app.route({
    method: 'POST',
    url: '/demo/sign-in',
    config: { access: 'public' },
    schema: {
      tags,
      summary: 'Be one of them',
      body: demoSignInSchema,
      response: { 200: signedInSchema, ...refusals(400, 404) },
    },
    handler: async (request, reply) => {
      const employee = await findEmployee(database, request.body.employee_id);
      const opened = await accounts.openSession(employee.employee_id, request);
      return answerSignedIn({ request, reply, as: 'cookie', demo: true }, employee, opened);
    },
  });
};
