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

/** What a person is to a ticket: whom it was filed for, who filed it, or neither. */
const relations = ['requester', 'filer', 'neither'] as const;
export type Relation = (typeof relations)[number];

/** In which states this person may do this to a ticket that they see; none means never. */
export function statusesFor(actor: Actor, action: TicketAction, relation: Relation): TicketStatus[] {
  const somebodyElse = '';
  const facts = {
    employee_id: relation === 'requester' ? actor.employee_id : somebodyElse,
    created_by: relation === 'filer' ? actor.employee_id : somebodyElse,
    assigned_to: null,
  };
  return ticketStatuses.filter((status) => can(actor, action, { ...facts, status }));
}

/** Whether this person may do this to a ticket `t` that they see, as it stands. */
export function isAllowed(actor: Actor, action: TicketAction): Sql {
  const [requester, filer, neither] = relations.map((relation) => statusesFor(actor, action, relation));
  return sql`t.status = any(case
    when t.employee_id = ${actor.employee_id}::text then ${requester}::ticket_status[]
    when t.created_by = ${actor.employee_id}::text then ${filer}::ticket_status[]
    else ${neither}::ticket_status[] end)`;
}

/** Whether this person may do this to some ticket that they see, in some state of it. */
export function mayEver(actor: Actor, action: TicketAction): boolean {
  const seen = can(actor, 'see_all_tickets') ? relations : (['requester', 'filer'] as const);
  return seen.some((relation) => statusesFor(actor, action, relation).length > 0);
}
