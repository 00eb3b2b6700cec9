import type { MailModel } from '@desk/desk/generated/models';
import type { Attempt } from '@desk/desk/mails/outbox';
import { createTransport } from 'nodemailer';
import type { NodemailerError } from 'nodemailer/lib/errors';
import { oneLine, preferencesUrl } from './write-mail.ts';

export type Post = {
  /** Hands a mail to the server; how that went is an answer, not an error. */
  send(mail: MailModel, signal: AbortSignal): Promise<Attempt>;
};

/** Whoever is slower than this is asked again later. */
const timeouts = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
  dnsTimeout: 10_000,
};

/**
 * The way to the SMTP server. A connection for each mail: they are few, and one that broke unnoticed costs nothing.
 *
 * @param options.url `smtp://host:25`, `smtps://user:password@host`
 */
export function openPost(options: {
  url: string;
  from: string;
  publicUrl: string;
  timeouts?: Partial<typeof timeouts>;
}): Post {
  const transport = createTransport({ ...timeouts, ...options.timeouts, url: options.url });
  return {
    async send(mail, signal) {
      const root = threadRoot(mail.message_id);
      try {
        await transport.sendMail({
          from: options.from,
          to: { name: '', address: mail.recipient },
          subject: oneLine(mail.subject),
          text: mail.text,
          html: mail.html,
          messageId: `<${mail.message_id}>`,
          inReplyTo: `<${mail.in_reply_to ?? root}>`,
          references: [root, ...(mail.in_reply_to ? [mail.in_reply_to] : [])].map((id) => `<${id}>`),
          headers: {
            // Nobody's out-of-office answers it, and no loop begins.
            'Auto-Submitted': 'auto-generated',
            'X-Auto-Response-Suppress': 'All',
            'List-Unsubscribe': `<${preferencesUrl(options.publicUrl)}>`,
            'Content-Language': mail.language,
          },
          disableFileAccess: true,
          disableUrlAccess: true,
          signal,
        });
        return { outcome: 'sent' };
      } catch (error) {
        return { outcome: isRefusal(error) ? 'refused' : 'deferred', error: wordsOf(error) };
      }
    },
  };
}

/** No mail has this Message-ID; every mail about the ticket refers to it, and so belongs together. */
function threadRoot(message_id: string): string {
  const [ticket_number = ''] = message_id.split('.');
  return `${ticket_number}@${message_id.slice(message_id.lastIndexOf('@') + 1)}`;
}

/**
 * Whether the server will never take this mail: it said so of the recipient or of the text. A wrong password or a sender
 * that it does not know is the administrator's to repair, and then the mail still goes out.
 */
function isRefusal(error: unknown): boolean {
  if (!isMailError(error)) return false;
  return error.permanent === true && /^(RCPT TO|DATA|BDAT)/.test(error.command ?? '');
}

function isMailError(error: unknown): error is NodemailerError {
  return error instanceof Error;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
