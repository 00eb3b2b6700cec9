import type { NoticeData } from '@desk/contract/notices';
import { can } from '@desk/contract/permissions';
import { type Language, type NoticeEvent, roles, type TicketStatus } from '@desk/contract/vocabulary';
import type { Desk } from '../desk.ts';
import { isInternalNotice, noticeText } from '../notices/notice-text.ts';
import { queryRows, sql } from '../sql.ts';

/** One thing that a mail tells of. */
export type ToldEvent = {
  notice_id: number;
  event: NoticeEvent;
  /** An employee_id, `ai` or `system`. */
  actor: string;
  actor_name: string | null;
  text: string | null;
  data: NoticeData;
};

/** What one mail is to tell one person of one ticket, oldest first; nothing where they may not know it any more. */
export type DueMail = {
  notice_ids: number[];
  employee_id: string;
  name: string;
  email: string;
  language: Language;
  ticket_id: number;
  ticket_number: string;
  title: string;
  status: TicketStatus;
  undo_until: Date | null;
  /** The mail before, of the same conversation. */
  in_reply_to: string | null;
  events: ToldEvent[];
};

/** So long a mail waits at most while more and more happens. */
const longestWaitMs = 2 * 60_000;
/** In characters: a mail is to be read, not to be scrolled. */
const textLength = 4_000;
const staffRoles = roles.filter((role) => can({ employee_id: '', role }, 'see_all_tickets'));

/** The mails whose time has come: what happened to a ticket within a short while is one mail for each person. */
export function listDueMails(desk: Desk, limit: number): Promise<DueMail[]> {
  const now = desk.clock();
  return queryRows<DueMail>(
    desk.database.pool,
    sql`
      with due as (
        select employee_id, ticket_id, array_agg(id order by id) as notice_ids
        from notice where mail_due_at is not null
        group by employee_id, ticket_id
        having max(mail_due_at) <= ${now}::timestamptz(3)
          or min(mail_due_at) <= ${now}::timestamptz(3) - make_interval(secs => ${longestWaitMs / 1000}::float8)
        order by min(mail_due_at)
        limit ${limit}::int
      )
      select due.notice_ids, e.employee_id, e.name, e.email, e.language,
        t.id as ticket_id, t.ticket_number, t.title, t.status, t.undo_until,
        (select m.message_id from mail m join notice told on told.id = m.notice_id
          where m.employee_id = e.employee_id and told.ticket_id = t.id order by m.id desc limit 1) as in_reply_to,
        coalesce((
          select jsonb_agg(jsonb_build_object(
            'notice_id', n.id, 'event', n.event, 'actor', n.actor, 'data', n.data,
            'actor_name', (select name from employee where employee_id = n.actor),
            'text', left(${noticeText}, ${textLength}::int)) order by n.id)
          from notice n
          where n.id = any(due.notice_ids) and n.read_at is null
            and t.deleted_at is null and e.is_active
            and (e.role = any(${staffRoles}::role[])
              or (e.employee_id in (t.employee_id, t.created_by) and not ${isInternalNotice}))
        ), '[]') as events
      from due
      join employee e on e.employee_id = due.employee_id
      join ticket t on t.id = due.ticket_id`,
  );
}
