import { createPresenceNotes } from '@desk/desk/employees/note-presence';
import type { FastifyReply } from 'fastify';
import type { Accounts } from '../accounts/accounts.ts';
import type { App, Deps } from '../deps.ts';
import { requireAccess } from '../request.ts';

/** Who is asking, and whether they may call this route at all. What they may do to one ticket is the feature's to ask. */
export function authenticate(app: App, accounts: Accounts, deps: Pick<Deps, 'database' | 'clock'>): void {
  const notePresence = createPresenceNotes(deps, (error) => {
    app.log.debug({ err: error }, 'when somebody was last here could not be kept');
  });
  app.addHook('onRequest', async (request, reply) => {
    const access = request.routeOptions.config.access ?? 'public';
    if (access === 'public') return;

    const found = await accounts.readSession(request);
    request.session = found?.session ?? null;
    requireAccess(request.session, access);
    if (found) void notePresence(found.session.actor.employee_id);

    if (found && accounts.isDueToProlong(found.session)) {
      const cookies = await accounts.prolong(found.session, request);
      if (found.by === 'cookie') setCookies(reply, cookies);
    }
  });
}

export function setCookies(reply: FastifyReply, cookies: readonly string[]): void {
  for (const cookie of cookies) reply.header('set-cookie', cookie);
}
