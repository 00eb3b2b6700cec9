import type { Desk } from '@desk/desk/desk';
import { readNotices } from '@desk/desk/notices/read-notices';
import { tellNews } from '@desk/desk/notices/tell-news';
import { buildDesk, buildEmployee, buildStaff, buildTicket } from '@desk/desk/testing/builders';
import { createTestDatabase, type TestDatabase } from '@desk/desk/testing/test-database';
import { addComment } from '@desk/desk/tickets/add-comment';
import { moveTicket } from '@desk/desk/tickets/move-ticket';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { createMetrics } from '../metrics.ts';
import { type MailServer, startMailServer } from '../testing/start-mail-server.ts';
import { sendMail, writeDueMails } from './deliver-mails.ts';
import { openPost } from './post.ts';

const minuteMs = 60_000;
const settings = {
  publicUrl: 'https://desk.example.com',
  authSecret: 'a secret that is only known to the tests',
  domain: 'example.com',
  timeZone: 'UTC',
};

let test: TestDatabase;
let server: MailServer;
let later = 0;
let desk: Desk;
let staff: Awaited<ReturnType<typeof buildStaff>>;
let requester: typeof staff;

beforeAll(async () => {
  test = await createTestDatabase();
  server = await startMailServer();
});
afterAll(async () => {
  await server.close();
  await test.drop();
});
beforeEach(async () => {
  later = 0;
  desk = buildDesk(test.database, () => new Date(Date.now() + later));
  staff = await buildStaff(test.database);
  requester = await buildEmployee(test.database, { name: 'Émilie Dufour', language: 'fr' });
  await tellNews(desk, { by_mail: true });
});
afterEach(async () => {
  server.behave('take');
  server.received.length = 0;
  await test.database.prisma.mail.updateMany({ where: { state: 'owed' }, data: { state: 'failed' } });
});

const say = (id: number, body: string, internal = false) =>
  addComment(desk, staff, { id }, { body, internal, mentions: [], attachment_ids: [] });

/** Tells what is new, waits for the quiet, and makes one attempt for each mail whose time has come. */
async function deliver({ url = server.url, socketTimeout = 10_000 } = {}): Promise<void> {
  await tellNews(desk, { by_mail: true });
  later += minuteMs;
  await writeDueMails(desk, settings);
  const owed = await test.database.prisma.mail.findMany({ where: { state: 'owed' } });
  const post = openPost({
    url,
    from: 'Help desk <desk@example.com>',
    publicUrl: settings.publicUrl,
    timeouts: { socketTimeout },
  });
  const deps = { desk, post, metrics: createMetrics(), log: pino({ level: 'silent' }) };
  await Promise.all(owed.map(({ id }) => sendMail(deps, { mail_id: id }, new AbortController().signal)));
}
const mails = () =>
  test.database.prisma.mail.findMany({
    where: { employee_id: requester.employee_id },
    orderBy: { id: 'asc' },
  });

it('sends what happened in a short while as one mail in the reader’s language, and threads the next one to it', async () => {
  const { id, ticket_number } = await buildTicket(desk, {
    requester,
    staff,
    status: 'in_progress',
    title: 'Écran noir',
  });
  await say(id, 'Quel câble ?');
  await say(id, 'Et quelle prise ?');
  await deliver();
  await say(id, 'Merci.');
  await deliver();

  const [first, second] = server.received;
  expect(server.received).toHaveLength(2);
  expect(first).toMatchObject({
    subject: `[${ticket_number}] Écran noir`,
    from: { name: 'Help desk', address: 'desk@example.com' },
    to: [{ address: requester.email }],
  });
  expect(first?.text).toMatch(/> Quel câble \?(.|\n)*> Et quelle prise \?/);
  expect(first?.text).toContain('Bonjour Émilie Dufour,');
  expect(first?.html).toContain('<html lang="fr">');
  const header = (key: string) => first?.headers.find((one) => one.key === key)?.value;
  expect(header('auto-submitted')).toBe('auto-generated');
  expect(header('x-auto-response-suppress')).toBe('All');
  expect(header('list-unsubscribe')).toBe('<https://desk.example.com/account#notices>');
  expect(first?.references).toBe(`<${ticket_number}@example.com>`);
  expect(second?.inReplyTo).toBe(first?.messageId);
  expect(second?.references).toBe(`<${ticket_number}@example.com> ${first?.messageId}`);
  expect((await mails()).map(({ state, attempts }) => ({ state, attempts }))).toEqual([
    { state: 'sent', attempts: 1 },
    { state: 'sent', attempts: 1 },
  ]);
});

it('sends nothing of an internal note to the requester, nor what was read in the page', async () => {
  const { id, ticket_number } = await buildTicket(desk, { requester, staff, status: 'in_progress' });
  await say(id, 'The user is difficult.', true);
  await deliver();
  await say(id, 'Please restart it.');
  await tellNews(desk, { by_mail: true });
  await readNotices(desk, requester, { ticket_number });
  await deliver();
  expect(server.received).toEqual([]);
  expect(await mails()).toEqual([]);
});

it('lets nothing that people typed become a header', async () => {
  const { id } = await buildTicket(desk, {
    requester,
    staff,
    status: 'in_progress',
    title: 'Screen\r\nBcc: spy@example.com\r\n\r\nBody',
  });
  await say(id, 'Hello.');
  await deliver();
  const [mail] = server.received;
  expect(mail?.subject).toMatch(/\] Screen Bcc: spy@example.com Body$/);
  expect([mail?.bcc, mail?.to?.length]).toEqual([undefined, 1]);
});

it('tries again later what the server defers, hangs at or is not there for, and sends it once', async () => {
  const { id } = await buildTicket(desk, { requester, staff, status: 'in_progress' });
  await say(id, 'Hello.');
  server.behave('defer');
  await deliver();
  expect(await mails()).toMatchObject([
    { state: 'owed', attempts: 1, error: expect.stringContaining('451') },
  ]);
  // Not before its time, however often it is asked for.
  later -= minuteMs / 2;
  await deliver();
  server.behave('hang');
  later += 2 * minuteMs;
  await deliver({ socketTimeout: 300 });
  expect(await mails()).toMatchObject([{ state: 'owed', attempts: 2 }]);
  later += 6 * minuteMs;
  await deliver({ url: 'smtp://127.0.0.1:1' });
  expect(await mails()).toMatchObject([{ state: 'owed', attempts: 3 }]);
  server.behave('take');
  later += 20 * minuteMs;
  await Promise.all([deliver(), deliver()]);
  expect(await mails()).toMatchObject([{ state: 'sent', attempts: 4, error: null }]);
  expect(server.received).toHaveLength(1);
});

it('gives up at once on a recipient that the server does not have, and after a day on anything else', async () => {
  const { id } = await buildTicket(desk, { requester, staff, status: 'in_progress' });
  server.behave('refuse_recipient');
  await say(id, 'Hello.');
  await deliver();
  expect(await mails()).toMatchObject([
    { state: 'failed', attempts: 1, error: expect.stringContaining('550') },
  ]);

  server.behave('defer');
  await say(id, 'Hello again.');
  await deliver();
  later += 25 * 60 * minuteMs;
  await deliver();
  expect((await mails()).map(({ state }) => state)).toEqual(['failed', 'failed']);
});

it('asks in the closing mail how it went', async () => {
  const { id } = await buildTicket(desk, { requester, staff, status: 'resolved' });
  await moveTicket(desk, staff, { id }, { move: 'close' });
  await deliver();
  expect(server.received[0]?.html).toMatch(/\/rate\?token=/);
});
