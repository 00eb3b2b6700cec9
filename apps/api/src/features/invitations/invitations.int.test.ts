import type { Invitation } from '@desk/contract/employees';
import type { SignedInBody } from '@desk/contract/sessions';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildTestApp, type TestApp, type TestPerson } from '../../testing/build-test-app.ts';
import { makeSetupLink } from './setup-link.ts';

const day = 86_400_000;
const password = 'correct horse battery';

let desk: TestApp;
beforeEach(async () => {
  desk = await buildTestApp();
});
afterEach(() => desk.close());

const tokenOf = (url: string) => new URL(url).searchParams.get('token') ?? '';

async function invite(person: TestPerson): Promise<string> {
  const url = `/api/employees/${person.employee_id}/invitation`;
  const response = await desk.ask(desk.people.admin, { method: 'POST', url });
  expect(response.statusCode, response.body).toBe(201);
  return tokenOf(response.json<Invitation>().url);
}

const accept = (payload: object, language = 'en') =>
  desk.app.inject({
    method: 'POST',
    url: '/api/invitations/accept',
    payload,
    headers: { 'accept-language': language },
  });
const signIn = (email: string) =>
  desk.app.inject({ method: 'POST', url: '/api/sign-in', payload: { email, password } });

describe('an invitation', () => {
  it('lets its person choose a password, once, and signs them in', async () => {
    const person = await desk.addPerson({ name: 'Nina Nieuw' });
    const token = await invite(person);
    const info = await desk.app.inject({
      method: 'POST',
      url: '/api/invitations/check',
      payload: { token },
    });
    expect(info.json()).toMatchObject({ kind: 'invitation', name: 'Nina Nieuw', email: person.email });

    const accepted = await accept({ token, password });
    expect(accepted.statusCode).toBe(200);
    expect(accepted.json<SignedInBody>().employee.employee_id).toBe(person.employee_id);
    expect(accepted.headers['set-cookie']).toMatch(/^desk_session=/);
    expect((await signIn(person.email)).statusCode).toBe(200);

    const again = await accept({ token, password: 'somebody else’s choice' }, 'nl');
    expect(again.statusCode).toBe(400);
    expect(again.json()).toMatchObject({
      code: 'invitation_invalid',
      message: expect.stringContaining('Deze link klopt niet'),
    });
  });

  it('is used by one of two who use it at once', async () => {
    const token = await invite(await desk.addPerson());
    const statuses = await Promise.all(
      ['first of two passwords', 'second of two passwords'].map((choice) =>
        accept({ token, password: choice }).then((response) => response.statusCode),
      ),
    );
    expect(statuses.toSorted()).toEqual([200, 400]);
  });

  it('works for seven days', async () => {
    const person = await desk.addPerson();
    const token = await invite(person);
    desk.setClock(new Date(Date.now() + 7 * day - 60_000));
    expect((await accept({ token, password: 'short' })).json()).toMatchObject({ code: 'invalid_input' });
    desk.setClock(new Date(Date.now() + 7 * day + 60_000));
    expect((await accept({ token, password })).json()).toMatchObject({ code: 'invitation_invalid' });
  });

  it('makes an earlier one useless', async () => {
    const person = await desk.addPerson();
    const [first, second] = [await invite(person), await invite(person)];
    expect((await accept({ token: first, password })).statusCode).toBe(400);
    expect((await accept({ token: second, password })).statusCode).toBe(200);
  });

  it('replaces a forgotten password and ends the sessions that were open', async () => {
    const person = await desk.addPerson();
    await accept({ token: await invite(person), password: 'one I will forget' });
    const open = await desk.signIn(person);
    await accept({ token: await invite(person), password });
    expect((await desk.app.inject({ url: '/api/me', headers: open })).statusCode).toBe(401);
    expect((await signIn(person.email)).statusCode).toBe(200);
  });

  it('survives a password that is refused', async () => {
    const person = await desk.addPerson({ name: 'Nina Nieuwenhuis' });
    const token = await invite(person);
    expect((await accept({ token, password: 'ninanieuwenhuis' })).json()).toMatchObject({
      issues: [{ path: 'password', code: 'password_is_personal' }],
    });
    expect((await accept({ token, password })).statusCode).toBe(200);
  });

  it('is neither made for nor used by somebody who is no longer active', async () => {
    const person = await desk.addPerson();
    const token = await invite(person);
    const url = `/api/employees/${person.employee_id}`;
    await desk.ask(desk.people.admin, { method: 'DELETE', url });
    expect((await accept({ token, password })).json()).toMatchObject({ code: 'employee_inactive' });
    const another = await desk.ask(desk.people.admin, { method: 'POST', url: `${url}/invitation` });
    expect(another.json()).toMatchObject({ code: 'employee_inactive' });
  });

  it('is nowhere in the database as it is in the link', async () => {
    const token = await invite(await desk.addPerson());
    const stored = await desk.database.prisma.authVerification.findMany();
    expect(JSON.stringify(stored)).not.toContain(token);
  });
});

describe('the setup link', () => {
  const deps = () => ({ database: desk.database, settings: desk.settings, clock: () => new Date() });
  const setup = async () => tokenOf((await makeSetupLink(deps()))?.url ?? '');
  const first = { name: 'Ada Lovelace', email: 'Ada@Example.com', password };

  it('makes the first administrator, who can then administer', async () => {
    const token = await setup();
    const accepted = await accept({ token, ...first }, 'fr');
    expect(accepted.statusCode, accepted.body).toBe(200);
    expect(accepted.json<SignedInBody>().employee).toMatchObject({
      name: 'Ada Lovelace',
      email: 'ada@example.com',
      role: 'admin',
      language: 'fr',
    });
    const [cookie = ''] = String(accepted.headers['set-cookie']).split(';');
    expect((await desk.app.inject({ url: '/api/employees', headers: { cookie } })).statusCode).toBe(200);
  });

  it('is printed until it has been used, each time a new one', async () => {
    const [old, token] = [await setup(), await setup()];
    expect((await accept({ token: old, ...first })).json()).toMatchObject({ code: 'invitation_invalid' });
    expect((await accept({ token, ...first })).statusCode).toBe(200);
    expect(await makeSetupLink(deps())).toBeNull();
  });

  it('works for a day', async () => {
    const token = await setup();
    desk.setClock(new Date(Date.now() + day + 60_000));
    expect((await accept({ token, ...first })).json()).toMatchObject({ code: 'invitation_invalid' });
  });

  it('asks for the name and the address of the administrator', async () => {
    expect((await accept({ token: await setup(), password })).json()).toMatchObject({
      issues: [
        { path: 'name', code: 'required' },
        { path: 'email', code: 'required' },
      ],
    });
  });

  it('gives somebody who is already an employee the role, with the record they have', async () => {
    const { employee } = desk.people;
    const accepted = await accept({ token: await setup(), ...first, email: employee.email });
    expect(accepted.json<SignedInBody>().employee).toMatchObject({
      employee_id: employee.employee_id,
      role: 'admin',
      department: employee.department,
    });
  });

  it('does not exist on the demo desk', async () => {
    const settings = { ...desk.settings, demo: true };
    expect(await makeSetupLink({ ...deps(), settings })).toBeNull();
  });
});
