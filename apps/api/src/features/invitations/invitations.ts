import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Clock } from '@desk/desk/clock';
import type { Database } from '@desk/desk/database';
import type { Prisma } from '@desk/desk/generated/client';

/**
 * One-time links. The link carries a token made by chance; the database keeps only its hash, so that nobody who reads the
 * database can use a link. A new link for the same person takes the place of the old one.
 */

const day = 24 * 60 * 60 * 1000;
export const invitationLasts = 7 * day;
export const setupLasts = day;

/** For whom a link is: an employee, or (null) the very first administrator, who is not an employee yet. */
export type Invited = { employee_id: string | null };
export type IssuedInvitation = { token: string; expires_at: Date };

const forSetup = 'setup';
const ownerOf = ({ employee_id }: Invited) => (employee_id === null ? forSetup : `employee:${employee_id}`);
const identifierOf = (token: string) =>
  `invitation:${createHash('sha256').update(token).digest('base64url')}`;

export async function issueInvitation(
  { prisma }: Database,
  clock: Clock,
  invited: Invited,
): Promise<IssuedInvitation> {
  const token = randomBytes(32).toString('base64url');
  const expires_at = new Date(
    clock().getTime() + (invited.employee_id === null ? setupLasts : invitationLasts),
  );
  await prisma.$transaction([
    prisma.authVerification.deleteMany({
      where: { identifier: { startsWith: 'invitation:' }, value: ownerOf(invited) },
    }),
    prisma.authVerification.create({
      data: { id: randomUUID(), identifier: identifierOf(token), value: ownerOf(invited), expires_at },
    }),
  ]);
  return { token, expires_at };
}

/** Null when the token is wrong, used up or expired: nobody learns which. */
export async function findInvitation(
  { prisma }: Database,
  clock: Clock,
  token: string,
): Promise<(Invited & { expires_at: Date }) | null> {
  const found = await prisma.authVerification.findFirst({
    where: { identifier: identifierOf(token), expires_at: { gt: clock() } },
  });
  if (!found) return null;
  const employee_id = found.value === forSetup ? null : found.value.slice('employee:'.length);
  return { employee_id, expires_at: found.expires_at };
}

/** Uses a token up; false when somebody else just did. */
export async function consumeInvitation(
  transaction: Prisma.TransactionClient,
  token: string,
): Promise<boolean> {
  const { count } = await transaction.authVerification.deleteMany({
    where: { identifier: identifierOf(token) },
  });
  return count === 1;
}
