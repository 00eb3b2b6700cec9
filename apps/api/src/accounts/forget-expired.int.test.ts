import { afterAll, beforeAll, expect, it } from 'vitest';
import { issueInvitation } from '../features/invitations/invitations.ts';
import { buildTestApp, type TestApp } from '../testing/build-test-app.ts';
import { forgetExpired } from './forget-expired.ts';

let desk: TestApp;
beforeAll(async () => {
  desk = await buildTestApp();
});
afterAll(() => desk.close());

it('forgets sessions and links that are over, and no others', async () => {
  const { employee, other_employee } = desk.people;
  await desk.signIn(employee);
  await issueInvitation(desk.database, () => new Date('2020-01-01'), employee);
  await desk.database.prisma.authSession.updateMany({ data: { expires_at: new Date(Date.now() - 1000) } });
  const alive = await desk.signIn(other_employee);
  await issueInvitation(desk.database, () => new Date(), other_employee);

  await forgetExpired(desk.database, new Date());
  expect(await desk.database.prisma.authSession.count()).toBe(1);
  expect(await desk.database.prisma.authVerification.count()).toBe(1);
  expect((await desk.app.inject({ url: '/api/me', headers: alive })).statusCode).toBe(200);
});
