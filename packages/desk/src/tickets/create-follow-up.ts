import type { Language } from '@desk/contract/vocabulary';
import type { Desk } from '../desk.ts';
import { searchTokens } from '../search-tokens.ts';
import { queryRows, sql } from '../sql.ts';
import { deriveTitle } from './derive-title.ts';
import { recordEvent } from './history.ts';
import { deskDay, takeNumberSql } from './ticket-number.ts';

export type FollowUp = { ticket_id: number; ticket_number: string; analysis_run: number };

/**
 * Opens the ticket that goes on from where another one was closed, out of what its requester wrote there: in their words,
 * for the same person, in the same category if it is still the same problem. A comment opens one at most, however often
 * this is called. Its analysis is owed from then on; enqueuing it is the caller's.
 *
 * @param late.about whether the comment tells of the old problem, whose title it then keeps, or of another one
 * @returns the ticket, also if it was opened before; null where there is no such comment, or its requester has left
 */
export async function createFollowUp(
  desk: Desk,
  late: { comment_id: number; about: 'same_problem' | 'new_problem'; language?: Language },
): Promise<FollowUp | null> {
  try {
    return (await findFollowUp(desk, late.comment_id)) ?? (await insertFollowUp(desk, late));
  } catch (error) {
    if (!isOpenedAlready(error)) throw error;
    return findFollowUp(desk, late.comment_id);
  }
}

async function findFollowUp(desk: Desk, comment_id: number): Promise<FollowUp | null> {
  const [found] = await queryRows<FollowUp>(
    desk.database.pool,
    sql`
      select id as ticket_id, ticket_number, analysis_run
      from ticket where follow_up_comment = ${comment_id}::int`,
    'find_follow_up',
  );
  return found ?? null;
}

async function insertFollowUp(
  desk: Desk,
  { comment_id, about, language }: Parameters<typeof createFollowUp>[1],
): Promise<FollowUp | null> {
  const now = desk.clock();
  const [said] = await queryRows<{ body: string; title: string; author_id: string }>(
    desk.database.pool,
    sql`
      select c.body, c.author_id, t.title
      from ticket_comment c join ticket t on t.id = c.ticket_id
      where c.id = ${comment_id}::int and not c.internal and t.deleted_at is null
        and c.author_id in (t.employee_id, t.created_by)`,
    'read_late_reply',
  );
  if (!said) return null;
  const isSame = about === 'same_problem';
  const title = isSame ? said.title : deriveTitle(said.body);
  const [filed] = await queryRows<FollowUp>(
    desk.database.pool,
    sql`
      with earlier as (
        select t.id, t.category, t.language, r.employee_id, r.name, r.email, r.department, r.office_location
        from ticket_comment c
        join ticket t on t.id = c.ticket_id
        join employee r on r.employee_id = t.employee_id and r.is_active
        where c.id = ${comment_id}::int
      ), numbered as (
        ${takeNumberSql(deskDay(now, desk.timeZone), sql`earlier`)}
      ), filed as (
        insert into ticket as t (
          ticket_number, title, description, language, category, employee_id, created_by,
          employee_name_snapshot, employee_email_snapshot, department_snapshot, office_location_snapshot,
          search_vector, follow_up_of, follow_up_comment, analysis_owed_at, created_at, updated_at)
        select
          n.ticket_number, ${title}::text, ${said.body}::text,
          coalesce(${language ?? null}::language, e.language),
          case when ${isSame}::bool then e.category end, e.employee_id, ${said.author_id}::text,
          e.name, e.email, e.department, e.office_location,
          array_to_tsvector(${searchTokens(title, said.body)}::text[]
            || array[lower(n.ticket_number), substr(n.ticket_number, 3)]),
          e.id, ${comment_id}::int, ${now}::timestamptz(3), ${now}::timestamptz(3), ${now}::timestamptz(3)
        from earlier e cross join numbered n
        returning t.id, t.ticket_number, t.analysis_run
      ), recorded as (
        ${recordEvent(sql`filed`, { changed_field: 'created', new_value: 'pending', changed_by: said.author_id, at: now })}
      )
      select id as ticket_id, ticket_number, analysis_run from filed`,
    'create_follow_up',
  );
  return filed ?? null;
}

const onePerComment = 'ticket_follow_up_comment_key';

function isOpenedAlready(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === onePerComment;
}
