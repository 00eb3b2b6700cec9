import type { acceptInvitationSchema } from '@desk/contract/employees';
import type { Language, Translated } from '@desk/contract/vocabulary';
import { DeskError } from '@desk/desk/desk-error';
import { nextEmployeeId } from '@desk/desk/employees/create-employee';
import { type EmployeeRecord, findEmployee } from '@desk/desk/employees/list-employees';
import type { Prisma } from '@desk/desk/generated/client';
import type { z } from 'zod';
import type { Accounts } from '../../accounts/accounts.ts';
import { refusePersonalPassword } from '../../accounts/check-password.ts';
import type { Deps } from '../../deps.ts';
import { consumeInvitation, findInvitation } from './invitations.ts';
import { hasAdministrator } from './setup-link.ts';

type Acceptance = z.infer<typeof acceptInvitationSchema>;

/** Who comes in, and what the desk writes of them once the link is used up. */
type Entry = {
  person: { name: string; email: string };
  write(transaction: Prisma.TransactionClient): Promise<EmployeeRecord>;
};

/**
 * Uses a link: the person gets this password, the very first administrator a record too. The link is used up in the same
 * transaction, so that of two people who use it at once one is refused, and a failure leaves it usable.
 *
 * @throws DeskError `invitation_invalid`, `invalid_input`, `employee_inactive`
 */
export async function acceptInvitation(
  deps: Deps,
  accounts: Accounts,
  acceptance: Acceptance,
  language: Language,
): Promise<EmployeeRecord> {
  const { token, password } = acceptance;
  const invited = await findInvitation(deps.database, deps.clock, token);
  if (!invited) throw new DeskError('invitation_invalid');

  const entry =
    invited.employee_id === null
      ? await enterAsAdministrator(deps, acceptance, language)
      : await enterAsEmployee(deps, invited.employee_id, acceptance);
  refusePersonalPassword(password, entry.person, 'password');

  const hash = await accounts.hashPassword(password);
  return deps.database.prisma.$transaction(async (transaction) => {
    if (!(await consumeInvitation(transaction, token))) throw new DeskError('invitation_invalid');
    const employee = await entry.write(transaction);
    await accounts.storePassword(transaction, employee.employee_id, hash);
    return employee;
  });
}

async function enterAsEmployee(
  { database }: Deps,
  employee_id: string,
  { language }: Acceptance,
): Promise<Entry> {
  return {
    person: await findEmployee(database, employee_id),
    write: (transaction) => transaction.employee.update({ where: { employee_id }, data: { language } }),
  };
}

/** Who holds the setup link owns the desk: a record that already has their address becomes theirs. */
async function enterAsAdministrator(deps: Deps, acceptance: Acceptance, asked: Language): Promise<Entry> {
  if (await hasAdministrator(deps)) throw new DeskError('invitation_invalid');
  const { name, email, language = asked } = acceptance;
  if (name === undefined || email === undefined) {
    const given = { name, email };
    const missing = (['name', 'email'] as const).filter((field) => given[field] === undefined);
    throw new DeskError('invalid_input', { issues: missing.map((path) => ({ path, code: 'required' })) });
  }
  const employee_id = await nextEmployeeId(deps.database);
  const rights = { name, language, role: 'admin', is_active: true } as const;
  return {
    person: { name, email },
    write: (transaction) =>
      transaction.employee.upsert({
        where: { email },
        create: { employee_id, email, department: 'IT', office_location: headOffice[language], ...rights },
        update: rights,
      }),
  };
}

const headOffice: Translated = { zh: '总部', en: 'Head office', fr: 'Siège', nl: 'Hoofdkantoor' };
