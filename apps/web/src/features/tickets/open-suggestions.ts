import type { AIResponseBody } from '@desk/contract/ai-responses';
import type { TicketBody } from '@desk/contract/tickets';
import type { Category, Level, Priority } from '@desk/contract/vocabulary';

type Triage = {
  category: Category | null;
  priority: Priority | null;
  severity: Level | null;
  urgency: Level | null;
};

/** What of the assistant's advice is not how the ticket stands: each can be taken over with one click. */
export function openSuggestions(
  ticket: Pick<TicketBody, keyof Triage | 'assigned_to'>,
  answer: Pick<AIResponseBody, `suggested_${keyof Triage | 'assignee'}`>,
): Partial<{ category: Category; severity: Level; urgency: Level; priority: Priority; assigned_to: string }> {
  return {
    ...(answer.suggested_category !== ticket.category && { category: answer.suggested_category }),
    ...(answer.suggested_severity !== ticket.severity && { severity: answer.suggested_severity }),
    ...(answer.suggested_urgency !== ticket.urgency && { urgency: answer.suggested_urgency }),
    ...(answer.suggested_priority !== ticket.priority && { priority: answer.suggested_priority }),
    ...(answer.suggested_assignee !== null &&
      ticket.assigned_to === null && { assigned_to: answer.suggested_assignee }),
  };
}
