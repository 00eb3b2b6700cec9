import { openSessionSchema, sessionListSchema, signedInSchema } from '@desk/contract/sessions';
import { DeskError, notFound } from '@desk/desk/desk-error';
import { z } from 'zod';
import type { Accounts } from '../../accounts/accounts.ts';
import type { App, Deps } from '../../deps.ts';
import { setCookies } from '../../plugins/auth.ts';
import { createGuessLimiter } from '../../plugins/throttle.ts';
import { refusals } from '../../responses.ts';
import { answerSignedIn } from './answer-signed-in.ts';
import { presentSession } from './present-session.ts';

const tags = ['Sessions'];

export const sessionRoutes = (deps: Deps, accounts: Accounts) => async (app: App) => {
  const { settings } = deps;
  const { prisma } = deps.database;
  const limitGuesses = createGuessLimiter(app);

  app.route({
    method: 'POST',
    url: '/sign-in',
    config: { access: 'public' },
    schema: {
      tags,
      summary: 'Sign in',
      description:
        'With `"as": "token"` no cookie is set; send the token as `Authorization: Bearer <token>`.',
      body: openSessionSchema,
      response: { 200: signedInSchema, ...refusals(400) },
    },
    handler: async (request, reply) => {
      const { email, password, as } = request.body;
      await limitGuesses(request, reply, { what: 'sign-in', account: email });
      const opened = await accounts.signIn(email, password, request);
      if (!opened) throw new DeskError('wrong_credentials');
      const employee = await prisma.employee.findUniqueOrThrow({ where: { email } });
      return answerSignedIn({ request, reply, as, demo: settings.demo }, employee, opened);
    },
  });

  app.route({
    method: 'POST',
    url: '/sign-out',
    config: { access: 'public' },
    schema: {
      tags,
      summary: 'Sign out',
      description: 'Ends this session. Without one there is nothing to end, and that is fine.',
      response: { 204: z.undefined(), ...refusals() },
    },
    handler: async (request, reply) => {
      setCookies(reply, await accounts.signOut(request));
      return reply.code(204).send();
    },
  });

  app.route({
    method: 'GET',
    url: '/sessions',
    config: { access: 'signed_in' },
    schema: {
      tags,
      summary: 'List my sessions',
      description: 'Every browser and program that is signed in as me.',
      response: { 200: sessionListSchema, ...refusals() },
    },
    handler: async (request) => {
      const sessions = await prisma.authSession.findMany({
        where: { user: { employee_id: request.actor.employee_id }, expires_at: { gt: new Date() } },
        orderBy: { updated_at: 'desc' },
      });
      return sessions.map((session) => presentSession(session, request.session?.id));
    },
  });

  app.route({
    method: 'DELETE',
    url: '/sessions',
    config: { access: 'signed_in' },
    schema: { tags, summary: 'End all my other sessions', response: { 204: z.undefined(), ...refusals() } },
    handler: async (request, reply) => {
      const { employee_id } = request.actor;
      await prisma.authSession.deleteMany({
        where: { user: { employee_id }, id: { not: request.session?.id } },
      });
      return reply.code(204).send();
    },
  });

  app.route({
    method: 'DELETE',
    url: '/sessions/:id',
    config: { access: 'signed_in' },
    schema: {
      tags,
      summary: 'End one of my sessions',
      params: z.object({ id: z.string().max(100) }),
      response: { 204: z.undefined(), ...refusals(404) },
    },
    handler: async (request, reply) => {
      const { employee_id } = request.actor;
      const { count } = await prisma.authSession.deleteMany({
        where: { id: request.params.id, user: { employee_id } },
      });
      if (count === 0) throw notFound();
      return reply.code(204).send();
    },
  });
};
