import type { SignedInBody } from '@desk/contract/sessions';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAccounts } from '../../accounts/accounts.ts';
import { signToken } from '../../accounts/session-token.ts';
import { buildTestApp, type TestApp, type TestPerson } from '../../testing/build-test-app.ts';

const password = 'correct horse battery';

let desk: TestApp;
beforeAll(async () => {
  desk = await buildTestApp();
});
afterAll(() => desk.close());

async function personWithPassword(wish: Partial<TestPerson> = {}): Promise<TestPerson> {
  const person = await desk.addPerson(wish);
  const accounts = createAccounts(desk.database, desk.settings, pino({ level: 'silent' }));
  const hash = await accounts.hashPassword(password);
  await desk.database.prisma.$transaction((transaction) =>
    accounts.storePassword(transaction, person.employee_id, hash),
  );
  return person;
}

/** One address per test: guesses are counted by address. */
let addresses = 0;
function newAddress(): string {
  addresses += 1;
  return `10.0.0.${addresses}`;
}

const signIn = (body: object, remoteAddress = newAddress(), headers = {}) =>
  desk.app.inject({ method: 'POST', url: '/api/sign-in', payload: body, remoteAddress, headers });

const cookieOf = (response: { headers: Record<string, unknown> }) =>
  String(response.headers['set-cookie']).split(';')[0] ?? '';

const me = (headers: Record<string, string>) => desk.app.inject({ url: '/api/me', headers });

describe('signing in', () => {
  it('answers with who one is and a cookie that scripts cannot read', async () => {
    const { email, employee_id } = await personWithPassword();
    const response = await signIn({ email: email.toUpperCase(), password });
    expect(response.statusCode).toBe(200);
    expect(response.json<SignedInBody>().employee.employee_id).toBe(employee_id);
    expect(response.json()).not.toHaveProperty('token');
    expect(response.headers['set-cookie']).toMatch(/^desk_session=.+; HttpOnly; SameSite=Lax$/);
    expect((await me({ cookie: cookieOf(response) })).statusCode).toBe(200);
  });

  it('answers a program with a bearer token and no cookie', async () => {
    const { email } = await personWithPassword();
    const response = await signIn({ email, password, as: 'token' });
    const { token } = response.json<SignedInBody>();
    expect(response.headers['set-cookie']).toBeUndefined();
    expect((await me({ authorization: `Bearer ${token}` })).statusCode).toBe(200);
  });

  it.each([
    ['zh', '邮箱或密码不正确。'],
    ['en', 'E-mail address and password do not match.'],
    ['fr', 'L’adresse e-mail et le mot de passe ne correspondent pas.'],
    ['nl', 'E-mailadres en wachtwoord komen niet overeen.'],
  ])(
    'says in %s that the password is wrong, and the same of an address nobody has',
    async (language, text) => {
      const { email } = await personWithPassword();
      const headers = { 'accept-language': language };
      const wrong = await signIn({ email, password: 'not this one' }, newAddress(), headers);
      const unknown = await signIn({ email: 'nobody@example.com', password }, newAddress(), headers);
      for (const response of [wrong, unknown]) {
        expect(response.statusCode).toBe(401);
        expect(response.json()).toMatchObject({ code: 'wrong_credentials', message: text });
        expect(response.headers['set-cookie']).toBeUndefined();
      }
    },
  );

  it('takes nobody in who is no longer active, and leaves no session behind', async () => {
    const person = await personWithPassword();
    await desk.ask(desk.people.admin, { method: 'DELETE', url: `/api/employees/${person.employee_id}` });
    expect((await signIn({ email: person.email, password })).json()).toMatchObject({
      code: 'wrong_credentials',
    });
    const where = { user: { employee_id: person.employee_id } };
    expect(await desk.database.prisma.authSession.count({ where })).toBe(0);
  });

  it('names every field that is missing', async () => {
    const response = await signIn({});
    expect(response.json()).toMatchObject({
      code: 'invalid_input',
      issues: [
        { path: 'email', code: 'required' },
        { path: 'password', code: 'required' },
      ],
    });
  });

  it('does not take over a session that was there before', async () => {
    const { email } = await personWithPassword();
    const planted = cookieOf(await signIn({ email, password }));
    const { headers } = await signIn({ email, password }, newAddress(), {
      cookie: planted,
      origin: 'http://localhost:8000',
    });
    expect(cookieOf({ headers })).not.toBe(planted);
  });
});

describe('guessing passwords', () => {
  const guess = (email: string, address: string) => signIn({ email, password: 'a wrong guess' }, address);

  it('is refused after ten tries at one account from one address, the right password included', async () => {
    const { email } = await personWithPassword();
    const address = newAddress();
    for (let tries = 0; tries < 10; tries++) expect((await guess(email, address)).statusCode).toBe(401);
    const refused = await signIn({ email, password }, address);
    expect(refused.statusCode).toBe(429);
    expect(refused.json()).toMatchObject({ code: 'too_many_requests' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(60);
  });

  it('does not lock out the same person elsewhere, nor another person at the same address', async () => {
    const [victim, neighbour] = [await personWithPassword(), await personWithPassword()];
    const address = newAddress();
    for (let tries = 0; tries < 11; tries++) await guess(victim.email, address);
    expect((await signIn({ email: victim.email, password })).statusCode).toBe(200);
    expect((await signIn({ email: neighbour.email, password }, address)).statusCode).toBe(200);
  });
});

describe('a session', () => {
  it('is worth nothing after signing out', async () => {
    const { email } = await personWithPassword();
    const cookie = cookieOf(await signIn({ email, password }));
    const headers = { cookie, origin: 'http://localhost:8000' };
    const out = await desk.app.inject({ method: 'POST', url: '/api/sign-out', headers });
    expect(out.statusCode).toBe(204);
    expect(out.headers['set-cookie']).toMatch(/^desk_session=; Max-Age=0/);
    expect((await me({ cookie })).statusCode).toBe(401);
  });

  it('ends at once when it is revoked from another', async () => {
    const { email } = await personWithPassword();
    const [here, there] = [cookieOf(await signIn({ email, password })), await signIn({ email, password })];
    const list = await desk.app.inject({ url: '/api/sessions', headers: { cookie: here } });
    const other = list.json<{ id: string; current: boolean }[]>().find((session) => !session.current);
    expect(list.json()).toHaveLength(2);
    expect(list.body).not.toContain(decodeURIComponent(here).split('=')[1]?.split('.')[0]);

    const headers = { cookie: here, origin: 'http://localhost:8000' };
    const url = `/api/sessions/${other?.id}`;
    expect((await desk.app.inject({ method: 'DELETE', url, headers })).statusCode).toBe(204);
    expect((await me({ cookie: cookieOf(there) })).statusCode).toBe(401);
    expect((await me({ cookie: here })).statusCode).toBe(200);
  });

  it('ends at once when its person is deactivated', async () => {
    const person = await desk.addPerson();
    const headers = await desk.signIn(person);
    expect((await me(headers)).statusCode).toBe(200);
    await desk.ask(desk.people.admin, { method: 'DELETE', url: `/api/employees/${person.employee_id}` });
    expect((await me(headers)).statusCode).toBe(401);
    const where = { user: { employee_id: person.employee_id } };
    expect(await desk.database.prisma.authSession.count({ where })).toBe(0);
  });

  it('has the rights that its person has now', async () => {
    const person = await desk.addPerson({ role: 'it_staff' });
    const headers = await desk.signIn(person);
    expect((await desk.app.inject({ url: '/api/overview', headers })).statusCode).toBe(200);
    const url = `/api/employees/${person.employee_id}`;
    await desk.ask(desk.people.admin, { method: 'PATCH', url, payload: { role: 'employee' } });
    expect((await desk.app.inject({ url: '/api/overview', headers })).statusCode).toBe(403);
  });

  it('cannot be made from what stands in the database', async () => {
    const person = await desk.addPerson();
    await desk.signIn(person);
    const { token } = await desk.database.prisma.authSession.findFirstOrThrow({
      where: { user: { employee_id: person.employee_id } },
    });
    const forged = signToken(token, 'another secret, which somebody made up');
    for (const authorization of [`Bearer ${token}`, `Bearer ${forged}`])
      expect((await me({ authorization })).statusCode).toBe(401);
  });

  it('is prolonged when it has been used for a day, and not before', async () => {
    const { email, employee_id } = await personWithPassword();
    const cookie = cookieOf(await signIn({ email, password }));
    expect((await me({ cookie })).headers['set-cookie']).toBeUndefined();

    const inTwelveDays = new Date(Date.now() + 12 * 86_400_000);
    const where = { user: { employee_id } };
    await desk.database.prisma.authSession.updateMany({ where, data: { expires_at: inTwelveDays } });
    expect((await me({ cookie })).headers['set-cookie']).toMatch(/^desk_session=.+Max-Age=1209600/);
    const { expires_at } = await desk.database.prisma.authSession.findFirstOrThrow({ where });
    expect(expires_at.getTime()).toBeGreaterThan(inTwelveDays.getTime());
  });

  it('ends ninety days after it began, however much it is used', async () => {
    const person = await desk.addPerson();
    const headers = await desk.signIn(person);
    await desk.database.prisma.authSession.updateMany({
      where: { user: { employee_id: person.employee_id } },
      data: { created_at: new Date(Date.now() - 91 * 86_400_000) },
    });
    expect((await me(headers)).statusCode).toBe(401);
  });
});

describe('changing the password', () => {
  const change = (cookie: string, current_password: string, new_password: string) =>
    desk.app.inject({
      method: 'POST',
      url: '/api/me/password',
      payload: { current_password, new_password },
      headers: { cookie, origin: 'http://localhost:8000' },
    });

  it('ends every other session and goes on with a new one', async () => {
    const { email } = await personWithPassword();
    const [here, there] = [
      cookieOf(await signIn({ email, password })),
      cookieOf(await signIn({ email, password })),
    ];
    const response = await change(here, password, 'another horse battery');
    expect(response.statusCode).toBe(200);
    expect((await me({ cookie: cookieOf(response) })).statusCode).toBe(200);
    for (const cookie of [here, there]) expect((await me({ cookie })).statusCode).toBe(401);
    expect((await signIn({ email, password })).statusCode).toBe(401);
    expect((await signIn({ email, password: 'another horse battery' })).statusCode).toBe(200);
  });

  it('needs the current one, and another one than that', async () => {
    const { email } = await personWithPassword({ name: 'Willem van Oranje' });
    const cookie = cookieOf(await signIn({ email, password }));
    const issueOf = async (current: string, next: string) =>
      (await change(cookie, current, next)).json<{ issues: object[] }>().issues[0];
    expect(await issueOf('not my password', 'another horse battery')).toMatchObject({
      path: 'current_password',
      code: 'wrong_password',
    });
    expect(await issueOf(password, password)).toMatchObject({ path: 'new_password', code: 'same_password' });
    expect(await issueOf(password, 'short')).toMatchObject({ path: 'new_password', code: 'too_short' });
    expect(await issueOf(password, 'willem-van-oranje')).toMatchObject({ code: 'password_is_personal' });
    expect((await me({ cookie })).statusCode).toBe(200);
  });
});

it('marks the cookie for https alone when the desk is reached over https', async () => {
  const secure = await buildTestApp({ env: { PUBLIC_URL: 'https://desk.example.com', DEMO: '1' } });
  try {
    const response = await secure.app.inject({
      method: 'POST',
      url: '/api/demo/sign-in',
      payload: { employee_id: secure.people.employee.employee_id },
    });
    expect(response.headers['set-cookie']).toMatch(/^__Host-desk_session=.+; Path=\/; HttpOnly; Secure;/);
    const cookie = cookieOf(response);
    expect((await secure.app.inject({ url: '/api/me', headers: { cookie } })).statusCode).toBe(200);
    expect(response.headers['strict-transport-security']).toBeDefined();
  } finally {
    await secure.close();
  }
});
