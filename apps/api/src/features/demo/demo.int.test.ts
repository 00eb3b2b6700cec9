import type { DemoPerson } from '@desk/contract/employees';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Settings } from '../../env.ts';
import { buildTestApp, type TestApp } from '../../testing/build-test-app.ts';

let desk: TestApp;
beforeAll(async () => {
  desk = await buildTestApp({ env: { DEMO: '1' } });
});
afterAll(() => desk.close());

describe('the demo desk', () => {
  it('says whom one can be, without their addresses', async () => {
    const inactive = await desk.addPerson({ is_active: false });
    const response = await desk.app.inject({
      url: '/api/demo/people/',
      headers: { 'accept-language': 'nl' },
    });
    const people = response.json<DemoPerson[]>();
    expect(people.map((person) => person.name)).toContain('Emma Employee');
    expect(people.map((person) => person.employee_id)).not.toContain(inactive.employee_id);
    expect(people.find((person) => person.role === 'admin')?.role_display).toBe('Beheerder');
    expect(response.body).not.toContain('@');
  });

  it('lets one be any of them with one click, and says that it is the demo', async () => {
    const response = await desk.app.inject({
      method: 'POST',
      url: '/api/demo/sign-in',
      payload: { employee_id: desk.people.it_staff.employee_id },
    });
    const [cookie = ''] = String(response.headers['set-cookie']).split(';');
    const me = await desk.app.inject({ url: '/api/me', headers: { cookie } });
    expect(me.json()).toMatchObject({
      demo: true,
      employee: { employee_id: desk.people.it_staff.employee_id },
    });
  });

  it('knows nobody who is not there', async () => {
    const response = await desk.app.inject({
      method: 'POST',
      url: '/api/demo/sign-in',
      payload: { employee_id: 'NOBODY' },
    });
    expect(response.statusCode).toBe(404);
  });
});

describe('signing in without a password is refused', () => {
  const asked = async (settings: Partial<Settings>, request: InjectOptions = {}) => {
    const app = await buildApp({
      database: desk.database,
      settings: { ...desk.settings, logLevel: 'silent', ...settings },
      enqueue: () => undefined,
      clock: () => new Date(),
    });
    const { employee_id } = desk.people.admin;
    const [people, signIn] = await Promise.all([
      app.inject({ url: '/api/demo/people', ...request }),
      app.inject({ method: 'POST', url: '/api/demo/sign-in', payload: { employee_id }, ...request }),
    ]);
    await app.close();
    expect(signIn.headers['set-cookie']).toBeUndefined();
    return [people.statusCode, signIn.statusCode];
  };

  it('when everything fits it is not', async () => {
    const { statusCode } = await desk.app.inject({ url: '/api/demo/people' });
    expect(statusCode).toBe(200);
  });

  it.each<[string, Partial<Settings>, InjectOptions]>([
    ['when the demo is off', { demo: false }, {}],
    ['in production', { production: true }, {}],
    ['when the desk listens beyond this machine', { host: '0.0.0.0' }, {}],
    ['when it is asked from another machine', {}, { remoteAddress: '192.168.1.7' }],
    ['under a foreign name that leads to this machine', {}, { headers: { host: 'evil.example:8000' } }],
    [
      'when a trusted proxy brings it from another machine',
      { trustProxy: ['loopback'] },
      { headers: { 'x-forwarded-for': '203.0.113.9' } },
    ],
  ])('%s', async (_case, settings, request) => {
    expect(await asked(settings, request)).toEqual([404, 404]);
  });
});
