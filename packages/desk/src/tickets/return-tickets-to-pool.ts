import type { Clock } from '../clock.ts';
import type { PrismaClient } from '../generated/client.ts';
import { sql } from '../sql.ts';
import { recordChanges } from './history.ts';
import { toPool } from './ticket-moves.ts';

/**
 * Gives the open tickets of somebody who leaves back to the pool, each with its history rows.
 *
 * Call it in the transaction that deactivates the employee, after that update: the row's lock keeps anybody from assigning
 * one more ticket in between.
 *
 * @param leaving.changed_by who deactivated them
 * @returns how many tickets went back
 */
export async function returnTicketsToPool(
  transaction: Pick<PrismaClient, '$queryRaw'>,
  clock: Clock,
  leaving: { employee_id: string; changed_by: string },
): Promise<number> {
  const now = clock();
  const change = recordChanges({
    before: sql`seen`,
    after: sql`returned`,
    fields: ['assigned_to', 'status'],
    changed_by: leaving.changed_by,
    at: now,
  });
  const returned = await transaction.$queryRaw<{ id: number }[]>(sql`
    with seen as (
      select id, status, assignee_kind, assigned_to from ticket
      where assigned_to = ${leaving.employee_id}::text and status in ('pending', 'in_progress') and deleted_at is null
      order by id for update
    ), returned as (
      update ticket t set ${toPool.set}, version = t.version + 1, updated_at = ${now}::timestamptz(3)
      from seen where t.id = seen.id
      returning t.id, t.status, t.assignee_kind, t.assigned_to
    ), recorded as (${change})
    select id from returned`);
  return returned.length;
}
