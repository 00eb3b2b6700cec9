import type { Actor } from '@desk/contract/permissions';
import type { Language } from '@desk/contract/vocabulary';
import type { TicketState } from '@desk/desk/tickets/get-ticket';
import { viewOf } from '@desk/desk/tickets/visibility';

/** Names what this person reads of a ticket now: another language or another view of it is another thing. */
export function ticketEtag(state: TicketState, actor: Actor, language: Language): string {
  const parts = [
    state.id,
    state.version,
    state.updated_at.getTime().toString(36),
    state.analysis_state,
    state.analysis_run,
    state.last_comment_id ?? 0,
    state.last_edit_at ? Date.parse(state.last_edit_at).toString(36) : 0,
    state.useful_comments,
    state.read_comments ?? 0,
    state.my_feedback_at ? Date.parse(state.my_feedback_at).toString(36) : 0,
    state.rated_at ? Date.parse(state.rated_at).toString(36) : 0,
    state.follow_ups,
    language,
    viewOf(actor),
  ];
  return `W/"${parts.join('-')}"`;
}

/** Whether an `If-None-Match` header names it; weak tags compare by what they say. */
export function isKnown(ifNoneMatch: string, etag: string): boolean {
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return ifNoneMatch.split(',').some((tag) => opaque(tag) === opaque(etag));
}
