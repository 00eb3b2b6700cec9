import { DeskError } from '@desk/desk/desk-error';
import type { FastifyRequest } from 'fastify';
import type { Accounts } from '../accounts/accounts.ts';
import type { App } from '../deps.ts';
import type { Settings } from '../env.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A browser sends the session cookie with whatever another site makes it send. So a change that comes with the cookie must
 * show that it comes from the desk's own page; browsers set `Origin` and `Sec-Fetch-Site`, and scripts cannot forge them.
 * A bearer token cannot be sent by another site's doing, so programs that use one owe no proof.
 */
export function refuseForeignOrigins(app: App, accounts: Accounts, settings: Settings): void {
  const ours = new Set([new URL(settings.publicUrl).origin, ...settings.corsOrigins]);

  app.addHook('onRequest', async (request) => {
    if (safeMethods.has(request.method) || accounts.hasBearerToken(request)) return;
    const origin = request.headers.origin;
    const site = request.headers['sec-fetch-site'];
    if (origin !== undefined) {
      if (!ours.has(origin) && !isAskedHost(origin, request)) throw new DeskError('foreign_origin');
    } else if (site !== undefined) {
      if (site !== 'same-origin' && site !== 'none') throw new DeskError('foreign_origin');
    } else if (accounts.hasSessionCookie(request)) {
      throw new DeskError('foreign_origin');
    }
  });
}

/** The page was loaded from the host that is asked: an address the desk was never told of, such as a LAN name. */
function isAskedHost(origin: string, request: FastifyRequest): boolean {
  return URL.canParse(origin) && new URL(origin).host === request.host;
}
