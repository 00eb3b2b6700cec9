import type { Language, MailState } from '@desk/contract/vocabulary';
import type { Desk } from '../desk.ts';
import type { MailModel } from '../generated/models.ts';
import { queryRows, sql } from '../sql.ts';

export type WrittenMail = {
  notice_ids: number[];
  employee_id: string;
  recipient: string;
  language: Language;
  subject: string;
  text: string;
  html: string;
  message_id: string;
  in_reply_to: string | null;
};

/**
 * Puts a mail into the outbox in place of what was owed, at once and only once, whoever else writes the same one.
 * @returns false where it was no longer owed: written by another worker, or read in the page meanwhile
 */
export async function putMail(desk: Desk, mail: WrittenMail): Promise<boolean> {
  const now = desk.clock();
  const rows = await queryRows(
    desk.database.pool,
    sql`
      with owed as (
        update notice set mail_due_at = null
        where id = any(${mail.notice_ids}::int[]) and mail_due_at is not null
        returning id
      )
      insert into mail (notice_id, employee_id, recipient, language, subject, text, html, message_id, in_reply_to,
        next_attempt_at, created_at)
      select max(id), ${mail.employee_id}::text, ${mail.recipient}::text, ${mail.language}::language,
        ${mail.subject}::text, ${mail.text}::text, ${mail.html}::text, ${mail.message_id}::text,
        ${mail.in_reply_to}::text, ${now}::timestamptz(3), ${now}::timestamptz(3)
      from owed having count(*) > 0
      on conflict do nothing
      returning id`,
  );
  return rows.length > 0;
}

/** Nobody need be told of these by mail any more. */
export async function dropDueMail(desk: Desk, notice_ids: readonly number[]): Promise<void> {
  await desk.database.prisma.notice.updateMany({
    where: { id: { in: [...notice_ids] } },
    data: { mail_due_at: null },
  });
}

/** The mails whose next attempt has come, those that wait longest first. */
export function listOwedMails(desk: Desk, limit: number): Promise<{ id: number }[]> {
  return queryRows(
    desk.database.pool,
    sql`
      select id from mail
      where state = 'owed' and next_attempt_at <= ${desk.clock()}::timestamptz(3)
      order by next_attempt_at limit ${limit}::int`,
    'list_owed_mails',
  );
}

const minuteMs = 60_000;
/** Waits between attempts; the last one again and again, until a day has passed. */
const waitsMs = [1, 5, 15, 30, 60, 120, 240].map((minutes) => minutes * minuteMs);
const giveUpAfterMs = 24 * 60 * minuteMs;

/**
 * Takes a mail for one attempt to send it. Should the process die before it says how that went, the mail is tried again after
 * the wait: one that the server had already taken then arrives twice, with the same Message-ID.
 * @returns null where there is nothing to send now
 */
export async function takeMail(desk: Desk, id: number): Promise<MailModel | null> {
  const now = desk.clock();
  const [mail] = await queryRows<MailModel>(
    desk.database.pool,
    sql`
      update mail
      set attempts = attempts + 1,
        next_attempt_at = ${now}::timestamptz(3) + make_interval(secs =>
          (${waitsMs.map((wait) => wait / 1000)}::float8[])[least(attempts + 1, ${waitsMs.length}::int)])
      where id = ${id}::int and state = 'owed' and next_attempt_at <= ${now}::timestamptz(3)
      returning *`,
    'take_mail',
  );
  return mail ?? null;
}

/** How an attempt went. `refused`: the server will never take it; `deferred`: perhaps later. */
export type Attempt = { outcome: 'sent' } | { outcome: 'refused' | 'deferred'; error: string };

/** Writes down how an attempt went; a mail that nobody has taken for a day is given up. @returns what became of the mail */
export async function settleMail(desk: Desk, mail: MailModel, attempt: Attempt): Promise<MailState> {
  const now = desk.clock();
  const isTooOld = now.getTime() - mail.created_at.getTime() >= giveUpAfterMs;
  const isLost = attempt.outcome === 'refused' || (attempt.outcome === 'deferred' && isTooOld);
  const state: MailState = attempt.outcome === 'sent' ? 'sent' : isLost ? 'failed' : 'owed';
  await desk.database.prisma.mail.updateMany({
    where: { id: mail.id, state: 'owed' },
    data: {
      state,
      error: attempt.outcome === 'sent' ? null : attempt.error.slice(0, 500),
      sent_at: state === 'sent' ? now : null,
    },
  });
  return state;
}

/** How many mails there are in each state, and how long the oldest owed one has waited, in seconds. */
export async function countMails(
  desk: Desk,
): Promise<{ states: Record<MailState, number>; oldest_owed_seconds: number }> {
  const rows = await queryRows<{ state: MailState; count: number; oldest: Date }>(
    desk.database.pool,
    sql`select state, count(*) as count, min(created_at) as oldest from mail group by state`,
  );
  const of = (state: MailState) => rows.find((row) => row.state === state);
  const oldest = of('owed')?.oldest;
  return {
    states: {
      owed: of('owed')?.count ?? 0,
      sent: of('sent')?.count ?? 0,
      failed: of('failed')?.count ?? 0,
    },
    oldest_owed_seconds: oldest ? Math.max(0, (desk.clock().getTime() - oldest.getTime()) / 1000) : 0,
  };
}
