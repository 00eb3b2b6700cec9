import { ticketDetailSchema, ticketPageSchema } from '@desk/contract/tickets';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp, type TestApp } from '../../testing/build-test-app.ts';

let desk: TestApp;
beforeAll(async () => {
  desk = await buildTestApp();
});
afterAll(() => desk.close());

const description = 'The printer on floor 3 does not print.';
const file = async (payload: object = {}, person = desk.people.employee) => {
  const response = await desk.ask(person, {
    method: 'POST',
    url: '/api/tickets',
    payload: { description, ...payload },
  });
  expect(response.statusCode).toBe(201);
  return ticketDetailSchema.parse(response.json());
};

describe('GET /api/tickets', () => {
  it('answers a page whose next and previous can be followed as they are', async () => {
    const person = await desk.addPerson();
    for (const title of ['one', 'two', 'three']) await file({ title, category: 'network' }, person);
    const pageAt = async (url: string) => {
      const response = await desk.ask(person, { method: 'GET', url });
      expect(response.statusCode).toBe(200);
      const page = ticketPageSchema.parse(response.json());
      return { ...page, titles: page.results.map((ticket) => ticket.title) };
    };
    const first = await pageAt('/api/tickets/?page_size=2&category=network&ordering=created_at');
    expect(first).toMatchObject({ count: 3, previous: null, titles: ['one', 'two'] });
    const second = await pageAt(first.next ?? '');
    expect(second).toMatchObject({ count: 3, next: null, titles: ['three'] });
    expect((await pageAt(second.previous ?? '')).titles).toEqual(['one', 'two']);
  });

  it('shows labels in the language asked for', async () => {
    const person = await desk.addPerson();
    await file({ category: 'network', priority: 'urgent' }, person);
    const response = await desk.ask(person, {
      method: 'GET',
      url: '/api/tickets?status=pending&status=in_progress',
      headers: { 'accept-language': 'zh-CN' },
    });
    expect(response.json().results).toMatchObject([
      {
        category_display: '网络',
        priority_display: '紧急',
        status_display: '待处理',
        severity_display: null,
      },
    ]);
  });

  it.each([
    'status=done',
    'priority=9',
    'ordering=title',
    'page_size=101',
    'page_size=0',
    'page=0',
    'created_after=yesterday',
    'cursor=nonsense',
  ])('refuses ?%s and says what is wrong', async (query) => {
    const response = await desk.ask(desk.people.it_staff, { method: 'GET', url: `/api/tickets?${query}` });
    expect(response.statusCode).toBe(400);
    expect(response.json().issues[0].path).toMatch(new RegExp(`^${query.split('=')[0]}`));
  });
});

describe('GET /api/tickets/:id', () => {
  it('finds a ticket by id or by number, with or without a slash', async () => {
    const { id, ticket_number } = await file();
    for (const url of [id, `${id}/`, ticket_number, `${ticket_number}/`, ticket_number.toLowerCase()]) {
      const response = await desk.ask(desk.people.employee, { method: 'GET', url: `/api/tickets/${url}` });
      expect([response.statusCode, response.json().id]).toEqual([200, id]);
    }
  });

  it.each(['0', '-1', '999999999', '99999999999', '1.5', 'TK1', 'TK20200101001', 'abc', '%00', "1'--"])(
    'answers 404 for %s',
    async (id) => {
      const response = await desk.ask(desk.people.admin, { method: 'GET', url: `/api/tickets/${id}` });
      expect([response.statusCode, response.json().code]).toEqual([404, 'not_found']);
    },
  );

  describe('polled with its ETag', () => {
    const get = (id: number, etag?: unknown, person = desk.people.employee, language = 'en') =>
      desk.ask(person, {
        method: 'GET',
        url: `/api/tickets/${id}`,
        headers: {
          'accept-language': language,
          ...(typeof etag === 'string' && { 'if-none-match': etag }),
        },
      });

    it('answers 304 without a body while nothing has changed', async () => {
      const { id } = await file();
      const first = await get(id);
      const again = await get(id, first.headers.etag);
      expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', first.headers.etag]);
      expect(first.headers.etag).toMatch(/^W\//);
      expect(first.headers['cache-control']).toBe('private, no-cache');
      expect(first.headers.vary).toContain('accept-language');
    });

    it('answers anew in another language, and to another kind of reader', async () => {
      const { id } = await file();
      const { etag } = (await get(id)).headers;
      expect((await get(id, etag, desk.people.employee, 'fr')).statusCode).toBe(200);
      expect((await get(id, etag, desk.people.it_staff)).statusCode).toBe(200);
    });

    it('answers anew after a move, a change, a comment, an answer and a new state of the analysis', async () => {
      const { id } = await file();
      const { it_staff } = desk.people;
      const post = (path: string, payload: object) =>
        desk.ask(it_staff, { method: 'POST', url: `/api/tickets/${id}/${path}`, payload });
      const changes = [
        () => post('assign', { assigned_to: it_staff.employee_id }),
        () =>
          desk.ask(it_staff, {
            method: 'PATCH',
            url: `/api/tickets/${id}`,
            payload: { version: 2, title: 'New' },
          }),
        () => post('comments', { body: 'On my way.' }),
        () => desk.database.prisma.ticket.update({ where: { id }, data: { analysis_state: 'running' } }),
        () =>
          desk.database.prisma.ticket.update({
            where: { id },
            data: { updated_at: new Date(Date.now() + 1000) },
          }),
      ];
      let { etag } = (await get(id)).headers;
      for (const change of changes) {
        await change();
        const response = await get(id, etag);
        expect(response.statusCode).toBe(200);
        etag = response.headers.etag;
        expect((await get(id, etag)).statusCode).toBe(304);
      }
    });

    it('tells a note among staff to staff, and not even by its ETag to the requester', async () => {
      const { id } = await file();
      const [theirs, ours] = [await get(id), await get(id, undefined, desk.people.it_staff)];
      await desk.ask(desk.people.it_staff, {
        method: 'POST',
        url: `/api/tickets/${id}/comments`,
        payload: { body: 'Third time this week.', internal: true },
      });
      expect((await get(id, theirs.headers.etag)).statusCode).toBe(304);
      expect((await get(id, ours.headers.etag, desk.people.it_staff)).statusCode).toBe(200);
    });

    it('answers 404 to a stranger who knows the ETag', async () => {
      const { id } = await file();
      const { etag } = (await get(id)).headers;
      expect((await get(id, etag, desk.people.other_employee)).statusCode).toBe(404);
    });
  });
});

describe('statements per request', () => {
  it('is one for create, list, detail, poll and move, beside the session', async () => {
    const { pool } = desk.database;
    const query = pool.query;
    const statements: string[] = [];
    const { employee, it_staff } = desk.people;
    const { id } = await file();
    const etag = (await desk.ask(employee, { method: 'GET', url: `/api/tickets/${id}` })).headers.etag;
    const counted = async (person: typeof employee, request: Parameters<TestApp['ask']>[1]) => {
      statements.length = 0;
      const response = await desk.ask(person, request);
      expect(response.statusCode).toBeLessThan(400);
      return statements.length;
    };
    // The real pool goes on answering; it is only listened to.
    pool.query = new Proxy(query, {
      apply(target, self, args) {
        statements.push(JSON.stringify(args[0]).slice(0, 60));
        return Reflect.apply(target, self, args);
      },
    });
    try {
      const url = `/api/tickets/${id}`;
      const counts = {
        create: await counted(employee, { method: 'POST', url: '/api/tickets', payload: { description } }),
        list: await counted(employee, { method: 'GET', url: '/api/tickets' }),
        detail: await counted(employee, { method: 'GET', url }),
        poll: await counted(employee, { method: 'GET', url, headers: { 'if-none-match': String(etag) } }),
        move: await counted(it_staff, {
          method: 'POST',
          url: `${url}/assign`,
          payload: { assigned_to: it_staff.employee_id },
        }),
      };
      expect(counts).toEqual({ create: 2, list: 2, detail: 2, poll: 2, move: 2 });
    } finally {
      pool.query = query;
    }
  });
});
