import { randomUUID } from 'node:crypto';
import type { Database } from '@desk/desk/database';
import { DeskError } from '@desk/desk/desk-error';
import type { Prisma } from '@desk/desk/generated/client';
import { APIError } from 'better-auth/api';
import type { FastifyBaseLogger, FastifyRequest } from 'fastify';
import type { Settings } from '../env.ts';
import type { Session } from '../request.ts';
import {
  clientAddressHeader,
  configureBetterAuth,
  cookieNameFor,
  idleSeconds,
  prolongAfterSeconds,
} from './better-auth.ts';
import { findSession } from './find-session.ts';
import { openToken, type SentToken, sentToken, signToken } from './session-token.ts';

/** A session that has just begun: the cookies that carry it to a browser, and the token for a program. */
export type OpenedSession = { token: string; cookies: string[] };

export type Accounts = ReturnType<typeof createAccounts>;

/** Everything about signing in: what the routes call, and nothing of how it is done. */
export function createAccounts(database: Database, settings: Settings, log: FastifyBaseLogger) {
  // Without a given secret sessions end when the process does; env.ts demands one in production.
  const secret = settings.authSecret ?? randomUUID() + randomUUID();
  const cookieName = cookieNameFor(settings.publicUrl);
  const auth = configureBetterAuth(database, settings, secret, log);
  const { prisma } = database;

  const opened = (result: { headers: Headers; response: { token: string } }): OpenedSession => ({
    token: signToken(result.response.token, secret),
    cookies: result.headers.getSetCookie(),
  });

  return {
    /** The session that a request carries, if it is alive. */
    async readSession(request: FastifyRequest): Promise<{ session: Session; by: SentToken['by'] } | null> {
      const sent = sentToken(request.headers, cookieName);
      const token = sent && openToken(sent.signed, secret);
      const session = token ? await findSession(database, token) : null;
      return sent && session ? { session, by: sent.by } : null;
    },

    hasSessionCookie: (request: FastifyRequest) => sentToken(request.headers, cookieName)?.by === 'cookie',
    hasBearerToken: (request: FastifyRequest) => sentToken(request.headers, cookieName)?.by === 'bearer',

    /** Whether a session in use is due to live longer; most requests need not write. */
    isDueToProlong: (session: Session) =>
      session.expires_at.getTime() - (idleSeconds - prolongAfterSeconds) * 1000 <= Date.now(),

    /** @returns the renewed cookies */
    async prolong(session: Session, request: FastifyRequest): Promise<string[]> {
      const headers = clientHeaders(request, cookieName, signToken(session.token, secret));
      const { headers: answered } = await auth.api.getSession({ headers, returnHeaders: true });
      return answered.getSetCookie();
    },

    /** Null when e-mail address and password do not match, or the person is no longer active; as slow either way. */
    async signIn(email: string, password: string, request: FastifyRequest): Promise<OpenedSession | null> {
      const result = await verified(() =>
        auth.api.signInEmail({
          body: { email, password },
          headers: clientHeaders(request),
          returnHeaders: true,
        }),
      );
      if (!result) return null;
      if (await findSession(database, result.response.token)) return opened(result);
      await prisma.authSession.deleteMany({ where: { token: result.response.token } });
      return null;
    },

    /** Signs in somebody whose identity was proven in another way. */
    async openSession(employee_id: string, request: FastifyRequest): Promise<OpenedSession> {
      const user_id = await ensureUser(prisma, employee_id);
      const body = { user_id };
      return opened(
        await auth.api.openSession({ body, headers: clientHeaders(request), returnHeaders: true }),
      );
    },

    /** Slow on purpose: not for inside a transaction. */
    async hashPassword(password: string): Promise<string> {
      const context = await auth.$context;
      return context.password.hash(password);
    },

    /** Replaces somebody's password, whether or not they had one, and ends whatever sessions they have. */
    async storePassword(
      transaction: Prisma.TransactionClient,
      employee_id: string,
      hash: string,
    ): Promise<void> {
      const user_id = await ensureUser(transaction, employee_id);
      const credential = { user_id, provider_id: 'credential' };
      await transaction.authAccount.deleteMany({ where: credential });
      await transaction.authAccount.create({
        data: { id: randomUUID(), account_id: user_id, ...credential, password: hash },
      });
      await transaction.authSession.deleteMany({ where: { user_id } });
    },

    /** Ends every session, this one included, and opens a new one; null when the current password is wrong. */
    async changePassword(
      session: Session,
      passwords: { current: string; next: string },
      request: FastifyRequest,
    ): Promise<OpenedSession | null> {
      const result = await verified(() =>
        auth.api.changePassword({
          body: {
            currentPassword: passwords.current,
            newPassword: passwords.next,
            revokeOtherSessions: true,
          },
          headers: clientHeaders(request, cookieName, signToken(session.token, secret)),
          returnHeaders: true,
        }),
      );
      const token = result?.response.token;
      return result && token ? opened({ headers: result.headers, response: { token } }) : null;
    },

    /** Ends the session that a request carries, and takes its cookie back; nothing to end is fine too. */
    async signOut(request: FastifyRequest): Promise<string[]> {
      const sent = sentToken(request.headers, cookieName);
      const { headers } = await auth.api.signOut({
        headers: clientHeaders(request, cookieName, sent?.signed),
        returnHeaders: true,
      });
      // better-auth also takes back cookies that the desk never sets.
      return headers.getSetCookie().filter((cookie) => cookie.startsWith(`${cookieName}=`));
    },
  };
}

/** The wrong password is an answer; everything else that better-auth throws is not ours to hide. */
async function verified<Result>(act: () => Promise<Result>): Promise<Result | null> {
  try {
    return await act();
  } catch (error) {
    const isWrong =
      error instanceof APIError &&
      ['INVALID_EMAIL_OR_PASSWORD', 'INVALID_PASSWORD', 'CREDENTIAL_ACCOUNT_NOT_FOUND'].includes(
        String(error.body?.code),
      );
    if (isWrong) return null;
    throw error;
  }
}

/** What better-auth may know of a request: never the client's own headers, which could claim another address. */
function clientHeaders(request: FastifyRequest, cookieName?: string, signed?: string): Headers {
  const headers = new Headers({
    [clientAddressHeader]: request.ip,
    'user-agent': (request.headers['user-agent'] ?? '').slice(0, 300),
  });
  if (cookieName && signed) headers.set('cookie', `${cookieName}=${encodeURIComponent(signed)}`);
  return headers;
}

/** The account user of an employee, made when it is missing and kept in step with the employee's record. */
async function ensureUser(
  transaction: Pick<Prisma.TransactionClient, '$queryRaw'>,
  employee_id: string,
): Promise<string> {
  const [user] = await transaction.$queryRaw<{ id: string }[]>`
    insert into auth_user (id, name, email, email_verified, employee_id, created_at, updated_at)
    select ${randomUUID()}, name, email, true, employee_id, now(), now()
    from employee where employee_id = ${employee_id} and is_active
    on conflict (employee_id) do update set name = excluded.name, email = excluded.email, updated_at = now()
    returning id`;
  if (!user) throw new DeskError('employee_inactive');
  return user.id;
}
