import { acceptInvitationSchema, invitationSchema } from '@desk/contract/employees';
import { checkInvitationSchema, invitationInfoSchema, signedInSchema } from '@desk/contract/sessions';
import { DeskError } from '@desk/desk/desk-error';
import { findEmployee } from '@desk/desk/employees/list-employees';
import { z } from 'zod';
import type { Accounts } from '../../accounts/accounts.ts';
import type { App, Deps } from '../../deps.ts';
import { refusals } from '../../responses.ts';
import { answerSignedIn } from '../sessions/answer-signed-in.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { findInvitation, issueInvitation } from './invitations.ts';

const tags = ['Invitations'];

export const invitationRoutes = (deps: Deps, accounts: Accounts) => async (app: App) => {
  const { database, clock, settings } = deps;

  app.route({
    method: 'POST',
    url: '/employees/:employee_id/invitation',
    config: { access: 'manage_employees' },
    schema: {
      tags,
      summary: 'Invite an employee',
      description:
        'Makes a one-time link with which they set a password, for the first time or because they forgot it. It is shown only here, works for 7 days, and makes earlier links useless.',
      params: z.object({ employee_id: z.string().max(50) }),
      response: { 201: invitationSchema, ...refusals(400, 403, 404) },
    },
    handler: async (request, reply) => {
      const employee = await findEmployee(database, request.params.employee_id);
      if (!employee.is_active) throw new DeskError('employee_inactive');
      const { token, expires_at } = await issueInvitation(database, clock, employee);
      const url = `${settings.publicUrl}/invitation?token=${token}`;
      return reply.code(201).send({ url, expires_at: expires_at.toISOString() });
    },
  });

  app.route({
    method: 'POST',
    url: '/invitations/check',
    config: { access: 'public' },
    schema: {
      tags,
      summary: 'Whose link is this',
      body: checkInvitationSchema,
      response: { 200: invitationInfoSchema, ...refusals(400) },
    },
    handler: async (request) => {
      const invited = await findInvitation(database, clock, request.body.token);
      if (!invited) throw new DeskError('invitation_invalid');
      const expires_at = invited.expires_at.toISOString();
      if (invited.employee_id === null)
        return { kind: 'setup', name: null, email: null, role: 'admin', language: null, expires_at } as const;
      const { name, email, role, language } = await findEmployee(database, invited.employee_id);
      return { kind: 'invitation', name, email, role, language, expires_at } as const;
    },
  });

  app.route({
    method: 'POST',
    url: '/invitations/accept',
    config: { access: 'public' },
    schema: {
      tags,
      summary: 'Use a one-time link',
      description:
        'Sets the password and signs in. The very first administrator also gives `name` and `email`.',
      body: acceptInvitationSchema,
      response: { 200: signedInSchema, ...refusals(400) },
    },
    handler: async (request, reply) => {
      const employee = await acceptInvitation(deps, accounts, request.body, request.language);
      const opened = await accounts.openSession(employee.employee_id, request);
      return answerSignedIn({ request, reply, as: 'cookie', demo: settings.demo }, employee, opened);
    },
  });
};
