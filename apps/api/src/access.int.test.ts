import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { recordShown } from '@desk/desk/deflection/record-deflection';
import { createFileStore } from '@desk/desk/files/file-store';
import { createArticle } from '@desk/desk/knowledge/write-article';
import { announceOutage } from '@desk/desk/outages/announce-outage';
import { buildAnswer } from '@desk/desk/testing/build-answer';
import { buildDesk, buildTicket } from '@desk/desk/testing/builders';
import { addComment } from '@desk/desk/tickets/add-comment';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueInvitation } from './features/invitations/invitations.ts';
import { buildTestApp, type TestApp, type TestPerson } from './testing/build-test-app.ts';

/** Who asks. The own employee is the one whom the thing in question belongs to. */
const viewers = ['nobody', 'expired', 'deactivated', 'other', 'own', 'it_staff', 'admin'] as const;
type Viewer = (typeof viewers)[number];
type Statuses = Readonly<Record<Viewer, number>>;

const signedOut = { nobody: 401, expired: 401, deactivated: 401 };
const everybody = (status: number): Statuses => ({
  nobody: status,
  expired: status,
  deactivated: status,
  other: status,
  own: status,
  it_staff: status,
  admin: status,
});
const signedIn = (status: number): Statuses => ({ ...everybody(status), ...signedOut });
const concerned = (status: number): Statuses => ({ ...signedIn(status), other: 404 });
const staff = (status: number): Statuses => ({ ...signedIn(status), other: 403, own: 403 });
const admin = (status: number): Statuses => ({ ...staff(status), it_staff: 403 });
/** Sees it, but may not. */
const concernedStaff = (status: number): Statuses => ({ ...concerned(status), own: 403 });

type World = { own: TestPerson; desk: TestApp };
type Case = { statuses: Statuses; request: (world: World) => Promise<InjectOptions> | InjectOptions };

type Status = 'pending' | 'in_progress' | 'resolved' | 'closed';
const ticketIn = (status: Status, { desk, own }: World) =>
  buildTicket(buildDesk(desk.database), { status, requester: own });
const onTicket =
  (status: Status, action: string, payload?: object) =>
  async (world: World): Promise<InjectOptions> => {
    const { ticket_number } = await ticketIn(status, world);
    return { url: `/api/tickets/${ticket_number}${action}`, payload };
  };
const onArticle =
  (payload?: object) =>
  async ({ desk }: World): Promise<InjectOptions> => {
    const { id } = await createArticle(buildDesk(desk.database), desk.people.it_staff, {
      title: 'VPN drops',
      content: 'Restart the client.',
      category: 'network',
      tags: [],
      language: 'en',
    });
    return { url: `/api/knowledge-base/${id}`, payload };
  };
const onColleague =
  (action: string, payload?: object) =>
  async ({ desk }: World): Promise<InjectOptions> => {
    const { employee_id } = await desk.addPerson();
    return { url: `/api/employees/${employee_id}${action}`, payload };
  };
const commentOf = async (world: World) => {
  const ticket = await ticketIn('pending', world);
  const comment = await addComment(buildDesk(world.desk.database), world.own, ticket, {
    body: 'It also smells.',
    internal: false,
  });
  return { id: ticket.id, comment_id: comment.id };
};
/** A file that the own employee uploaded, and sent with that ticket if there is one. */
const fileOf = async ({ desk, own }: World, ticket_id: number | null) => {
  const store = createFileStore(desk.settings.filesDir);
  const id = randomUUID();
  await store.receive(id, Readable.from(['Line 1']));
  const kept = await store.keep(id);
  const file = { id, name: 'notes.txt', content_type: 'text/plain', ...kept, uploaded_by: own.employee_id };
  await desk.database.prisma.attachment.create({ data: { ...file, ticket_id } });
  return id;
};
const at = (url: string, payload?: object) => (): InjectOptions => ({ url, payload });

const onTeam =
  (payload?: object) =>
  async ({ desk }: World): Promise<InjectOptions> => {
    const { id } = await desk.database.prisma.team.create({ data: { name: randomUUID(), categories: [] } });
    return { url: `/api/teams/${id}`, payload };
  };

const hours = { spans: [{ weekday: 1, opens: '09:00', closes: '17:00' }], holidays: [] };
const article = { title: 'Printer', content: 'Switch it off and on.', category: 'hardware' };
const newcomer = () => ({
  email: `${randomUUID()}@example.com`,
  name: 'New',
  department: 'HR',
  office_location: 'Lyon',
});

/** Every route of the API and who may use it. A route that is not here fails the test. */
const cases: Readonly<Record<string, Case>> = {
  'GET /healthz': { statuses: everybody(200), request: at('/healthz') },
  'GET /readyz': { statuses: everybody(200), request: at('/readyz') },
  'GET /metrics': { statuses: everybody(200), request: at('/metrics') },
  'GET /api/openapi.json': { statuses: everybody(200), request: at('/api/openapi.json') },

  'POST /api/sign-in': {
    statuses: everybody(401),
    request: at('/api/sign-in', { email: 'who@example.com', password: 'no such person' }),
  },
  'POST /api/sign-out': { statuses: everybody(204), request: at('/api/sign-out') },
  'GET /api/sessions': { statuses: signedIn(200), request: at('/api/sessions') },
  'DELETE /api/sessions': { statuses: signedIn(204), request: at('/api/sessions') },
  'DELETE /api/sessions/:id': {
    statuses: { ...signedIn(404), own: 204 },
    async request({ desk, own }) {
      await desk.signIn(own);
      const session = await desk.database.prisma.authSession.findFirstOrThrow({
        where: { user: { employee_id: own.employee_id } },
        orderBy: { created_at: 'desc' },
      });
      return { url: `/api/sessions/${session.id}` };
    },
  },
  'POST /api/invitations/check': {
    statuses: everybody(200),
    async request({ desk, own }) {
      const { token } = await issueInvitation(desk.database, () => new Date(), own);
      return { url: '/api/invitations/check', payload: { token } };
    },
  },
  'POST /api/invitations/accept': {
    statuses: everybody(200),
    async request({ desk }) {
      const { token } = await issueInvitation(desk.database, () => new Date(), await desk.addPerson());
      return { url: '/api/invitations/accept', payload: { token, password: 'correct horse battery' } };
    },
  },
  'POST /api/employees/:employee_id/invitation': {
    statuses: admin(201),
    request: onColleague('/invitation'),
  },
  'GET /api/demo/people': { statuses: everybody(404), request: at('/api/demo/people') },
  'POST /api/demo/sign-in': {
    statuses: everybody(404),
    request: ({ own }) => ({ url: '/api/demo/sign-in', payload: { employee_id: own.employee_id } }),
  },

  'GET /api/me': { statuses: signedIn(200), request: at('/api/me') },
  'PATCH /api/me': { statuses: signedIn(200), request: at('/api/me', { language: 'fr' }) },
  'POST /api/me/password': {
    statuses: signedIn(400),
    request: at('/api/me/password', { current_password: 'never had one', new_password: 'a long new one' }),
  },

  'GET /api/tickets': { statuses: signedIn(200), request: at('/api/tickets') },
  'POST /api/tickets': {
    statuses: signedIn(201),
    request: at('/api/tickets', { description: 'The scanner hums.' }),
  },
  'GET /api/tickets/:id': { statuses: concerned(200), request: onTicket('pending', '') },
  'PATCH /api/tickets/:id': {
    statuses: concerned(200),
    request: onTicket('pending', '', { version: 1, title: 'Scanner hums' }),
  },
  'DELETE /api/tickets/:id': {
    statuses: { ...concernedStaff(204), it_staff: 403 },
    request: onTicket('pending', ''),
  },
  'POST /api/tickets/:id/assign': {
    statuses: concernedStaff(200),
    request: async (world) => {
      const { employee_id } = world.desk.people.it_staff;
      return onTicket('pending', '/assign', { assigned_to: employee_id })(world);
    },
  },
  'POST /api/tickets/:id/claim': {
    statuses: concernedStaff(200),
    request: onTicket('pending', '/claim'),
  },
  'POST /api/tickets/:id/answer-seen': {
    statuses: concerned(200),
    request: onTicket('pending', '/answer-seen'),
  },
  'POST /api/tickets/:id/solved': {
    statuses: { ...concerned(200), it_staff: 403, admin: 403 },
    request: onTicket('pending', '/solved'),
  },
  'POST /api/tickets/:id/hand-over': {
    statuses: { ...concerned(200), it_staff: 403, admin: 403 },
    request: onTicket('pending', '/hand-over', { reason: 'wants_person' }),
  },
  'POST /api/tickets/:id/undo-closing': {
    statuses: concerned(409),
    request: onTicket('resolved', '/undo-closing'),
  },
  'POST /api/tickets/:id/de-escalate': {
    statuses: concernedStaff(200),
    request: onTicket('pending', '/de-escalate'),
  },
  'POST /api/tickets/:id/resolve': {
    statuses: concernedStaff(200),
    request: onTicket('in_progress', '/resolve', { resolution: 'Tightened a screw.' }),
  },
  'POST /api/tickets/:id/close': { statuses: concerned(200), request: onTicket('resolved', '/close', {}) },
  'POST /api/tickets/:id/reopen': {
    statuses: concerned(200),
    request: onTicket('resolved', '/reopen', { comment: 'It hums again.' }),
  },
  'GET /api/tickets/:id/history': { statuses: concerned(200), request: onTicket('resolved', '/history') },
  'POST /api/tickets/:id/analyze': { statuses: concerned(202), request: onTicket('pending', '/analyze') },
  'GET /api/tickets/:id/comments': { statuses: concerned(200), request: onTicket('pending', '/comments') },
  'POST /api/tickets/:id/comments': {
    statuses: concerned(201),
    request: onTicket('pending', '/comments', { body: 'It also smells.' }),
  },
  'PATCH /api/tickets/:id/comments/:comment_id': {
    statuses: { ...concernedStaff(403), own: 200 },
    async request(world) {
      const { id, comment_id } = await commentOf(world);
      return { url: `/api/tickets/${id}/comments/${comment_id}`, payload: { body: 'It smells.' } };
    },
  },
  'POST /api/tickets/:id/comments/:comment_id/useful': {
    statuses: concernedStaff(200),
    async request(world) {
      const { id, comment_id } = await commentOf(world);
      return { url: `/api/tickets/${id}/comments/${comment_id}/useful`, payload: { useful: true } };
    },
  },
  // A form is asked for, and what is in it is told apart in the feature's own tests.
  'POST /api/attachments': { statuses: signedIn(400), request: at('/api/attachments', {}) },
  'GET /api/attachments/:id': {
    statuses: concerned(200),
    async request(world) {
      const ticket = await ticketIn('pending', world);
      return { url: `/api/attachments/${await fileOf(world, ticket.id)}` };
    },
  },
  'DELETE /api/attachments/:id': {
    statuses: { ...signedIn(404), own: 204 },
    request: async (world) => ({ url: `/api/attachments/${await fileOf(world, null)}` }),
  },
  'POST /api/tickets/:id/ai-responses/:response_id/feedback': {
    statuses: concerned(200),
    async request(world) {
      const ticket = await ticketIn('pending', world);
      const answer = await buildAnswer(world.desk.database, ticket.id);
      return {
        url: `/api/tickets/${ticket.id}/ai-responses/${answer.id}/feedback`,
        payload: { verdict: 'thumbs_up' },
      };
    },
  },
  'GET /api/assistant/quality': { statuses: staff(200), request: at('/api/assistant/quality') },
  'GET /api/assistant/blind-reviews': { statuses: staff(200), request: at('/api/assistant/blind-reviews') },
  'POST /api/assistant/blind-reviews/:ticket_id': {
    statuses: staff(204),
    async request({ desk, own }) {
      const { id: ticket_id } = await ticketIn('resolved', { desk, own });
      await desk.database.prisma.blindReview.create({ data: { ticket_id } });
      return {
        url: `/api/assistant/blind-reviews/${ticket_id}`,
        payload: { category: 'network', severity: 'low', urgency: 'low' },
      };
    },
  },
  'PUT /api/tickets/:id/rating': {
    statuses: { ...concerned(200), it_staff: 403, admin: 403 },
    request: onTicket('closed', '/rating', { score: 4 }),
  },
  'GET /api/points/me': { statuses: signedIn(200), request: at('/api/points/me') },
  'GET /api/points/board': { statuses: signedIn(200), request: at('/api/points/board') },
  'GET /api/dashboard': { statuses: staff(200), request: at('/api/dashboard') },
  'GET /api/dashboard/insights': { statuses: staff(200), request: at('/api/dashboard/insights') },
  'GET /api/notices': { statuses: signedIn(200), request: at('/api/notices') },
  'POST /api/notices/read': { statuses: signedIn(200), request: at('/api/notices/read', { all: true }) },
  'GET /api/notices/preferences': { statuses: signedIn(200), request: at('/api/notices/preferences') },
  'PATCH /api/notices/preferences': {
    statuses: signedIn(200),
    request: at('/api/notices/preferences', {
      preferences: [{ event: 'ticket_closed', in_page: true, by_mail: false }],
    }),
  },
  'POST /api/ratings/by-link/check': {
    statuses: everybody(400),
    request: at('/api/ratings/by-link/check', { token: 'nobody has signed this one' }),
  },
  'POST /api/ratings/by-link': {
    statuses: everybody(400),
    request: at('/api/ratings/by-link', { token: 'nobody has signed this one', score: 5 }),
  },
  'GET /api/autonomy': { statuses: staff(200), request: at('/api/autonomy') },
  'PATCH /api/autonomy/:category': {
    statuses: admin(200),
    request: at('/api/autonomy/network', { level: 'observe', is_pinned: true }),
  },
  'GET /api/overview': { statuses: staff(200), request: at('/api/overview') },

  // Whoever may ask is told that no worker has said anything yet.
  'GET /api/assistant/model': { statuses: staff(503), request: at('/api/assistant/model') },
  'POST /api/assistant/model/pull': { statuses: admin(503), request: at('/api/assistant/model/pull') },
  'GET /api/employees': { statuses: staff(200), request: at('/api/employees') },
  'POST /api/employees': {
    statuses: admin(201),
    request: () => ({ url: '/api/employees', payload: newcomer() }),
  },
  'GET /api/employees/:employee_id': {
    statuses: concerned(200),
    request: ({ own }) => ({ url: `/api/employees/${own.employee_id}` }),
  },
  'PATCH /api/employees/:employee_id': {
    statuses: admin(200),
    request: onColleague('', { office_location: 'Shanghai' }),
  },
  'DELETE /api/employees/:employee_id': { statuses: admin(204), request: onColleague('') },

  'GET /api/settings': { statuses: staff(200), request: at('/api/settings') },
  'PATCH /api/settings': { statuses: admin(200), request: at('/api/settings', { undo_hours: 12 }) },
  'GET /api/settings/changes': { statuses: admin(200), request: at('/api/settings/changes') },
  'GET /api/teams': { statuses: staff(200), request: at('/api/teams') },
  'POST /api/teams': {
    statuses: admin(201),
    request: () => ({ url: '/api/teams', payload: { name: randomUUID() } }),
  },
  'PATCH /api/teams/:id': { statuses: admin(200), request: onTeam({ categories: ['network'] }) },
  'DELETE /api/teams/:id': { statuses: admin(204), request: onTeam() },
  'GET /api/escalation-rules': { statuses: staff(200), request: at('/api/escalation-rules') },
  'GET /api/escalation-rules/preview': {
    statuses: admin(200),
    request: at('/api/escalation-rules/preview?rule_id=1'),
  },
  'PATCH /api/escalation-rules/:id': {
    statuses: admin(200),
    request: at('/api/escalation-rules/1', { raise_priority: true }),
  },
  'GET /api/business-hours': { statuses: staff(200), request: at('/api/business-hours') },
  'PUT /api/business-hours': { statuses: admin(200), request: at('/api/business-hours', hours) },
  'POST /api/business-hours/preview': {
    statuses: admin(200),
    request: at('/api/business-hours/preview', hours),
  },

  'GET /api/knowledge-base': { statuses: signedIn(200), request: at('/api/knowledge-base') },
  'POST /api/knowledge-base': { statuses: staff(201), request: at('/api/knowledge-base', article) },
  'GET /api/knowledge-base/:id': { statuses: signedIn(200), request: onArticle() },
  'PUT /api/knowledge-base/:id': { statuses: staff(200), request: onArticle(article) },
  'PATCH /api/knowledge-base/:id': { statuses: staff(200), request: onArticle({ tags: ['vpn'] }) },
  'DELETE /api/knowledge-base/:id': { statuses: staff(204), request: onArticle() },

  'GET /api/resolved-cases': { statuses: signedIn(200), request: at('/api/resolved-cases?search=vpn') },
  'GET /api/resolved-cases/:id': { statuses: signedIn(404), request: at('/api/resolved-cases/1') },
  'POST /api/suggestions': {
    statuses: signedIn(200),
    request: at('/api/suggestions', { text: 'The VPN drops every hour since Monday.' }),
  },
  'POST /api/suggestions/:id/outcome': {
    statuses: { ...signedIn(404), own: 204 },
    async request({ desk, own }) {
      const shown = { cards: [{ kind: 'article', id: 1 } as const], category: null, language: 'en' } as const;
      const id = await recordShown(buildDesk(desk.database), own, shown);
      return { url: `/api/suggestions/${id}/outcome`, payload: { outcome: 'went_on' } };
    },
  },
  'GET /api/outages': { statuses: signedIn(200), request: at('/api/outages?all=true') },
  'POST /api/outages': {
    statuses: staff(201),
    request: at('/api/outages', { texts: { en: { title: 'VPN is down' } }, category: 'network' }),
  },
  'PATCH /api/outages/:id': {
    statuses: staff(200),
    async request({ desk }) {
      const { id } = await announceOutage(
        buildDesk(desk.database),
        { ...desk.people.it_staff, language: 'en' },
        { texts: { en: { title: 'VPN is down', text: '' } }, category: 'network', office_locations: [] },
      );
      return { url: `/api/outages/${id}`, payload: { is_over: true } };
    },
  },
};

let desk: TestApp;
let headersOf: (viewer: Viewer) => Promise<Record<string, string>>;

beforeAll(async () => {
  desk = await buildTestApp();
  const { employee, other_employee, it_staff, admin: administrator } = desk.people;
  const leaver = await desk.addPerson();
  const leaverHeaders = await desk.signIn(leaver);
  await desk.database.prisma.employee.update({
    where: { employee_id: leaver.employee_id },
    data: { is_active: false },
  });
  const late = await desk.addPerson({ role: 'admin' });
  const lateHeaders = await desk.signIn(late);
  await desk.database.prisma.authSession.updateMany({
    where: { user: { employee_id: late.employee_id } },
    data: { expires_at: new Date(Date.now() - 1000) },
  });

  headersOf = async (viewer) => {
    switch (viewer) {
      case 'nobody':
        return {};
      case 'deactivated':
        return leaverHeaders;
      case 'expired':
        return lateHeaders;
      case 'other':
        return desk.signIn(other_employee);
      case 'own':
        return desk.signIn(employee);
      case 'it_staff':
        return desk.signIn(it_staff);
      case 'admin':
        return desk.signIn(administrator);
    }
  };
});
afterAll(() => desk.close());

const methodOf = (name: string): InjectOptions['method'] => {
  const [method] = name.split(' ');
  const known = (['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const).find((verb) => verb === method);
  if (!known) throw new Error(`${name} begins with no method`);
  return known;
};

describe('every route, asked by everybody', () => {
  it('has a case in the table above, and nothing else has', () => {
    const routes = desk.app.routeTable
      .flatMap(({ method, url }) => [method].flat().map((verb) => `${verb} ${url}`))
      .filter((route) => !route.startsWith('HEAD ') && !route.startsWith('GET /api/docs'));
    expect(routes.toSorted()).toEqual(Object.keys(cases).toSorted());
  });

  describe.each(Object.entries(cases))('%s', (name, { statuses, request }) => {
    it.each(viewers)('%s', async (viewer) => {
      const headers = await headersOf(viewer);
      const asked = await request({ desk, own: desk.people.employee });
      const response = await desk.app.inject({ ...asked, method: methodOf(name), headers });
      expect(response.statusCode, response.body).toBe(statuses[viewer]);
      expect(response.body).not.toMatch(/"(\w*_)?embedding":|"search_vector":|"password":"/);
      if (response.statusCode >= 400) {
        expect(response.json()).toMatchObject({
          message: expect.any(String),
          request_id: expect.any(String),
        });
      }
    });
  });
});

it('answers the same for a ticket that is not mine as for one that does not exist', async () => {
  const { ticket_number } = await ticketIn('pending', { desk, own: desk.people.employee });
  const headers = await headersOf('other');
  const [foreign, missing] = await Promise.all(
    [ticket_number, 'TK20200101001'].map((number) =>
      desk.app.inject({ url: `/api/tickets/${number}`, headers }),
    ),
  );
  const without = (body: string | undefined) => body?.replace(/"request_id":"[^"]*"/, '');
  expect(without(foreign?.body)).toBe(without(missing?.body));
});
