import { type Sql, sql } from '../sql.ts';

/** How a path names a ticket. */
export type TicketRef = { id: number } | { ticket_number: string };

const maxId = 2_147_483_647;

/** `42` or `TK20260401001`; null for everything that can name no ticket. */
export function parseTicketRef(text: string): TicketRef | null {
  if (/^[0-9]{1,10}$/.test(text)) {
    const id = Number(text);
    return id >= 1 && id <= maxId ? { id } : null;
  }
  return /^TK[0-9]{11,20}$/i.test(text) ? { ticket_number: text.toUpperCase() } : null;
}

/** Is `t` the ticket that is meant? */
export function isTicket(ref: TicketRef): Sql {
  return 'id' in ref ? sql`t.id = ${ref.id}::int` : sql`t.ticket_number = ${ref.ticket_number}::text`;
}

/** Tells apart the names of prepared statements, whose text differs by the kind of reference. */
export function refKind(ref: TicketRef): string {
  return 'id' in ref ? 'by_id' : 'by_number';
}
