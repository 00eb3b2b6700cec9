import { buildDesk, buildTicket } from '@desk/desk/testing/builders';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildTestApp, type TestApp } from '../../testing/build-test-app.ts';

let desk: TestApp;
beforeAll(async () => {
  desk = await buildTestApp();
});
afterAll(() => desk.close());

const closed = () =>
  buildTicket(buildDesk(desk.database), { status: 'closed', requester: desk.people.employee });

it('stands in the ticket for its requester and for staff, and changes its ETag for both', async () => {
  const { employee, it_staff } = desk.people;
  const { ticket_number } = await closed();
  const url = `/api/tickets/${ticket_number}`;
  const before = await desk.ask(it_staff, { url });
  expect(before.json().rating).toBeNull();
  const given = await desk.ask(employee, {
    method: 'PUT',
    url: `${url}/rating/`,
    payload: { score: 2, comment: ' Slow ' },
  });
  expect(given.json()).toMatchObject({ score: 2, comment: 'Slow', points: 5 });
  const after = await desk.ask(it_staff, { url, headers: { 'if-none-match': String(before.headers.etag) } });
  const { points: _, ...rating } = given.json();
  expect(after.json().rating).toEqual(rating);
  const again = await desk.ask(it_staff, { url, headers: { 'if-none-match': String(after.headers.etag) } });
  expect(again.statusCode).toBe(304);
  expect((await desk.ask(employee, { url })).json().rating).toEqual(rating);
});

it.each([
  [{ score: 6 }, 400],
  [{ score: 2.5 }, 400],
  [{}, 400],
])('refuses %j', async (payload, status) => {
  const { ticket_number } = await closed();
  const response = await desk.ask(desk.people.employee, {
    method: 'PUT',
    url: `/api/tickets/${ticket_number}/rating`,
    payload,
  });
  expect(response.statusCode).toBe(status);
  expect(response.json().issues).toMatchObject([{ path: 'score' }]);
});

it('is refused in the reader’s words after twelve hours', async () => {
  const { ticket_number } = await closed();
  const rate = () =>
    desk.ask(desk.people.employee, {
      method: 'PUT',
      url: `/api/tickets/${ticket_number}/rating`,
      payload: { score: 3 },
      headers: { 'accept-language': 'fr' },
    });
  expect((await rate()).statusCode).toBe(200);
  desk.setClock(new Date(Date.now() + 13 * 3_600_000));
  const late = await rate();
  desk.setClock(new Date());
  expect(late.statusCode).toBe(409);
  expect(late.json()).toMatchObject({
    code: 'rating_final',
    message: 'Votre avis date de plus de douze heures : il ne peut plus être modifié.',
  });
});

it('is seen on the board of a site only by whoever put themselves on it', async () => {
  const { employee, other_employee } = desk.people;
  for (let more = 0; more < 3; more += 1) await desk.addPerson();
  const show = (show_on_board: boolean) =>
    desk.ask(employee, { method: 'PATCH', url: '/api/me', payload: { show_on_board } });
  const board = async () => (await desk.ask(other_employee, { url: '/api/points/board' })).json();
  expect((await board()).entries).toEqual([]);
  expect((await show(true)).statusCode).toBe(200);
  expect((await board()).entries).toEqual([
    { rank: 1, name: employee.name, points: expect.any(Number), is_me: false },
  ]);
  await show(false);
  expect((await board()).entries).toEqual([]);
});
