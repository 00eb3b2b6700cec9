import { type Actor, can, type DeskAction, deskActions } from '@desk/contract/permissions';
import { type Language, pickLanguage } from '@desk/contract/vocabulary';
import { DeskError } from '@desk/desk/desk-error';
import type { FastifyRequest, RouteOptions } from 'fastify';
import type { App } from './deps.ts';

/** Who may call a route: anybody, whoever is signed in, or whoever may do this at the desk. Every route says it. */
export type Access = 'public' | 'signed_in' | DeskAction;

/** The signed-in person and the session they came with. */
export type Session = {
  id: string;
  token: string;
  expires_at: Date;
  /** When it was last prolonged. */
  updated_at: Date;
  actor: SignedIn;
};

export type SignedIn = Actor & { name: string; language: Language };

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
  }
  interface FastifyInstance {
    routeTable: readonly RouteOptions[];
  }
  interface FastifyRequest {
    session: Session | null;
    /** The signed-in person; asking for it without a session answers 401. */
    readonly actor: SignedIn;
    /** What to answer in: the page sends the person's saved language. */
    readonly language: Language;
  }
}

/** Gives every request its `language`, its `session` and its `actor`. */
export function decorateRequests(app: App): void {
  app.decorateRequest('session', null);
  app.decorateRequest('actor', {
    getter(this: FastifyRequest) {
      if (!this.session) throw new DeskError('not_signed_in');
      return this.session.actor;
    },
  });
  app.decorateRequest('language', {
    getter(this: FastifyRequest) {
      return pickLanguage(this.headers['accept-language']);
    },
  });
}

const isDeskAction = (access: Access): access is DeskAction =>
  deskActions.some((action) => action === access);

/** @throws DeskError `not_signed_in` or `forbidden` */
export function requireAccess(session: Session | null, access: Access): void {
  if (access === 'public') return;
  if (!session) throw new DeskError('not_signed_in');
  if (isDeskAction(access) && !can(session.actor, access)) throw new DeskError('forbidden');
}

/** Refuses to start with a route that does not say who may call it; `app.routeTable` is every route there is. */
export function requireDeclaredAccess(app: App): void {
  const routes: RouteOptions[] = [];
  app.decorate('routeTable', routes);
  app.addHook('onRoute', (route) => {
    // What a browser asks before it calls from another site carries nobody's name.
    if (route.method === 'OPTIONS') declarePublic(route);
    routes.push(route);
  });
  app.addHook('onReady', async () => {
    const undeclared = routes.filter((route) => !route.config?.access);
    if (undeclared.length === 0) return;
    const names = undeclared.map(({ method, url }) => `${method} ${url}`);
    throw new Error(`Routes without config.access: ${names.join(', ')}`);
  });
}

/** For routes that a library makes: whatever is registered in this scope is for everybody. */
export function declareScopePublic(scope: Pick<App, 'addHook'>): void {
  scope.addHook('onRoute', declarePublic);
}

function declarePublic(route: RouteOptions): void {
  route.config = { ...route.config, access: 'public' };
}
