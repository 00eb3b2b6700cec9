import type { PatchEmployee, PatchMe } from '@desk/contract/employees';
import type { Actor } from '@desk/contract/permissions';
import type { Desk } from '../desk.ts';
import { DeskError, invalidField, notFound } from '../desk-error.ts';
import type { Prisma } from '../generated/client.ts';
import { sql } from '../sql.ts';
import { returnTicketsToPool } from '../tickets/return-tickets-to-pool.ts';
import { isTaken, isUnknownReference } from './is-taken.ts';
import type { EmployeeRecord } from './list-employees.ts';

/**
 * Changes somebody's record, with everything that follows from it: whoever leaves the IT team or the company gives their
 * open tickets back to the pool and belongs to no group any more, and a deactivated person is signed out everywhere at once.
 *
 * @throws DeskError `not_found`, `email_taken`, `last_admin`, `invalid_input`
 */
export async function changeEmployee(
  desk: Desk,
  actor: Pick<Actor, 'employee_id'>,
  employee_id: string,
  patch: PatchEmployee & PatchMe,
): Promise<EmployeeRecord> {
  try {
    return await desk.database.prisma.$transaction(async (transaction) => {
      const before = await lockEmployee(transaction, employee_id, isGuarded(patch));
      const after = await transaction.employee.update({
        where: { employee_id },
        data: { ...patch, updated_at: desk.clock() },
      });
      if (patch.team_id && !isAtWork(after)) throw invalidField('team_id', 'not_it_team');
      if (isAtWork(before) && !isAtWork(after)) {
        await returnTicketsToPool(transaction, desk.clock, { employee_id, changed_by: actor.employee_id });
        await leaveTeams(transaction, employee_id);
      }
      if (!after.is_active) await endSessions(transaction, employee_id);
      await transaction.authUser.updateMany({
        where: { employee_id },
        data: { name: after.name, email: after.email },
      });
      return isAtWork(after) ? after : { ...after, team_id: null };
    });
  } catch (error) {
    if (isTaken(error)) throw new DeskError('email_taken');
    if (isUnknownReference(error)) throw invalidField('team_id', 'unknown_team');
    throw error;
  }
}

const isAtWork = (employee: Pick<EmployeeRecord, 'is_active' | 'role'>) =>
  employee.is_active && employee.role !== 'employee';

const isActiveAdmin = (employee: Pick<EmployeeRecord, 'is_active' | 'role'>) =>
  employee.is_active && employee.role === 'admin';

/** Whether the change could leave the desk without an administrator. */
const isGuarded = (patch: PatchEmployee) =>
  patch.is_active === false || (patch.role !== undefined && patch.role !== 'admin');

/**
 * Locks the person, and with a guarded change all administrators too, always in the same order: two administrators who
 * deactivate each other at once wait for one another, and the second finds themselves the last.
 */
async function lockEmployee(
  transaction: Prisma.TransactionClient,
  employee_id: string,
  guarded: boolean,
): Promise<EmployeeRecord> {
  const locked = await transaction.$queryRaw<EmployeeRecord[]>(sql`
    select * from employee
    where employee_id = ${employee_id}::text or (${guarded}::boolean and role = 'admin' and is_active)
    order by employee_id for no key update`);
  const employee = locked.find((candidate) => candidate.employee_id === employee_id);
  if (!employee) throw notFound();
  if (guarded && isActiveAdmin(employee) && locked.filter(isActiveAdmin).length === 1)
    throw new DeskError('last_admin');
  return employee;
}

async function leaveTeams(transaction: Prisma.TransactionClient, employee_id: string): Promise<void> {
  await transaction.employee.update({ where: { employee_id }, data: { team_id: null } });
  await transaction.team.updateMany({ where: { lead_id: employee_id }, data: { lead_id: null } });
}

async function endSessions(transaction: Prisma.TransactionClient, employee_id: string): Promise<void> {
  await transaction.authSession.deleteMany({ where: { user: { employee_id } } });
}
