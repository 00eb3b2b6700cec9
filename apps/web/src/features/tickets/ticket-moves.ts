import { type Actor, can, type TicketAction, type TicketFacts } from '@desk/contract/permissions';
import type { AssigneeKind } from '@desk/contract/vocabulary';

/** What a person can do to a ticket from its page; each is one button, menu item or dialog. */
export type TicketMove =
  | 'claim'
  | 'assign'
  | 'return_to_pool'
  | 'resolve'
  | 'close'
  | 'reopen'
  | 'de_escalate'
  | 'edit_text'
  | 'delete';

const ruleOf: Record<TicketMove, TicketAction> = {
  claim: 'claim',
  assign: 'assign',
  return_to_pool: 'assign',
  resolve: 'resolve',
  close: 'close',
  reopen: 'reopen',
  de_escalate: 'de_escalate',
  edit_text: 'edit_text',
  delete: 'delete',
};

type MovableTicket = TicketFacts & { assignee_kind: AssigneeKind; escalation_level: number };

/** A move that would change nothing is not offered. */
const isPointless: Partial<Record<TicketMove, (actor: Actor, ticket: MovableTicket) => boolean>> = {
  claim: (actor, ticket) => ticket.assigned_to === actor.employee_id,
  return_to_pool: (_actor, ticket) => ticket.assignee_kind === 'pool',
  de_escalate: (_actor, ticket) => ticket.escalation_level === 0,
  // Whoever needs help is asked in plain words on the page itself: see `closure-panel.tsx`.
  close: (actor) => actor.role === 'employee',
  reopen: (actor) => actor.role === 'employee',
};

/** Whether taking the ticket takes it from somebody, a person or the assistant. */
export const isTakenOver = (actor: Actor, ticket: MovableTicket): boolean =>
  ticket.assignee_kind !== 'pool' && ticket.assigned_to !== actor.employee_id;

export type OfferedMoves = {
  /** The one most likely next step, shown as the filled button. */
  primary: TicketMove | null;
  /** Other steps worth a button of their own. */
  secondary: TicketMove[];
  /** Behind the menu. */
  menu: TicketMove[];
};

const inOrder: TicketMove[] = [
  'claim',
  'resolve',
  'close',
  'reopen',
  'assign',
  'return_to_pool',
  'de_escalate',
  'edit_text',
  'delete',
];
const worthAButton: ReadonlySet<TicketMove> = new Set(['claim', 'resolve', 'close', 'reopen', 'assign']);

/** Exactly what this person may do to this ticket now, by weight. */
export function offeredMoves(actor: Actor, ticket: MovableTicket): OfferedMoves {
  const possible = inOrder.filter(
    (move) => can(actor, ruleOf[move], ticket) && !isPointless[move]?.(actor, ticket),
  );
  // What somebody else works on is theirs: everything is possible, nothing is urged.
  const isElsewhere = isTakenOver(actor, ticket) && possible.includes('claim');
  const [first] = possible;
  const primary = first && worthAButton.has(first) && first !== 'assign' && !isElsewhere ? first : null;
  const rest = possible.filter((move) => move !== primary);
  return {
    primary,
    secondary: rest.filter((move) => worthAButton.has(move)),
    menu: rest.filter((move) => !worthAButton.has(move)),
  };
}
