import type { Role, TicketStatus } from './vocabulary.ts';

/**
 * Who may do what, said once: the API enforces it, the page hides the button.
 * What a person may not even see answers 404; what they see but may not do answers 403.
 */

export type Actor = { employee_id: string; role: Role };

/** What a rule needs to know of a ticket. */
export type TicketFacts = {
  employee_id: string;
  created_by: string;
  assigned_to: string | null;
  status: TicketStatus;
};

const isStaff = (actor: Actor) => actor.role === 'it_staff' || actor.role === 'admin';
const isAdmin = (actor: Actor) => actor.role === 'admin';
const isRequester = (actor: Actor, ticket: TicketFacts) =>
  ticket.employee_id === actor.employee_id || ticket.created_by === actor.employee_id;
const isOpen = (ticket: TicketFacts) => ticket.status === 'pending' || ticket.status === 'in_progress';

/** About one ticket. Whether the state allows a move is part of the rule, so that a button shows exactly when it works. */
const ticketRules = {
  see: (actor, ticket) => isStaff(actor) || isRequester(actor, ticket),
  edit_text: (actor, ticket) =>
    (isStaff(actor) && ticket.status !== 'closed') ||
    (isRequester(actor, ticket) && ticket.status === 'pending'),
  triage: (actor, ticket) => isStaff(actor) && ticket.status !== 'closed',
  assign: (actor, ticket) => isStaff(actor) && isOpen(ticket),
  claim: (actor, ticket) => isStaff(actor) && isOpen(ticket),
  de_escalate: (actor, ticket) => isStaff(actor) && isOpen(ticket),
  resolve: (actor, ticket) => isStaff(actor) && ticket.status === 'in_progress',
  /** "This solved it": solved and closed in one step. */
  confirm_solved: (actor, ticket) => isRequester(actor, ticket) && ticket.status !== 'closed',
  /** "Still broken", "I want a person". */
  hand_over: (actor, ticket) => isRequester(actor, ticket) && isOpen(ticket),
  /** Only for as long as the ticket's `undo_until` says. */
  undo_closing: (actor, ticket) =>
    (isStaff(actor) || isRequester(actor, ticket)) && ticket.status === 'closed',
  rate: (actor, ticket) => ticket.employee_id === actor.employee_id && ticket.status === 'closed',
  close: (actor, ticket) => (isStaff(actor) || isRequester(actor, ticket)) && ticket.status === 'resolved',
  reopen: (actor, ticket) => (isStaff(actor) || isRequester(actor, ticket)) && ticket.status === 'resolved',
  analyze: (actor, ticket) => (isStaff(actor) || isRequester(actor, ticket)) && isOpen(ticket),
  /** What a requester writes on a closed ticket is a late reply: it opens a new one that goes on from there. */
  comment: (actor, ticket) => (isStaff(actor) && ticket.status !== 'closed') || isRequester(actor, ticket),
  comment_internally: (actor, ticket) => isStaff(actor) && ticket.status !== 'closed',
  mark_useful: (actor) => isStaff(actor),
  see_internal: (actor) => isStaff(actor),
  see_similar: (actor) => isStaff(actor),
  delete: (actor) => isAdmin(actor),
} satisfies Record<string, (actor: Actor, ticket: TicketFacts) => boolean>;

/** About the desk as a whole. */
const deskRules = {
  file_on_behalf: isStaff,
  see_all_tickets: isStaff,
  see_overview: isStaff,
  judge_answers: isStaff,
  see_assistant_quality: isStaff,
  review_blindly: isStaff,
  list_employees: isStaff,
  manage_employees: isAdmin,
  read_knowledge: () => true,
  write_knowledge: isStaff,
  see_assistant_model: isStaff,
  pull_model: isAdmin,
  see_dashboard: isStaff,
  announce_outages: isStaff,
  see_autonomy: isStaff,
  see_settings: isStaff,
  /** Autonomy, teams, escalation, hours, everything under Settings. */
  manage_desk: isAdmin,
} satisfies Record<string, (actor: Actor) => boolean>;

export type TicketAction = keyof typeof ticketRules;
export type DeskAction = keyof typeof deskRules;

export const ticketActions = Object.keys(ticketRules) as TicketAction[];
export const deskActions = Object.keys(deskRules) as DeskAction[];

/** Whether this person may do this now: `can(actor, 'close', ticket)`, `can(actor, 'write_knowledge')`. */
export function can(actor: Actor, action: TicketAction, ticket: TicketFacts): boolean;
export function can(actor: Actor, action: DeskAction): boolean;
export function can(actor: Actor, action: TicketAction | DeskAction, ticket?: TicketFacts): boolean {
  if (ticket) return action in ticketRules && ticketRules[action as TicketAction](actor, ticket);
  return action in deskRules && deskRules[action as DeskAction](actor);
}
