import type { Deps } from '../../deps.ts';
import { issueInvitation } from './invitations.ts';

/** Whether somebody can already administer the desk: an active administrator who has a password. */
export async function hasAdministrator({ database }: Pick<Deps, 'database'>): Promise<boolean> {
  const administrator = await database.prisma.employee.findFirst({
    where: {
      role: 'admin',
      is_active: true,
      account_user: { accounts: { some: { provider_id: 'credential' } } },
    },
    select: { employee_id: true },
  });
  return administrator !== null;
}

/**
 * The link that makes the first administrator, new at each start until it has been used. Null when there is one already,
 * and on the demo desk, where one is whoever one likes.
 */
export async function makeSetupLink(
  deps: Pick<Deps, 'database' | 'clock' | 'settings'>,
): Promise<{ url: string; expires_at: Date } | null> {
  if (deps.settings.demo || (await hasAdministrator(deps))) return null;
  const { token, expires_at } = await issueInvitation(deps.database, deps.clock, { employee_id: null });
  return { url: `${deps.settings.publicUrl}/setup?token=${token}`, expires_at };
}
