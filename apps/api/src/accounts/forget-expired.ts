import type { Database } from '@desk/desk/database';
import type { FastifyBaseLogger } from 'fastify';

const everyMs = 60 * 60 * 1000;

/** Removes sessions and one-time links that are over; nobody can use them, but they name people and addresses. */
export async function forgetExpired({ prisma }: Database, now: Date): Promise<void> {
  const where = { expires_at: { lt: now } };
  await prisma.$transaction([
    prisma.authSession.deleteMany({ where }),
    prisma.authVerification.deleteMany({ where }),
  ]);
}

/** Now and every hour. Several processes may do it at once, and one that fails tries again. */
export function keepForgettingExpired(database: Database, log: FastifyBaseLogger): { stop(): void } {
  const forget = () =>
    forgetExpired(database, new Date()).catch((error: unknown) =>
      log.warn({ err: error }, 'expired sessions are still there'),
    );
  void forget();
  const timer = setInterval(forget, everyMs);
  return { stop: () => clearInterval(timer) };
}
