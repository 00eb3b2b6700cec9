import { buildDesk, buildTicket } from '@desk/desk/testing/builders';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp, type TestApp } from './testing/build-test-app.ts';

/** A word that stands in everything staff keep among themselves, and nowhere else. */
const canary = 'Xylophagous';

let desk: TestApp;
let ids: { ticket: number; ticket_number: string; file: string; note: number };
let before: Record<string, Seen>;

type Seen = { statusCode: number; body: string; headers: string };
/** What differs from one request to the next by itself. */
const isPassing = (header: string) => /^(date|x-request-id|x-ratelimit-.*)$/.test(header);

beforeAll(async () => {
  desk = await buildTestApp();
  const { employee, it_staff } = desk.people;
  const colleague = await desk.addPerson({ role: 'it_staff', name: `${canary} Person` });
  const ticket = await buildTicket(buildDesk(desk.database), {
    requester: employee,
    title: 'A plain ticket',
  });
  const post = (url: string, payload: object, headers = {}) =>
    desk.ask(it_staff, { method: 'POST', url, payload, headers });
  await post(`/api/tickets/${ticket.id}/comments`, { body: 'For everybody' });
  ids = {
    ticket: ticket.id,
    ticket_number: ticket.ticket_number,
    file: crypto.randomUUID(),
    note: 2_147_483_647,
  };
  before = await readEverything();

  const uploaded = await post(
    '/api/attachments',
    Buffer.from(
      `--x\r\ncontent-disposition: form-data; name="file"; filename="${canary}.txt"\r\n\r\n${canary}\r\n--x--\r\n`,
    ),
    { 'content-type': 'multipart/form-data; boundary=x' },
  );
  expect(uploaded.statusCode, uploaded.body).toBe(201);
  const note = await post(`/api/tickets/${ticket.id}/comments`, {
    body: `${canary} @${colleague.name}`,
    internal: true,
    mentions: [colleague.employee_id],
    attachment_ids: [uploaded.json().id],
  });
  expect(note.json()).toMatchObject({ internal: true, attachments: [{ name: `${canary}.txt` }] });
  ids = { ...ids, file: uploaded.json().id, note: note.json().id };
});
afterAll(() => desk.close());

/** Every route that reads, asked for the ticket, its file and its number wherever an address has room for one. */
function readRoutes(): string[] {
  const routes = desk.app.routeTable.filter(
    ({ method, url }) =>
      [method].flat().includes('GET') && url.startsWith('/api/') && !url.startsWith('/api/docs'),
  );
  return routes.flatMap(({ url }) =>
    url.includes('/attachments/')
      ? [url.replace(':id', ids.file)]
      : url.includes(':')
        ? [url.replace(/:\w+/g, String(ids.ticket)), url.replace(/:\w+/g, ids.ticket_number)]
        : [url, `${url}?search=${canary}`, `${url}?text=${canary}&q=${canary}`],
  );
}

async function readEverything(): Promise<Record<string, Seen>> {
  const seen: Record<string, Seen> = {};
  for (const url of readRoutes()) {
    const { statusCode, body, headers } = await desk.ask(desk.people.employee, { method: 'GET', url });
    const lasting = Object.entries(headers).filter(([name]) => !isPassing(name));
    seen[url.replace(ids.file, 'FILE')] = {
      statusCode,
      body: body.replace(/"request_id":"[^"]*"/, ''),
      headers: JSON.stringify(lasting),
    };
  }
  return seen;
}

describe('a note among staff, its file and whom it names', () => {
  it('reach the requester on no route that reads, in no body and no header', async () => {
    const after = await readEverything();
    expect(Object.keys(after).length).toBeGreaterThan(20);
    for (const [route, { body, headers }] of Object.entries(after)) {
      // A search may repeat what was searched for.
      expect(body.replaceAll(`=${canary}`, ''), route).not.toContain(canary);
      expect(headers, route).not.toContain(canary);
    }
  });

  it('change nothing of what the requester reads of the ticket: no count, no time, no ETag', async () => {
    const after = await readEverything();
    const ofTicket = Object.keys(after).filter((route) => /\/(tickets|attachments)/.test(route));
    for (const route of ofTicket) expect(after[route], route).toEqual(before[route]);
    const etags = await Promise.all(
      [desk.people.employee, desk.people.it_staff].map(async (person) => {
        const url = `/api/tickets/${ids.ticket}`;
        const { headers } = await desk.ask(person, { method: 'GET', url });
        await desk.ask(desk.people.it_staff, {
          method: 'POST',
          url: `${url}/comments`,
          payload: { body: canary, internal: true },
        });
        const again = await desk.ask(person, { method: 'GET', url });
        return again.headers.etag === headers.etag;
      }),
    );
    expect(etags).toEqual([true, false]);
  });

  it('are told to no requester by an attempt to change them', async () => {
    const { employee } = desk.people;
    const attempts = [
      { method: 'PATCH', url: `/api/tickets/${ids.ticket}/comments/${ids.note}`, payload: { body: 'x' } },
      {
        method: 'POST',
        url: `/api/tickets/${ids.ticket}/comments/${ids.note}/useful`,
        payload: { useful: true },
      },
      { method: 'DELETE', url: `/api/attachments/${ids.file}` },
      {
        method: 'POST',
        url: `/api/tickets/${ids.ticket}/comments`,
        payload: { body: 'x', attachment_ids: [ids.file] },
      },
    ] as const;
    const codes = await Promise.all(
      attempts.map(async (attempt) => (await desk.ask(employee, attempt)).json().code),
    );
    expect(codes).toEqual(['not_found', 'not_found', 'not_found', 'invalid_input']);
  });

  it('are there for staff', async () => {
    const { body } = await desk.ask(desk.people.admin, { method: 'GET', url: `/api/tickets/${ids.ticket}` });
    expect(body.split(canary).length).toBeGreaterThan(3);
  });
});
