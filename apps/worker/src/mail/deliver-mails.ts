import { jobIds, jobOptions } from '@desk/contract/jobs';
import type { Desk } from '@desk/desk/desk';
import { listDueMails } from '@desk/desk/mails/list-due-mails';
import { dropDueMail, listOwedMails, putMail, settleMail, takeMail } from '@desk/desk/mails/outbox';
import type { Logger } from 'pino';
import type { Counter } from 'prom-client';
import type { OpenQueues } from '../open-queues.ts';
import type { Post } from './post.ts';
import { type MailSettings, writeMail } from './write-mail.ts';

const batch = 100;

/** Writes the mails whose time has come into the outbox. */
export async function writeDueMails(desk: Desk, settings: MailSettings): Promise<void> {
  for (const due of await listDueMails(desk, batch)) {
    if (due.events.length === 0) await dropDueMail(desk, due.notice_ids);
    else await putMail(desk, writeMail(due, settings, desk.clock()));
  }
}

/** Asks for every mail whose next attempt has come. Without Redis they stay owed, and the next time finds them. */
export async function enqueueOwedMails(desk: Desk, queues: OpenQueues): Promise<void> {
  const mail = queues.current()?.mail;
  if (!mail) return;
  const owed = await listOwedMails(desk, batch);
  if (owed.length === 0) return;
  await mail.addBulk(
    owed.map(({ id: mail_id }) => ({
      name: 'send-mail',
      data: { mail_id },
      opts: { ...jobOptions, jobId: jobIds['send-mail']({ mail_id }) },
    })),
  );
}

/** One attempt for one mail. When it is tried again is written in the outbox, so the job itself never fails for a server's sake. */
export async function sendMail(
  deps: { desk: Desk; post: Post | undefined; metrics: { mailAttempts: Counter<'outcome'> }; log: Logger },
  { mail_id }: { mail_id: number },
  signal: AbortSignal,
): Promise<void> {
  const { desk, post, metrics, log } = deps;
  if (!post) return;
  const mail = await takeMail(desk, mail_id);
  if (!mail) return;
  const attempt = await post.send(mail, signal);
  const state = await settleMail(desk, mail, attempt);
  metrics.mailAttempts.inc({ outcome: attempt.outcome });
  if (attempt.outcome !== 'sent')
    log.warn({ mail_id, state, attempts: mail.attempts, error: attempt.error }, 'a mail could not be sent');
}
