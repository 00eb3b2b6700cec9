import type { ListEmployeesQuery } from '@desk/contract/employees';
import { z } from 'zod';
import type { Database } from '../database.ts';
import { notFound } from '../desk-error.ts';
import type { EmployeeModel } from '../generated/models.ts';
import { decodeCursor, type Page, toPage } from '../paging.ts';
import { empty, join, queryRows, type Sql, sql } from '../sql.ts';

export type EmployeeRecord = EmployeeModel;

/** @throws DeskError `not_found` */
export async function findEmployee({ prisma }: Database, employee_id: string): Promise<EmployeeRecord> {
  const employee = await prisma.employee.findUnique({ where: { employee_id } });
  if (!employee) throw notFound();
  return employee;
}

const ordering = 'name';

/** By name; a page continues from a person, who never goes away. */
export async function listEmployees(
  database: Database,
  query: ListEmployeesQuery,
): Promise<Page<EmployeeRecord>> {
  const size = query.page_size;
  const from =
    query.cursor === undefined ? undefined : decodeCursor(query.cursor, ordering, z.string().min(1).max(50));
  const skipped = from ? 0 : ((query.page ?? 1) - 1) * size;
  const filters = filtersOf(query);
  const direction = from?.backwards ? sql`desc` : sql`asc`;
  const beyond = from
    ? sql`and (lower(e.name), e.employee_id) ${from.backwards ? sql`<` : sql`>`}
          (select lower(name), employee_id from employee where employee_id = ${from.key}::text)`
    : empty;

  const [rows, [counted]] = await Promise.all([
    queryRows<EmployeeRecord>(
      database.pool,
      sql`
        select e.* from employee e where ${filters} ${beyond}
        order by lower(e.name) ${direction}, e.employee_id ${direction}
        limit ${size + 1}::int offset ${skipped}::int`,
    ),
    queryRows<{ count: number }>(
      database.pool,
      sql`select count(*) as count from employee e where ${filters}`,
    ),
  ]);
  return toPage({ rows, size, count: counted?.count ?? 0, from, skipped }, (row) => ({
    ordering,
    key: row.employee_id,
    id: 0,
  }));
}

function filtersOf({ role, is_active, search }: ListEmployeesQuery): Sql {
  const conditions: Sql[] = [sql`true`];
  if (role) conditions.push(sql`e.role = any(${role}::role[])`);
  if (is_active !== undefined) conditions.push(sql`e.is_active = ${is_active}::boolean`);
  for (const word of (search ?? '').split(/\s+/).filter(Boolean)) {
    const pattern = `%${word.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
    conditions.push(
      sql`concat_ws(' ', e.name, e.email, e.employee_id, e.department, e.office_location) ilike ${pattern}::text`,
    );
  }
  return join(conditions, ' and ');
}
