import { type Actor, can } from '@desk/contract/permissions';
import type { Desk } from '../desk.ts';
import { type DeskError, invalidField } from '../desk-error.ts';
import { filesToSend } from '../files/file-record.ts';
import { empty, queryRows, type Sql, sql } from '../sql.ts';
import { itTeam } from './it-team.ts';
import { readComment } from './list-comments.ts';
import { explainRefusal } from './refuse-change.ts';
import { type CommentRecord, commentJson, writtenComment } from './ticket-record.ts';
import { isTicket, type TicketRef } from './ticket-ref.ts';
import { isAllowed, isVisibleTo } from './visibility.ts';

export type NewComment = {
  body: string;
  internal: boolean;
  /** Employee ids. */
  mentions?: readonly string[];
  /** Files that the author has uploaded and not sent yet. */
  attachment_ids?: readonly string[];
};

/**
 * Says something on a ticket, to everybody on it or, `internal`, among staff. What a requester says is owed a reading by the
 * assistant (`reading_owed`); enqueuing that is the caller's, after this returns.
 *
 * @throws DeskError `not_found`, `forbidden`, `ticket_closed`, `invalid_input` for people and files that it cannot name
 */
export async function addComment(
  desk: Desk,
  actor: Actor,
  ref: TicketRef,
  comment: NewComment,
): Promise<CommentRecord> {
  const now = desk.clock();
  const action = comment.internal ? 'comment_internally' : 'comment';
  const mentions = [...new Set(comment.mentions)];
  const attachment_ids = [...new Set(comment.attachment_ids)];
  const isStaff = can(actor, 'see_all_tickets');
  const isRequester = sql`(t.employee_id = ${actor.employee_id}::text
    or (not ${isStaff}::boolean and t.created_by = ${actor.employee_id}::text))`;
  const hasFiles = attachment_ids.length > 0;

  const [row] = await queryRows<{ comment: CommentRecord }>(
    desk.database.pool,
    sql`
      with ${hasFiles ? sql`files as (${filesToSend(attachment_ids, actor.employee_id)}),` : empty}
      t as (
        select t.id, ${isRequester} as is_requester
        from ticket t
        where ${isTicket(ref)} and ${isVisibleTo(actor)} and ${isAllowed(actor, action)}
          ${mentions.length > 0 ? sql`and ${mayBeNamed(actor, comment.internal, mentions)}` : empty}
          ${hasFiles ? sql`and (select count(*) from files) = ${attachment_ids.length}::int` : empty}
      ), c as (
        insert into ticket_comment as c (ticket_id, author_id, body, internal, mentions, reading_owed, created_at)
        select id, ${actor.employee_id}::text, ${comment.body}::text, ${comment.internal}::boolean, ${mentions}::text[],
          is_requester and not ${comment.internal}::boolean and ${comment.body}::text <> '', ${now}::timestamptz(3)
        from t
        returning ${writtenComment}
      ), touched as (
        -- A note among staff leaves no trace that anybody else could see, not even a time.
        update ticket set updated_at = ${now}::timestamptz(3),
          first_responded_at = case when ${isStaff}::boolean and not t.is_requester
            then coalesce(first_responded_at, ${now}::timestamptz(3)) else first_responded_at end
        from t cross join c where ticket.id = t.id and not c.internal
      )
      ${
        hasFiles
          ? sql`, attached as (
        update attachment set ticket_id = c.ticket_id, comment_id = c.id
        from c where attachment.id in (select id from files))`
          : empty
      }
      select ${commentJson(actor)} as comment from c join employee author on author.employee_id = c.author_id`,
  );
  if (!row)
    throw await explainRefusal(desk.database, actor, ref, {
      action,
      otherwise: () => explainContent(desk, actor, ref, { internal: comment.internal, mentions, hasFiles }),
    });
  // The statement that gave it its files did not see them there yet.
  return hasFiles ? ((await readComment(desk.database, actor, row.comment.id)) ?? row.comment) : row.comment;
}

/**
 * Whether everybody who is named can be. Staff name each other and, where they read it, the requester; a requester names who
 * has spoken to them or works on it, and learns of nobody else that they exist.
 */
function mayBeNamed(actor: Actor, internal: boolean, mentions: readonly string[]): Sql {
  const isTeam = sql`named.role = any(${itTeam}::role[])`;
  const hasPart = sql`named.employee_id in (t.employee_id, t.created_by)`;
  const hasSpoken = sql`(named.employee_id = t.assigned_to or exists (
    select from ticket_comment said
    where said.ticket_id = t.id and said.author_id = named.employee_id and not said.internal))`;
  const allowed = can(actor, 'see_all_tickets')
    ? internal
      ? isTeam
      : sql`(${isTeam} or ${hasPart})`
    : sql`(${hasPart} or ${hasSpoken})`;
  return sql`(
    select count(*) from employee named
    where named.employee_id = any(${mentions}::text[]) and named.is_active and ${allowed}) = ${mentions.length}::int`;
}

async function explainContent(
  { database }: Desk,
  actor: Actor,
  ref: TicketRef,
  content: { internal: boolean; mentions: readonly string[]; hasFiles: boolean },
): Promise<DeskError | null> {
  const { internal, mentions, hasFiles } = content;
  const [named] = await queryRows<{ may: boolean }>(
    database.pool,
    sql`select ${mayBeNamed(actor, internal, mentions)} as may from ticket t where ${isTicket(ref)}`,
  );
  if (!named?.may) return invalidField('mentions', 'unknown_person');
  return hasFiles ? invalidField('attachment_ids', 'unknown_file') : null;
}
