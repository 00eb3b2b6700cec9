import { noticeEventsFor } from '@desk/contract/notices';
import type { Desk } from '@desk/desk/desk';
import { signRatingLink } from '@desk/desk/notices/rating-link';
import { tellNews } from '@desk/desk/notices/tell-news';
import { buildDesk, buildTicket } from '@desk/desk/testing/builders';
import { addComment } from '@desk/desk/tickets/add-comment';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp, type TestApp, type TestPerson } from '../../testing/build-test-app.ts';

let app: TestApp;
let desk: Desk;

beforeAll(async () => {
  app = await buildTestApp();
  desk = buildDesk(app.database);
});
afterAll(() => app.close());

const say = (author: TestPerson, id: number, body: string, mentions: string[] = [], internal = false) =>
  addComment(desk, author, { id }, { body, internal, mentions, attachment_ids: [] });
const tell = () => tellNews(desk, { by_mail: true });
const list = (person: TestPerson, headers = {}, query = '') =>
  app.ask(person, { url: `/api/notices${query}`, headers });

describe('/api/notices', () => {
  it('lists what a person should know, counts a burst as one, and is cheap to look at again', async () => {
    const requester = await app.addPerson();
    const { it_staff: staff } = app.people;
    const ticket = await buildTicket(desk, {
      requester,
      staff,
      status: 'in_progress',
      title: 'Black screen',
    });
    await say(staff, ticket.id, 'Which cable?');
    await say(staff, ticket.id, `And ${'x'.repeat(500)}`);
    await tell();
    const first = await list(requester);
    expect(first.json()).toMatchObject({
      count: 2,
      unread: 1,
      results: [
        {
          event: 'ticket_commented',
          ticket: { ticket_number: ticket.ticket_number, title: 'Black screen' },
          actor_kind: 'person',
          actor_name: staff.name,
          read_at: null,
        },
        { excerpt: 'Which cable?' },
      ],
    });
    expect(first.json().results[0].excerpt).toHaveLength(200);

    const known = { 'if-none-match': String(first.headers.etag) };
    expect((await list(requester, known)).statusCode).toBe(304);
    const page = await list(requester, {}, '?page_size=1');
    const next = new URL(page.json().next);
    expect((await list(requester, {}, next.search)).json().results).toMatchObject([
      { excerpt: 'Which cable?' },
    ]);

    const read = await app.ask(requester, {
      method: 'POST',
      url: '/api/notices/read',
      payload: { ticket_number: ticket.ticket_number },
    });
    expect(read.json()).toEqual({ unread: 0 });
    expect((await list(requester, known)).statusCode).toBe(200);
    const owed = await app.database.prisma.notice.count({
      where: { employee_id: requester.employee_id, mail_due_at: { not: null } },
    });
    expect(owed).toBe(0);
  });

  it('marks nobody else’s notices as read', async () => {
    const [requester, other] = [await app.addPerson(), await app.addPerson()];
    const { id } = await buildTicket(desk, { requester, status: 'resolved' });
    await tell();
    const [notice] = (await list(requester)).json().results;
    for (const payload of [{ ids: [notice.id] }, { all: true }])
      await app.ask(other, { method: 'POST', url: '/api/notices/read', payload });
    expect((await list(requester)).json().unread).toBe(1);
    await app.ask(requester, { method: 'POST', url: '/api/notices/read', payload: { ids: [notice.id] } });
    expect((await list(requester)).json().unread).toBe(0);
    expect(id).toBeGreaterThan(0);
  });

  it('hides internal notes from somebody who was of the IT team when they were told', async () => {
    const staff = await app.addPerson({ role: 'it_staff' });
    const { id } = await buildTicket(desk, { requester: staff, status: 'in_progress' });
    await say(app.people.admin, id, 'Among us.', [staff.employee_id], true);
    await tell();
    expect((await list(staff)).body).toContain('Among us.');
    await app.database.prisma.employee.update({
      where: { employee_id: staff.employee_id },
      data: { role: 'employee' },
    });
    expect((await list(staff)).body).not.toContain('Among us.');
  });
});

describe('/api/notices/preferences', () => {
  it('offers what can happen to somebody in this role, and keeps only what differs', async () => {
    const person = await app.addPerson();
    const url = '/api/notices/preferences';
    const events = (await app.ask(person, { url }))
      .json()
      .preferences.map(({ event }: { event: string }) => event);
    expect(events).toEqual(noticeEventsFor('employee'));
    expect(events).not.toContain('ticket_noted');

    const change = (by_mail: boolean) =>
      app.ask(person, {
        method: 'PATCH',
        url,
        payload: { preferences: [{ event: 'ticket_resolved', in_page: true, by_mail }] },
      });
    expect((await change(false)).json().preferences).toContainEqual({
      event: 'ticket_resolved',
      in_page: true,
      by_mail: false,
    });
    const kept = () =>
      app.database.prisma.noticePreference.count({ where: { employee_id: person.employee_id } });
    expect(await kept()).toBe(1);
    await change(true);
    expect(await kept()).toBe(0);
    const refused = await app.ask(person, {
      method: 'PATCH',
      url,
      payload: { preferences: [{ event: 'ticket_noted', in_page: true, by_mail: true }] },
    });
    expect(refused.json()).toMatchObject({ issues: [{ path: 'preferences.0.event' }] });
  });
});

describe('/api/ratings/by-link', () => {
  it('lets the requester rate without signing in, only by saying so, and nobody by a link of their own making', async () => {
    const requester = await app.addPerson();
    const ticket = await buildTicket(desk, { requester, status: 'closed', title: 'Black screen' });
    const { ticket_number, id: ticket_id } = ticket;
    const link = { ticket_id, employee_id: requester.employee_id, expires_at: new Date(Date.now() + 60_000) };
    const token = signRatingLink(String(app.settings.authSecret), link);
    const post = (url: string, payload: object) => app.ask(null, { method: 'POST', url, payload });

    const checked = await post('/api/ratings/by-link/check', { token });
    expect(checked.json()).toEqual({ ticket_number, title: 'Black screen', score: null, language: 'en' });
    expect(await app.database.prisma.satisfaction.count({ where: { ticket_id } })).toBe(0);

    const rated = await post('/api/ratings/by-link', { token, score: 4, comment: 'Thanks' });
    expect(rated.json()).toEqual({ ticket_number, title: 'Black screen', score: 4, language: 'en' });
    expect(await app.database.prisma.satisfaction.findUnique({ where: { ticket_id } })).toMatchObject({
      score: 4,
      comment: 'Thanks',
    });

    const foreign = signRatingLink('a secret that somebody else made up', link);
    const expired = signRatingLink(String(app.settings.authSecret), { ...link, expires_at: new Date(0) });
    for (const wrong of [foreign, expired, `${token}A`])
      expect((await post('/api/ratings/by-link', { token: wrong, score: 1 })).json().code).toBe(
        'rating_link_invalid',
      );
    const other = signRatingLink(String(app.settings.authSecret), {
      ...link,
      employee_id: app.people.other_employee.employee_id,
    });
    expect((await post('/api/ratings/by-link', { token: other, score: 1 })).statusCode).toBe(404);
  });
});
