import { createArticle } from '@desk/desk/knowledge/write-article';
import { buildDesk, buildTicket } from '@desk/desk/testing/builders';
import type { TicketDetailRecord } from '@desk/desk/tickets/ticket-record';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp, type TestApp } from '../../testing/build-test-app.ts';

/** Words that must never reach somebody whom they are not for. */
const secret = { note: 'canary-note', handover: 'canary-handover', similar: 'canary-similar' };

let desk: TestApp;
let ticket: TicketDetailRecord;
let article_id: number;

beforeAll(async () => {
  desk = await buildTestApp();
  const { employee, it_staff } = desk.people;
  ticket = await buildTicket(buildDesk(desk.database), { requester: employee, title: 'Canary cage' });
  const post = (path: string, payload: object) =>
    desk.ask(it_staff, { method: 'POST', url: `/api/tickets/${ticket.id}/${path}`, payload });
  await post('assign', { assigned_to: it_staff.employee_id, comment: secret.handover });
  await post('comments', { body: 'Visible to all' });
  await post('comments', { body: secret.note, internal: true });
  ({ id: article_id } = await createArticle(buildDesk(desk.database), it_staff, {
    title: 'Cages',
    content: 'Open them.',
    category: 'other',
    tags: [],
    language: 'en',
    state: 'published',
  }));
  await desk.database.prisma.aIResponse.create({
    data: {
      ticket_id: ticket.id,
      analysis_run: 1,
      suggested_category: 'other',
      suggested_severity: 'low',
      suggested_urgency: 'low',
      suggested_priority: 'low',
      confidence_score: 0.75,
      suggested_solution: 'Open the cage.',
      steps: [{ text: 'Open the cage.', sources: [] }],
      similar_tickets: [
        {
          ticket_id: 99,
          ticket_number: 'TK20260101099',
          title: secret.similar,
          category: null,
          similarity: 0.9,
        },
      ],
      knowledge_articles: [{ article_id, title: 'Cages', similarity: 0.8 }],
      source: 'rules',
      model_used: 'rules',
      embedding_model: 'test',
      language: 'en',
      processing_time_ms: 12,
    },
  });
});
afterAll(() => desk.close());

const readRoutes = [
  '/api/tickets/:id',
  '/api/tickets/:id/comments',
  '/api/tickets/:id/history',
  '/api/tickets',
  `/api/tickets?search=${secret.note}`,
  `/api/tickets?search=canary`,
] as const;
const read = (person: TestApp['people']['employee'], route: string) =>
  desk.ask(person, { method: 'GET', url: route.replace(':id', String(ticket.id)) });

describe('what staff keep among themselves', () => {
  it.each(readRoutes)('is nowhere in GET %s of the requester', async (route) => {
    const response = await read(desk.people.employee, route);
    expect(response.statusCode).toBe(200);
    for (const canary of Object.values(secret)) expect(response.body).not.toContain(canary);
  });

  it('is nowhere in what the requester’s own changes answer', async () => {
    const { employee } = desk.people;
    const response = await desk.ask(employee, { method: 'POST', url: `/api/tickets/${ticket.id}/analyze` });
    expect(response.statusCode).toBe(202);
    expect(response.json().comments).toHaveLength(1);
    for (const canary of Object.values(secret)) expect(response.body).not.toContain(canary);
  });

  it('reaches staff', async () => {
    const [detail, comments, history] = [
      await read(desk.people.admin, '/api/tickets/:id'),
      await read(desk.people.admin, '/api/tickets/:id/comments'),
      await read(desk.people.admin, '/api/tickets/:id/history'),
    ];
    expect(detail.body).toContain(secret.note);
    expect(detail.json().ai_responses[0].similar_tickets).toMatchObject([{ title: secret.similar }]);
    expect(comments.json()).toMatchObject({
      count: 2,
      results: [
        { body: 'Visible to all', internal: false, author_name: 'Ivy Itstaff', author_role: 'it_staff' },
        { body: secret.note, internal: true },
      ],
    });
    expect(history.body).toContain(secret.handover);
  });

  it('leaves everything else of the answer to the requester', async () => {
    const response = await read(desk.people.employee, '/api/tickets/:id');
    expect(response.json().ai_responses).toMatchObject([
      {
        ticket: ticket.id,
        suggested_category_display: 'Other',
        suggested_priority_display: 'Low',
        steps: [{ text: 'Open the cage.', sources: [] }],
        knowledge_articles: [{ article_id }],
        source: 'rules',
        processing_time_ms: 12,
      },
    ]);
    expect(response.json().ai_responses[0]).not.toHaveProperty('similar_tickets');
  });

  it('does not move the ticket in time', async () => {
    const before = (await read(desk.people.employee, '/api/tickets/:id')).json().updated_at;
    await desk.ask(desk.people.it_staff, {
      method: 'POST',
      url: `/api/tickets/${ticket.id}/comments`,
      payload: { body: secret.note, internal: true },
    });
    expect((await read(desk.people.employee, '/api/tickets/:id')).json().updated_at).toBe(before);
  });

  it('cannot be written by a requester', async () => {
    const response = await desk.ask(desk.people.employee, {
      method: 'POST',
      url: `/api/tickets/${ticket.id}/comments`,
      payload: { body: 'Psst', internal: true },
    });
    expect([response.statusCode, response.json().code]).toEqual([403, 'forbidden']);
  });
});

describe('a ticket of somebody else', () => {
  const attempts = [
    ['GET', '', undefined],
    ['GET', '/comments', undefined],
    ['GET', '/history', undefined],
    ['PATCH', '', { version: 1, title: 'Mine' }],
    ['DELETE', '', undefined],
    ['POST', '/assign', { assigned_to: null }],
    ['POST', '/resolve', { resolution: 'x' }],
    ['POST', '/close', {}],
    ['POST', '/reopen', { comment: 'x' }],
    ['POST', '/analyze', undefined],
    ['POST', '/comments', { body: 'x' }],
    ['POST', '/comments', { body: 'x', internal: true }],
  ] as const;

  it.each(attempts)(
    'does not exist: %s %s answers as for no ticket at all',
    async (method, path, payload) => {
      const ask = (id: number | string) =>
        desk.ask(desk.people.other_employee, {
          method,
          url: `/api/tickets/${id}${path}`,
          payload,
          headers: { 'x-request-id': 'same' },
        });
      const [theirs, none] = [await ask(ticket.id), await ask(1_999_999)];
      expect(theirs.statusCode).toBe(404);
      expect(theirs.json()).toEqual(none.json());
      expect((await ask(ticket.ticket_number)).json()).toEqual(none.json());
    },
  );

  it('is in no list and no search', async () => {
    for (const query of ['', '?search=canary', `?employee_id=${desk.people.employee.employee_id}`])
      expect((await read(desk.people.other_employee, `/api/tickets${query}`)).json()).toEqual({
        count: 0,
        next: null,
        previous: null,
        results: [],
      });
  });

  it('is there for a colleague who filed it for them', async () => {
    await desk.database.prisma.ticket.update({
      where: { id: ticket.id },
      data: { created_by: desk.people.other_employee.employee_id },
    });
    try {
      const response = await read(desk.people.other_employee, '/api/tickets/:id');
      expect(response.statusCode).toBe(200);
      expect(response.body).not.toContain(secret.note);
    } finally {
      await desk.database.prisma.ticket.update({
        where: { id: ticket.id },
        data: { created_by: desk.people.employee.employee_id },
      });
    }
  });
});

describe('comments', () => {
  it('are said by whoever is signed in, and refused once the ticket is closed', async () => {
    const closed = await buildTicket(buildDesk(desk.database), {
      status: 'closed',
      requester: desk.people.employee,
    });
    const say = (id: number, payload: object) =>
      desk.ask(desk.people.employee, { method: 'POST', url: `/api/tickets/${id}/comments/`, payload });
    const said = await say(ticket.id, { body: ' Any news? ' });
    expect(said.statusCode).toBe(201);
    expect(said.json()).toMatchObject({
      ticket: ticket.id,
      body: 'Any news?',
      author_id: desk.people.employee.employee_id,
      author_name: 'Emma Employee',
      internal: false,
    });
    // A late reply: what becomes of it is decided once it has been read.
    expect((await say(closed.id, { body: 'It is back' })).statusCode).toBe(201);
    const colleague = await desk.ask(desk.people.it_staff, {
      method: 'POST',
      url: `/api/tickets/${closed.id}/comments/`,
      payload: { body: 'Well?' },
    });
    expect(colleague.json().code).toBe('ticket_closed');
    expect((await say(ticket.id, { body: ' ' })).json().issues).toMatchObject([
      { path: 'body', code: 'required' },
    ]);
    expect((await say(ticket.id, { body: 'x', author_id: 'E1' })).json().issues).toMatchObject([
      { path: 'author_id', code: 'read_only' },
    ]);
  });
});
