import { fastify } from 'fastify';
import { expect, it } from 'vitest';
import { declareScopePublic, requireDeclaredAccess } from './request.ts';

it('refuses to start with a route that does not say who may call it', async () => {
  const app = fastify();
  requireDeclaredAccess(app);
  app.get('/said', { config: { access: 'signed_in' } }, async () => 'a');
  app.get('/forgotten', async () => 'b');
  await expect(app.ready()).rejects.toThrow(/Routes without config\.access: .*GET \/forgotten/);
});

it('takes what a library registers in a public scope as public, and nothing beside it', async () => {
  const app = fastify();
  requireDeclaredAccess(app);
  await app.register(async (scope) => {
    declareScopePublic(scope);
    scope.get('/asset', async () => 'a');
  });
  await app.ready();
  expect(app.routeTable.map(({ url, config }) => [url, config?.access])).toContainEqual(['/asset', 'public']);

  const careless = fastify();
  requireDeclaredAccess(careless);
  await careless.register(async (scope) => {
    declareScopePublic(scope);
  });
  careless.get('/forgotten', async () => 'b');
  await expect(careless.ready()).rejects.toThrow('GET /forgotten');
});
