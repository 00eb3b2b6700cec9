import { createTestRedis } from '@desk/local-services/test-redis';
import { until } from '@desk/local-services/until';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp, type TestApp } from '../apps/api/src/testing/build-test-app.ts';
import { startWorkerProcess, type WorkerProcess } from '../apps/worker/src/testing/start-worker-process.ts';
import { readAlerts, readDashboards } from './configuration.ts';
import { exporterMetrics } from './exporter-metrics.ts';
import { readPromql } from './promql.ts';
import { type Exposition, readExposition } from './read-exposition.ts';

let api: TestApp;
let worker: WorkerProcess | undefined;
let exposed: Exposition;

// A desk that has answered a ticket: only then do counters with labels have any.
beforeAll(async () => {
  api = await buildTestApp();
  const { employee, it_staff } = api.people;
  // Without anything to answer from, no model would be asked.
  const article = await api.ask(it_staff, {
    method: 'POST',
    url: '/api/knowledge-base',
    payload: {
      title: 'The laptop finds no Wi-Fi network',
      content:
        '1. Switch Wi-Fi off and on again on the laptop.\n2. Restart the laptop.\n3. Forget the network and sign in again.',
      category: 'network',
    },
  });
  expect(article.statusCode).toBe(201);
  const filed = await api.ask(employee, {
    method: 'POST',
    url: '/api/tickets',
    payload: { title: 'No Wi-Fi', description: 'The laptop finds no network in room 4.' },
  });
  expect(filed.statusCode).toBe(201);
  const redis = await createTestRedis();
  worker = await startWorkerProcess({
    databaseUrl: api.databaseUrl,
    redisUrl: redis.url,
    // Nobody listens there, so that failures of the model are counted too.
    ollamaUrl: 'http://127.0.0.1:9',
  });
  const [, port] = /"metrics_port":(\d+)/.exec(await worker.says('metrics_port')) ?? [];
  await until(
    async () => {
      const { body } = await api.ask(employee, { url: `/api/tickets/${filed.json().id}` });
      return JSON.parse(body).analysis_state === 'done' || undefined;
    },
    { within_ms: 50_000 },
  );
  const texts = await Promise.all([
    api.app.inject('/metrics').then(({ body }) => body),
    fetch(`http://127.0.0.1:${port}/metrics`).then((response) => response.text()),
  ]);
  exposed = readExposition(texts.join('\n'));
}, 90_000);

afterAll(async () => {
  await worker?.kill();
  await api.close();
});

const questions = [
  ...readAlerts().map(({ alert, expr }) => ({ title: alert, expr })),
  ...readDashboards().flatMap(({ panels }) =>
    panels.flatMap(({ title, targets = [] }) => targets.map(({ expr }) => ({ title, expr }))),
  ),
];
const others: ReadonlySet<string> = new Set(exporterMetrics);

describe('dashboards and alerts', () => {
  it('ask the API and the worker only for what these expose', () => {
    const asked = questions.flatMap(({ title, expr }) =>
      [...readPromql(expr).metrics].map((metric) => ({ title, metric })),
    );
    expect(asked.length).toBeGreaterThan(50);
    const unknown = asked.filter(({ metric }) => !others.has(metric) && !exposed.has(metric));
    expect(unknown).toEqual([]);
  });

  it('select and group by labels that the samples carry', () => {
    const ours = questions.filter(
      ({ expr }) => ![...readPromql(expr).metrics].some((name) => others.has(name)),
    );
    expect(ours.length).toBeGreaterThan(15);
    const unknown = ours.flatMap(({ title, expr }) => {
      const { metrics, labels } = readPromql(expr);
      // Prometheus itself adds the first two at each scrape.
      const carried = new Set([
        'job',
        'instance',
        ...[...metrics].flatMap((name) => [...(exposed.get(name) ?? [])]),
      ]);
      return [...labels].filter((label) => !carried.has(label)).map((label) => ({ title, label }));
    });
    expect(unknown).toEqual([]);
  });

  it('use every metric that is listed as another’s', () => {
    const asked = new Set(questions.flatMap(({ expr }) => [...readPromql(expr).metrics]));
    expect(exporterMetrics.filter((name) => !asked.has(name))).toEqual([]);
  });
});
