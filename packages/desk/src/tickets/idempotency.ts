import type { Actor } from '@desk/contract/permissions';
import type { Database } from '../database.ts';
import { DeskError, notFound } from '../desk-error.ts';
import { queryRows, sql } from '../sql.ts';
import { type TicketDetailRecord, ticketDetail } from './ticket-record.ts';
import { isVisibleTo } from './visibility.ts';

/**
 * The ticket that this person filed with this key before.
 * @throws DeskError `idempotency_mismatch` when it was another content, `not_found` when it has been deleted since
 */
export async function findFiledWithKey(
  database: Database,
  actor: Actor,
  key: string,
  hash: string | null,
): Promise<TicketDetailRecord> {
  const [found] = await queryRows<TicketDetailRecord & { idempotency_hash: string | null }>(
    database.pool,
    sql`
      select ${ticketDetail(actor)}, t.idempotency_hash
      from ticket t
      where t.created_by = ${actor.employee_id} and t.idempotency_key = ${key} and ${isVisibleTo(actor)}`,
  );
  if (!found) throw notFound();
  const { idempotency_hash, ...ticket } = found;
  if (idempotency_hash !== hash) throw new DeskError('idempotency_mismatch');
  return ticket;
}
