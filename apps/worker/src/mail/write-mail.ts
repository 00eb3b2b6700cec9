import {
  type Language,
  satisfactionEmojis,
  satisfactionLabels,
  satisfactionScores,
} from '@desk/contract/vocabulary';
import type { DueMail, ToldEvent } from '@desk/desk/mails/list-due-mails';
import type { WrittenMail } from '@desk/desk/mails/outbox';
import { ratingLinkDays, signRatingLink } from '@desk/desk/notices/rating-link';
import { type MailBody, renderHtml, renderText } from './mail-body.ts';
import { type MailTexts, mailTexts } from './mail-texts.ts';

export type MailSettings = {
  /** The address that people type. */
  publicUrl: string;
  /** Signs the links with which a closed ticket is rated; without it, the mail leads to the ticket. */
  authSecret: string | undefined;
  /** After the @ of a Message-ID. */
  domain: string;
  timeZone: string;
};

/** As Europe writes English dates. */
const dateTags: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB', fr: 'fr-FR', nl: 'nl-NL' };

/** One mail, in the reader's language, about what happened to one ticket. */
export function writeMail(due: DueMail, settings: MailSettings, now: Date): WrittenMail {
  const { language, ticket_number } = due;
  const texts = mailTexts[language];
  const last = due.events.at(-1);
  const body: MailBody = {
    language,
    title: `${ticket_number} · ${oneLine(due.title)}`,
    hello: texts.hello(oneLine(due.name)),
    told: due.events.map((event) => tell(event, language)),
    notes: notesOf(due, texts, settings, now),
    rating: ratingOf(due, settings, now),
    button: { label: buttonOf(last, texts), url: `${settings.publicUrl}/tickets/${ticket_number}` },
    footer: texts.no_replies,
    preferences: { label: texts.choose, url: preferencesUrl(settings.publicUrl) },
  };
  return {
    notice_ids: due.notice_ids,
    employee_id: due.employee_id,
    recipient: due.email,
    language,
    // Always the same for one ticket, so that mail programs keep its mails together.
    subject: `[${ticket_number}] ${oneLine(due.title)}`,
    text: renderText(body),
    html: renderHtml(body),
    // Sent again, it is the same mail.
    message_id: `${ticket_number}.${Math.max(...due.notice_ids)}@${settings.domain}`,
    in_reply_to: due.in_reply_to,
  };
}

export function preferencesUrl(publicUrl: string): string {
  return `${publicUrl}/account#notices`;
}

/** What people typed goes into headers too: nothing that could begin another line. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

function tell(
  event: ToldEvent,
  language: Language,
): { headline: string; text: string | null; note: string | null } {
  const texts = mailTexts[language];
  const { data } = event;
  const headline = texts.events[event.event]({
    who: event.actor_name ?? (event.actor === 'ai' ? texts.assistant : texts.desk),
    team: data.team,
    level: data.level,
    score: wordsOfScore(data.score, language),
    follows: data.follows,
    closedBecause: data.closed_because,
    isStillBroken: data.reason === 'still_broken',
  });
  return {
    headline: oneLine(headline),
    text: event.text?.trim() || null,
    note:
      event.event === 'ticket_noted' ? texts.internal : data.trigger ? texts.triggers[data.trigger] : null,
  };
}

function wordsOfScore(given: number | undefined, language: Language): string | undefined {
  const score = satisfactionScores.find((known) => known === given);
  return score && mailTexts[language].score(satisfactionLabels[score][language], score);
}

function buttonOf(last: ToldEvent | undefined, texts: MailTexts): string {
  if (last?.event === 'ticket_answered') return texts.see_answer;
  return last?.event === 'ticket_resolved' ? texts.say_solved : texts.open;
}

function notesOf(due: DueMail, texts: MailTexts, { timeZone }: MailSettings, now: Date): string[] {
  const isToRequester = due.events.some(({ event }) => event === 'ticket_resolved');
  const until = due.undo_until;
  return [
    ...(due.status === 'resolved' && isToRequester ? [texts.will_close] : []),
    ...(due.status === 'closed' && until && until > now
      ? [
          texts.undo(
            new Intl.DateTimeFormat(dateTags[due.language], {
              day: 'numeric',
              month: 'long',
              year: 'numeric',
              hour: '2-digit',
              minute: '2-digit',
              // A mail is read at other sites too.
              timeZoneName: 'short',
              timeZone,
            }).format(until),
          ),
        ]
      : []),
  ];
}

function ratingOf(due: DueMail, { authSecret, publicUrl }: MailSettings, now: Date): MailBody['rating'] {
  const isAsked = due.events.some(({ event, data }) => event === 'ticket_closed' && data.asks_rating);
  if (!isAsked || due.status !== 'closed' || !authSecret) return null;
  const token = signRatingLink(authSecret, {
    ticket_id: due.ticket_id,
    employee_id: due.employee_id,
    expires_at: new Date(now.getTime() + ratingLinkDays * 86_400_000),
  });
  return {
    question: mailTexts[due.language].rate,
    choices: satisfactionScores.map((score) => ({
      emoji: satisfactionEmojis[score],
      label: satisfactionLabels[score][due.language],
      url: `${publicUrl}/rate?token=${token}&score=${score}`,
    })),
  };
}
