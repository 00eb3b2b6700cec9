import { type Actor, can, type TicketAction } from '@desk/contract/permissions';
import { type TicketStatus, ticketStatuses } from '@desk/contract/vocabulary';
import { type Sql, sql } from '../sql.ts';

/**
 * Which tickets exist for a person: the one predicate that stands in every statement that reads or moves a ticket `t`.
 * Staff see all; everybody else what was filed by or for them; a deleted ticket exists for nobody.
 */
export function isVisibleTo(actor: Actor): Sql {
  if (can(actor, 'see_all_tickets')) return sql`t.deleted_at is null`;
  return sql`t.deleted_at is null and (t.employee_id = ${actor.employee_id}::text or t.created_by = ${actor.employee_id}::text)`;
}

/** Tells apart the names of prepared statements, whose text differs by what a person may see. */
export function viewOf(actor: Actor): 'staff' | 'requester' {
  return can(actor, 'see_all_tickets') ? 'staff' : 'requester';
}

/** In which states this person may do this to a ticket that they see; none means never. */
export function statusesFor(actor: Actor, action: TicketAction): TicketStatus[] {
  // Whoever is not staff sees only tickets of their own.
  const own = { employee_id: actor.employee_id, created_by: actor.employee_id, assigned_to: null };
  return ticketStatuses.filter((status) => can(actor, action, { ...own, status }));
}

/** Whether this person may do this to a ticket that they see, in some state of it. */
export function mayEver(actor: Actor, action: TicketAction): boolean {
  return statusesFor(actor, action).length > 0;
}
