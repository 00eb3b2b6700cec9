import { passwordMax, passwordMin } from '@desk/contract/employees';
import type { Database } from '@desk/desk/database';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
// Without its own query builder, which the Prisma adapter does not need: half the time to load.
import { betterAuth } from 'better-auth/minimal';
import type { FastifyBaseLogger } from 'fastify';
import { z } from 'zod';
import type { Settings } from '../env.ts';

const day = 24 * 60 * 60;
/** Unused for so long, a session ends. */
export const idleSeconds = 14 * day;
/** However much it is used, a session ends after so long. */
export const absoluteSeconds = 90 * day;
/** A session in use is prolonged at most this often, so that a request need not write. */
export const prolongAfterSeconds = day;

/** The request header in which better-auth reads the client's address; we set it, a client never can. */
export const clientAddressHeader = 'x-desk-client-address';

/** `__Host-` binds the cookie to this very host and to https; browsers refuse the prefix on plain http. */
export const cookieNameFor = (publicUrl: string) =>
  publicUrl.startsWith('https:') ? '__Host-desk_session' : 'desk_session';

/**
 * Passwords, sessions and their cookie, by better-auth. Its HTTP handler is not mounted: the desk's own routes call it,
 * so that every answer has the desk's shape and language. Sign-up by strangers does not exist.
 */
export function configureBetterAuth(
  database: Database,
  settings: Settings,
  secret: string,
  log: FastifyBaseLogger,
) {
  return betterAuth({
    appName: 'Hybrid Desk',
    baseURL: settings.publicUrl,
    secret,
    database: prismaAdapter(database.prisma, { provider: 'postgresql' }),
    telemetry: { enabled: false },
    // The desk throttles by itself, in one place.
    rateLimit: { enabled: false },
    logger: {
      level: 'error',
      log: (level, message, ...rest) => log[level === 'error' ? 'error' : 'debug']({ rest }, message),
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordMin,
      maxPasswordLength: passwordMax,
    },
    session: {
      expiresIn: idleSeconds,
      updateAge: prolongAfterSeconds,
      modelName: 'authSession',
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    user: {
      modelName: 'authUser',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
      additionalFields: { employee_id: { type: 'string', required: true, input: false } },
    },
    account: {
      modelName: 'authAccount',
      fields: {
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'authVerification',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    advanced: {
      // The name is whole here: better-auth would prefix `__Secure-`, which is weaker than `__Host-`.
      useSecureCookies: false,
      cookies: {
        session_token: {
          name: cookieNameFor(settings.publicUrl),
          attributes: {
            httpOnly: true,
            sameSite: 'lax',
            path: '/',
            secure: settings.publicUrl.startsWith('https:'),
          },
        },
      },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    plugins: [openSessionPlugin()],
  });
}

export type BetterAuth = ReturnType<typeof configureBetterAuth>;

/** Signs somebody in who has proven who they are in another way than by password: an invitation, the demo. */
function openSessionPlugin() {
  return {
    id: 'desk-open-session',
    endpoints: {
      openSession: createAuthEndpoint.serverOnly(
        { method: 'POST', body: z.object({ user_id: z.string() }) },
        async (context) => {
          const { internalAdapter } = context.context;
          const user = await internalAdapter.findUserById(context.body.user_id);
          if (!user) throw new Error('a session was asked for a user that does not exist');
          const session = await internalAdapter.createSession(user.id);
          await setSessionCookie(context, { session, user });
          return context.json({ token: session.token });
        },
      ),
    },
  };
}
