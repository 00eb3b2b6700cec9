import { employeeSchema, meSchema, patchMeSchema } from '@desk/contract/employees';
import { changePasswordSchema, signedInSchema } from '@desk/contract/sessions';
import { invalidField } from '@desk/desk/desk-error';
import { changeEmployee } from '@desk/desk/employees/change-employee';
import { findEmployee } from '@desk/desk/employees/list-employees';
import type { Accounts } from '../../accounts/accounts.ts';
import { refusePersonalPassword } from '../../accounts/check-password.ts';
import type { App, Deps } from '../../deps.ts';
import { createGuessLimiter } from '../../plugins/throttle.ts';
import { refusingReadOnly } from '../../read-only-fields.ts';
import { refusals } from '../../responses.ts';
import { answerSignedIn } from '../sessions/answer-signed-in.ts';
import { presentMe } from './present-me.ts';

const tags = ['Me'];

export const meRoutes = (deps: Deps, accounts: Accounts) => async (app: App) => {
  const { database, clock, settings } = deps;
  const limitGuesses = createGuessLimiter(app);

  app.route({
    method: 'GET',
    url: '/me',
    config: { access: 'signed_in' },
    schema: { tags, summary: 'Who I am, and what I may do', response: { 200: meSchema, ...refusals() } },
    handler: async (request) => {
      const employee = await findEmployee(database, request.actor.employee_id);
      return presentMe(employee, request.language, settings.demo);
    },
  });

  app.route({
    method: 'PATCH',
    url: '/me',
    config: { access: 'signed_in' },
    schema: {
      tags,
      summary: 'Choose my language, and whether colleagues may see my points',
      description: 'The rest of the record is kept by administrators.',
      body: refusingReadOnly(patchMeSchema, employeeSchema),
      response: { 200: meSchema, ...refusals(400) },
    },
    handler: async (request) => {
      const desk = { database, clock, timeZone: settings.deskTimeZone };
      const { employee_id } = request.actor;
      const employee = await changeEmployee(desk, request.actor, employee_id, request.body);
      return presentMe(employee, request.language, settings.demo);
    },
  });

  app.route({
    method: 'POST',
    url: '/me/password',
    config: { access: 'signed_in' },
    schema: {
      tags,
      summary: 'Change my password',
      description:
        'Every session ends; the answer carries a new one, as a cookie or as a token like the one that asked.',
      body: changePasswordSchema,
      response: { 200: signedInSchema, ...refusals(400) },
    },
    handler: async (request, reply) => {
      const { current_password: current, new_password: next } = request.body;
      const { session, actor } = request;
      if (!session) throw invalidField('current_password', 'required');
      await limitGuesses(request, reply, { what: 'password', account: actor.employee_id });
      const employee = await findEmployee(database, actor.employee_id);
      if (current === next) throw invalidField('new_password', 'same_password');
      refusePersonalPassword(next, employee, 'new_password');
      const opened = await accounts.changePassword(session, { current, next }, request);
      if (!opened) throw invalidField('current_password', 'wrong_password');
      const as = accounts.hasBearerToken(request) ? 'token' : 'cookie';
      return answerSignedIn({ request, reply, as, demo: settings.demo }, employee, opened);
    },
  });
};
