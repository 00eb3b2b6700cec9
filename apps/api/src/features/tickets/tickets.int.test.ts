import { ticketDetailSchema, ticketPageSchema } from '@desk/contract/tickets';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildTestApp, type TestApp } from '../../testing/build-test-app.ts';

let desk: TestApp;
beforeAll(async () => {
  desk = await buildTestApp();
});
afterAll(() => desk.close());
beforeEach(() => {
  desk.enqueued.length = 0;
});

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

describe('POST /api/tickets', () => {
  it('answers 201 with the whole ticket and asks for its analysis', async () => {
    const response = await desk.ask(desk.people.employee, {
      method: 'POST',
      url: '/api/tickets/',
      payload: { title: 'Printer', description },
    });
    expect(response.statusCode).toBe(201);
    const ticket = ticketDetailSchema.strict().parse(response.json());
    expect(ticket).toMatchObject({
      title: 'Printer',
      status: 'pending',
      status_display: 'New',
      category: null,
      category_display: null,
      employee_name_snapshot: 'Emma Employee',
      analysis_state: 'queued',
      ai_responses: [],
      comments: [],
    });
    expect(response.headers.location).toBe(`/api/tickets/${ticket.ticket_number}`);
    expect(desk.enqueued).toEqual([
      { name: 'analyze-ticket', payload: { ticket_id: ticket.id, analysis_run: 1 } },
    ]);
  });

  it('takes the language from Accept-Language, else from the person', async () => {
    const person = await desk.addPerson({ language: 'nl' });
    const ask = (headers?: Record<string, string>) =>
      desk.ask(person, { method: 'POST', url: '/api/tickets', payload: { description }, headers });
    expect((await ask({ 'accept-language': 'fr-BE,nl;q=0.5' })).json()).toMatchObject({
      language: 'fr',
      status_display: 'Nouveau',
    });
    expect((await ask()).json().language).toBe('nl');
  });

  it('numbers by the calendar of the desk', async () => {
    desk.setClock(new Date('2026-06-30T22:30:00Z'));
    try {
      expect((await file()).ticket_number).toBe('TK20260701001');
    } finally {
      desk.setClock(new Date());
    }
  });

  it('names every problem at once, in the language of the caller', async () => {
    const response = await desk.ask(desk.people.employee, {
      method: 'POST',
      url: '/api/tickets',
      headers: { 'accept-language': 'fr' },
      payload: {
        title: 'x'.repeat(201),
        category: 'cars',
        priority: 5,
        attachments: [{ url: 'javascript:1' }],
      },
    });
    expect(response.statusCode).toBe(400);
    const { code, issues } = response.json();
    expect(code).toBe('invalid_input');
    expect(issues.map((issue: { path: string }) => issue.path).sort()).toEqual([
      'attachments.0.name',
      'attachments.0.url',
      'category',
      'description',
      'priority',
      'title',
    ]);
    expect(issues.find((issue: { path: string }) => issue.path === 'description').message).toBe(
      'Ce champ est obligatoire.',
    );
  });

  it.each([
    ['ticket_number', 'TK20200101001'],
    ['status', 'closed'],
    ['employee_name_snapshot', 'Somebody'],
    ['employee_email_snapshot', 'a@example.com'],
    ['created_at', '2020-01-01T00:00:00Z'],
    ['assigned_to', 'T0001'],
    ['problem_embedding', [1]],
    ['severity', 'high'],
  ])('refuses %s by its name', async (field, value) => {
    const response = await desk.ask(desk.people.employee, {
      method: 'POST',
      url: '/api/tickets',
      payload: { description, [field]: value },
    });
    expect(response.statusCode).toBe(400);
    expect(response.json().issues).toMatchObject([{ path: field, code: 'read_only' }]);
  });

  it('files for a colleague only for staff', async () => {
    const { employee_id } = desk.people.other_employee;
    const refused = await desk.ask(desk.people.employee, {
      method: 'POST',
      url: '/api/tickets',
      payload: { description, employee_id },
    });
    expect(refused.statusCode).toBe(403);
    expect(await file({ employee_id }, desk.people.it_staff)).toMatchObject({
      employee_id,
      employee_name_snapshot: 'Otto Other',
      created_by: desk.people.it_staff.employee_id,
    });
  });

  it('files once per Idempotency-Key', async () => {
    const ask = (payload: object) =>
      desk.ask(desk.people.employee, {
        method: 'POST',
        url: '/api/tickets',
        payload,
        headers: { 'idempotency-key': 'draft-7' },
      });
    const first = await ask({ description });
    const again = await ask({ description });
    expect([first.statusCode, again.statusCode]).toEqual([201, 201]);
    expect(again.json().id).toBe(first.json().id);
    expect(desk.enqueued).toHaveLength(1);
    const other = await ask({ description: 'Something else.' });
    expect([other.statusCode, other.json().code]).toEqual([409, 'idempotency_mismatch']);
  });

  it.each(['', ' ', 'k'.repeat(256)])('refuses the Idempotency-Key %j', async (key) => {
    const response = await desk.ask(desk.people.employee, {
      method: 'POST',
      url: '/api/tickets',
      payload: { description },
      headers: { 'idempotency-key': key },
    });
    expect([response.statusCode, response.json().issues?.[0]?.path]).toEqual([400, 'idempotency-key']);
  });

  it('drops the one character that no database can hold, and keeps the rest', async () => {
    const text = 'log: \u0000\u0001 \\u0000 \ud83d\ude00 end';
    const ticket = await file({ description: text, attachments: [{ name: 'a\u0000.txt' }] });
    expect(ticket.description).toBe(text.replaceAll('\u0000', ''));
    expect(ticket.attachments).toEqual([{ name: 'a.txt' }]);
  });
});

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

describe('PATCH /api/tickets/:id', () => {
  it('changes, shows the result, and asks for a new vector of a new text', async () => {
    const { id } = await file();
    desk.enqueued.length = 0;
    const patch = (payload: object) =>
      desk.ask(desk.people.it_staff, { method: 'PATCH', url: `/api/tickets/${id}/`, payload });
    const triaged = await patch({ version: 1, severity: 'high', urgency: 'high' });
    expect([triaged.statusCode, triaged.json().priority_display, triaged.json().version]).toEqual([
      200,
      'Urgent',
      2,
    ]);
    expect(desk.enqueued).toEqual([]);
    expect((await patch({ version: 2, title: 'Fire' })).json()).toMatchObject({ title: 'Fire', version: 3 });
    expect(desk.enqueued).toEqual([{ name: 'embed-ticket', payload: { ticket_id: id } }]);
  });

  it('needs the version, and refuses a stale one by saying who was faster', async () => {
    const { id } = await file();
    const patch = (payload: object, language = 'en') =>
      desk.ask(desk.people.admin, {
        method: 'PATCH',
        url: `/api/tickets/${id}`,
        payload,
        headers: { 'accept-language': language },
      });
    expect((await patch({ title: 'X' })).json().issues).toMatchObject([
      { path: 'version', code: 'required' },
    ]);
    await desk.ask(desk.people.it_staff, {
      method: 'PATCH',
      url: `/api/tickets/${id}`,
      payload: { version: 1, category: 'network' },
    });
    const stale = await patch({ version: 1, category: 'security' }, 'nl');
    expect(stale.statusCode).toBe(409);
    expect(stale.json()).toMatchObject({
      code: 'stale_version',
      version: 2,
      changed_by: desk.people.it_staff.employee_id,
      message:
        'Ivy Itstaff was je voor en heeft dit intussen gewijzigd. Bekijk de laatste versie en sla opnieuw op.',
    });
  });

  it.each(['status', 'employee_id', 'department_snapshot', 'resolved_at', 'assigned_to', 'attachments'])(
    'refuses %s by its name',
    async (field) => {
      const { id } = await file();
      const response = await desk.ask(desk.people.admin, {
        method: 'PATCH',
        url: `/api/tickets/${id}`,
        payload: { version: 1, [field]: 'x' },
      });
      expect(response.statusCode).toBe(400);
      expect(response.json().issues).toMatchObject([{ path: field, code: 'read_only' }]);
    },
  );
});

describe('DELETE /api/tickets/:id', () => {
  it('is for administrators, and leaves nothing to read but the number', async () => {
    const { id, ticket_number } = await file({ title: 'Gone soon' });
    const remove = (person: TestApp['people']['admin']) =>
      desk.ask(person, { method: 'DELETE', url: `/api/tickets/${ticket_number}` });
    expect((await remove(desk.people.other_employee)).statusCode).toBe(404);
    expect((await remove(desk.people.employee)).statusCode).toBe(403);
    expect((await remove(desk.people.it_staff)).statusCode).toBe(403);
    const removed = await remove(desk.people.admin);
    expect([removed.statusCode, removed.body]).toEqual([204, '']);

    for (const path of ['', '/history', '/comments']) {
      const response = await desk.ask(desk.people.admin, { method: 'GET', url: `/api/tickets/${id}${path}` });
      expect(response.statusCode).toBe(404);
    }
    expect((await remove(desk.people.admin)).statusCode).toBe(404);
    const rows = await desk.database.prisma.ticketHistory.findMany({ where: { ticket_id: id } });
    expect(rows.map((row) => [row.changed_field, row.changed_by])).toEqual([
      ['created', desk.people.employee.employee_id],
      ['deleted', desk.people.admin.employee_id],
    ]);
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
