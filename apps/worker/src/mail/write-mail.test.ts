import { languages, noticeEvents } from '@desk/contract/vocabulary';
import type { DueMail, ToldEvent } from '@desk/desk/mails/list-due-mails';
import { readRatingLink, signRatingLink } from '@desk/desk/notices/rating-link';
import { describe, expect, it } from 'vitest';
import { writeMail } from './write-mail.ts';

const secret = 'a secret that is only known to the tests';
const settings = {
  publicUrl: 'https://desk.example.com',
  authSecret: secret,
  domain: 'example.com',
  timeZone: 'Europe/Amsterdam',
};
const now = new Date('2026-11-22T10:00:00Z');

const event = (given: Partial<ToldEvent> = {}): ToldEvent => ({
  notice_id: 7,
  event: 'ticket_commented',
  actor: 'E1',
  actor_name: 'Ana',
  text: 'Try the other socket.',
  data: {},
  ...given,
});

const due = (given: Partial<DueMail> = {}): DueMail => ({
  notice_ids: [7],
  employee_id: 'E2',
  name: 'Karim',
  email: 'karim@example.com',
  language: 'fr',
  ticket_id: 3,
  ticket_number: 'TK20261122001',
  title: 'Écran noir',
  status: 'in_progress',
  undo_until: null,
  in_reply_to: null,
  events: [event()],
  ...given,
});

describe('a mail', () => {
  it.each(languages)('says all there is to say in %s', (language) => {
    for (const name of noticeEvents) {
      const mail = writeMail(
        due({
          language,
          events: [event({ event: name, data: { level: 2, score: 1, team: 'Réseau', follows: 'TK1' } })],
        }),
        settings,
        now,
      );
      expect(mail.text).not.toMatch(/undefined|null|\{|\}/);
      expect(mail.html).not.toMatch(/undefined|>null</);
    }
  });

  it('differs in every sentence from language to language', () => {
    const texts = languages.map((language) => writeMail(due({ language, name: 'X' }), settings, now).text);
    expect(new Set(texts).size).toBe(languages.length);
  });

  it('tells several things that happened in a short while, in their order', () => {
    const { text } = writeMail(
      due({
        events: [
          event({ text: 'First.' }),
          event({ text: 'Second.' }),
          event({ event: 'ticket_resolved', text: 'New cable.' }),
        ],
      }),
      settings,
      now,
    );
    expect(text.indexOf('> First.')).toBeGreaterThan(0);
    expect(text.indexOf('> Second.')).toBeGreaterThan(text.indexOf('> First.'));
    expect(text.indexOf('> New cable.')).toBeGreaterThan(text.indexOf('> Second.'));
  });

  it('shows what people typed as they typed it, and never as markup or as a header', () => {
    const mail = writeMail(
      due({
        title: 'Printer\r\nBcc: all@example.com',
        name: '<b>Karim</b>',
        events: [
          event({ actor_name: 'Ana\nX-Evil: 1', text: '<img src=x onerror=alert(1)> & "so on"\nnext line' }),
        ],
      }),
      settings,
      now,
    );
    expect(mail.subject).toBe('[TK20261122001] Printer Bcc: all@example.com');
    expect(mail.html).not.toMatch(/<img|<b>/);
    expect(mail.html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;so on&quot;<br>');
    expect(mail.text).toContain('> <img src=x onerror=alert(1)> & "so on"\n> next line');
    expect(mail.text).not.toContain('\nX-Evil');
  });

  it('loads nothing from anywhere', () => {
    const { html } = writeMail(due(), settings, now);
    expect(html).not.toMatch(/<(img|link|script|iframe)|url\(/);
  });

  it('offers five signed links with a closing that asks for a rating, and only then', () => {
    const closed = (data: ToldEvent['data'], status: DueMail['status'] = 'closed') =>
      writeMail(due({ status, events: [event({ event: 'ticket_closed', data })] }), settings, now).html;
    const links = [...closed({ asks_rating: true }).matchAll(/\/rate\?token=([\w.-]+)&amp;score=(\d)/g)];
    expect(links.map(([, , score]) => score)).toEqual(['1', '2', '3', '4', '5']);
    expect(readRatingLink(secret, links[0]?.[1] ?? '', now)).toMatchObject({
      ticket_id: 3,
      employee_id: 'E2',
    });
    for (const other of [closed({ asks_rating: false }), closed({ asks_rating: true }, 'in_progress')])
      expect(other).not.toContain('/rate?');
  });

  it('says until when a closing can be taken back', () => {
    const undo_until = new Date('2026-11-23T10:00:00Z');
    const { text } = writeMail(
      due({
        language: 'en',
        status: 'closed',
        undo_until,
        events: [event({ event: 'ticket_closed', actor: 'ai', actor_name: null, text: null })],
      }),
      settings,
      now,
    );
    expect(text).toContain('The assistant closed your ticket.');
    expect(text).toContain('Until 23 November 2026 at 11:00 CET');
  });
});

describe('a link to rate by', () => {
  const link = { ticket_id: 3, employee_id: 'E2', expires_at: new Date('2026-12-22T10:00:00Z') };

  it('is worth nothing when it is changed, foreign or old', () => {
    const token = signRatingLink(secret, link);
    expect(readRatingLink(secret, token, now)).toEqual(link);
    const forged = `${Buffer.from('[4,"E2",9999999999]').toString('base64url')}.${token.split('.')[1]}`;
    for (const wrong of [forged, `${token}x`, `${token}.x`, token.split('.')[0] ?? '', '', 'a.b'])
      expect(readRatingLink(secret, wrong, now)).toBeNull();
    expect(readRatingLink('another secret that is long enough', token, now)).toBeNull();
    expect(readRatingLink(secret, token, new Date('2026-12-22T10:00:01Z'))).toBeNull();
  });
});
