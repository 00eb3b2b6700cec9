import { timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import type { Database } from '@desk/desk/database';
import { notFound } from '@desk/desk/desk-error';
import type { FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { App, Deps } from '../deps.ts';
import type { Settings } from '../env.ts';

/** Counts every request by the template of its route, never by its address, and serves `/metrics` for Prometheus. */
export function measure(app: App, { database, redis, settings }: Deps): void {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  watchPool(database, registry);

  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer.',
    labelNames: ['method', 'route', 'status_class'] as const,
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.is404 ? 'none' : (request.routeOptions.url ?? 'none');
    const status_class = `${Math.floor(reply.statusCode / 100)}xx`;
    duration.observe({ method: request.method, route, status_class }, reply.elapsedTime / 1000);
  });

  new Gauge({
    name: 'queue_connected',
    help: '1 while the API can hand work to the queue; 0 means that it waits in the database.',
    registers,
    collect() {
      this.set(redis?.status === 'ready' ? 1 : 0);
    },
  });

  app.route({
    method: 'GET',
    url: '/metrics',
    config: { access: 'public', rateLimit: false },
    schema: { hide: true },
    handler: async (request, reply) => {
      if (!mayReadMetrics(request, settings)) throw notFound();
      return reply.type(registry.contentType).send(await registry.metrics());
    },
  });
}

function watchPool({ pool }: Database, registry: Registry): void {
  const gauge = new Gauge({
    name: 'database_pool_connections',
    help: 'Connections of the pool to PostgreSQL by state; waiting are the requests that found none free.',
    labelNames: ['state'] as const,
    registers: [registry],
    collect() {
      gauge.set({ state: 'idle' }, pool.idleCount);
      gauge.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
      gauge.set({ state: 'waiting' }, pool.waitingCount);
    },
  });
}

/**
 * With a token, whoever sends it. Without one, whoever asks this process itself from this machine or a private network, as
 * Prometheus does; what a proxy forwards comes from outside.
 */
export function mayReadMetrics(request: FastifyRequest, settings: Settings): boolean {
  if (settings.metricsToken) return isSame(request.headers.authorization, `Bearer ${settings.metricsToken}`);
  const isForwarded = 'x-forwarded-for' in request.headers || 'forwarded' in request.headers;
  return !isForwarded && isPrivateAddress(request.socket.remoteAddress ?? '');
}

function isSame(given: string | undefined, expected: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

export function isPrivateAddress(address: string): boolean {
  const plain = address.replace(/^::ffff:/i, '');
  if (isIP(plain) === 4) return /^(127|10|192\.168|172\.(1[6-9]|2\d|3[01])|169\.254)\./.test(plain);
  return /^(::1$|f[cd]|fe[89ab])/i.test(plain);
}
