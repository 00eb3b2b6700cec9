import type { Actor } from '@desk/contract/permissions';
import type { AnalysisState } from '@desk/contract/vocabulary';
import type { Database } from '../database.ts';
import { queryRows, type Sql, sql } from '../sql.ts';
import {
  isoTime,
  isReadableComment,
  myFeedbackAt,
  ratedAt,
  type TicketDetailRecord,
  ticketDetail,
} from './ticket-record.ts';
import { isTicket, refKind, type TicketRef } from './ticket-ref.ts';
import { isVisibleTo, mayEver, viewOf } from './visibility.ts';

/** The ticket with its answers and comments, in one statement; null when it does not exist for this person. */
export async function getTicket(
  database: Database,
  actor: Actor,
  ref: TicketRef,
): Promise<TicketDetailRecord | null> {
  const [ticket] = await queryRows<TicketDetailRecord>(
    database.pool,
    sql`select ${ticketDetail(actor)} from ticket t where ${isTicket(ref)} and ${isVisibleTo(actor)}`,
    `get_ticket_${refKind(ref)}_${viewOf(actor)}`,
  );
  return ticket ?? null;
}

/** Differs whenever what this person reads of a ticket differs. */
export type TicketState = {
  id: number;
  version: number;
  updated_at: Date;
  analysis_state: AnalysisState;
  analysis_run: number;
  /** Of the comments that this person may read. */
  last_comment_id: number | null;
  last_edit_at: string | null;
  useful_comments: number;
  /** How many the assistant has read; null for whoever is not told. */
  read_comments: number | null;
  /** When this person last said something of an answer. */
  my_feedback_at: string | null;
  /** When the requester last rated the closing. */
  rated_at: string | null;
  /** How many tickets go on from this one. */
  follow_ups: number;
};

const ofTicket = sql`f.ai_response_id in (select r.id from ai_response r where r.ticket_id = t.id)`;

/** What polling costs while nothing happens: one row, no texts. */
export async function getTicketState(
  database: Database,
  actor: Actor,
  ref: TicketRef,
): Promise<TicketState | null> {
  const [state] = await queryRows<TicketState>(
    database.pool,
    sql`
      select t.id, t.version, t.updated_at, t.analysis_state, t.analysis_run,
        said.last_comment_id, said.last_edit_at, said.useful_comments, said.read_comments,
        ${myFeedbackAt(actor, ofTicket)} as my_feedback_at,
        ${ratedAt},
        (select count(*)::int from ticket other where other.follow_up_of = t.id and other.deleted_at is null) as follow_ups
      from ticket t cross join lateral (${said(actor)}) said
      where ${isTicket(ref)} and ${isVisibleTo(actor)}`,
    `ticket_state_${refKind(ref)}_${viewOf(actor)}`,
  );
  return state ?? null;
}

/** What has been said on a ticket `t`, as far as this person may read it. */
function said(actor: Actor): Sql {
  const read = mayEver(actor, 'triage') ? sql`count(c.read_at)::int` : sql`null::int`;
  return sql`
    select max(c.id) as last_comment_id, ${isoTime(sql`max(c.edited_at)`)} as last_edit_at,
      count(c.useful_at)::int as useful_comments, ${read} as read_comments
    from ticket_comment c where c.ticket_id = t.id and ${isReadableComment(actor)}`;
}

/** The same facts, of a ticket that this person has read whole. */
export function stateOf(ticket: TicketDetailRecord, actor: Actor): TicketState {
  const { id, version, updated_at, analysis_state, analysis_run, comments, ai_responses, rated_at } = ticket;
  return {
    id,
    version,
    updated_at,
    analysis_state,
    analysis_run,
    last_comment_id: comments.length > 0 ? Math.max(...comments.map((comment) => comment.id)) : null,
    last_edit_at: latest(comments.map(({ edited_at }) => edited_at)),
    useful_comments: comments.filter(({ useful }) => useful).length,
    read_comments: mayEver(actor, 'triage') ? comments.filter(({ reading }) => reading).length : null,
    my_feedback_at: latest(ai_responses.map(({ my_feedback_at }) => my_feedback_at)),
    rated_at,
    follow_ups: ticket.follow_ups.length,
  };
}

/** Of times in ISO 8601. */
function latest(times: readonly (string | null)[]): string | null {
  return times.reduce((last, time) => (time !== null && (last === null || time > last) ? time : last), null);
}
