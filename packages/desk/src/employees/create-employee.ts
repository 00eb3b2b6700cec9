import type { CreateEmployee } from '@desk/contract/employees';
import type { Database } from '../database.ts';
import { DeskError, invalidField } from '../desk-error.ts';
import { queryRows, sql } from '../sql.ts';
import { isTaken, isUnknownReference } from './is-taken.ts';
import type { EmployeeRecord } from './list-employees.ts';

/**
 * @param input without `employee_id` the person gets the next number after the highest that looks like `E1001`
 * @throws DeskError `email_taken`, `employee_id_taken`, `invalid_input`
 */
export async function createEmployee(database: Database, input: CreateEmployee): Promise<EmployeeRecord> {
  if (input.team_id && input.role === 'employee') throw invalidField('team_id', 'not_it_team');
  for (;;) {
    const employee_id = input.employee_id ?? (await nextEmployeeId(database));
    try {
      return await database.prisma.employee.create({ data: { ...input, employee_id } });
    } catch (error) {
      if (isUnknownReference(error)) throw invalidField('team_id', 'unknown_team');
      if (!isTaken(error)) throw error;
      const owner = await database.prisma.employee.findUnique({ where: { email: input.email } });
      if (owner) throw new DeskError('email_taken');
      if (input.employee_id) throw new DeskError('employee_id_taken');
      // Somebody else was given the same next number at the same time.
    }
  }
}

export async function nextEmployeeId({ pool }: Database): Promise<string> {
  const [row] = await queryRows<{ next: number }>(
    pool,
    sql`
      select coalesce(max(substring(employee_id from '^E([0-9]{1,9})$')::int), 1000) + 1 as next from employee`,
  );
  return `E${row?.next}`;
}
