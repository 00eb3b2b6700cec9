import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildStaff, buildTicket } from '@desk/desk/testing/builders';
import { until } from '@desk/local-services/until';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { defaultTransformer } from './ai/embedder/transformer-embedder.ts';
import { writeTinyModel } from './ai/testing/tiny-model.ts';
import { type LivingDesk, startLivingDesk } from './testing/start-living-desk.ts';
import type { WorkerProcess } from './testing/start-worker-process.ts';

let living: LivingDesk;
let modelDir: string;
beforeAll(async () => {
  living = await startLivingDesk();
  modelDir = await mkdtemp(join(tmpdir(), 'hybrid-desk-model-'));
});
afterEach(() => living.killWorkers());
afterAll(async () => {
  await living.stop();
  await rm(modelDir, { recursive: true, force: true });
});
const timeout = 90_000;

async function ask(worker: WorkerProcess, path: string) {
  const ready: unknown = JSON.parse(await worker.says('the worker is ready'));
  const port =
    typeof ready === 'object' && ready !== null && 'metrics_port' in ready ? ready.metrics_port : undefined;
  const response = await fetch(`http://127.0.0.1:${port}${path}`);
  return { status: response.status, body: await response.text() };
}

async function readiness(worker: WorkerProcess) {
  const { status, body } = await ask(worker, '/readyz');
  return { status, ...JSON.parse(body) };
}

describe('the worker process', { timeout }, () => {
  it('says that it lives, what it depends on, and what it counts', async () => {
    const worker = await living.startWorker();
    await living.settled([await living.fileTicket()]);
    expect(await ask(worker, '/healthz')).toEqual({ status: 200, body: '{"status":"alive"}' });
    expect(await readiness(worker)).toEqual({
      status: 'ready',
      dependencies: {
        postgresql: 'up',
        redis: 'up',
        embedder: { wanted: 'built-in-3', current: 'built-in-3', state: 'ready', progress: 1 },
        ollama: 'off',
      },
    });
    const { body } = await ask(worker, '/metrics');
    for (const line of [
      'pipeline_stage_duration_seconds_count{stage="save",outcome="ok"} 1',
      'ai_responses_total{source="rules",model="rules-2"} 1',
      'queue_jobs{queue="analysis",state="wait"} 0',
      'queue_oldest_wait_seconds{queue="analysis"} 0',
      'analyses_owed 0',
      'analyses_owed_oldest_seconds 0',
      'embedder_ready{wanted="built-in-3",current="built-in-3",state="ready"} 1',
      'retrieval_index_items{kind="ticket"} 0',
    ])
      expect(body.split('\n')).toContain(line);
    expect(body).toMatch(/sweep_last_success_timestamp_seconds \d{10}/);
    expect((await ask(worker, '/')).status).toBe(404);
  });

  it('is degraded and still answers for itself while Redis is away', async () => {
    const worker = await living.startWorker({
      env: { OLLAMA_ENABLED: '1', OLLAMA_HOST: 'http://127.0.0.1:9' },
    });
    await living.stopRedis();
    await worker.says('Redis is out of reach');
    expect(await readiness(worker)).toMatchObject({
      status: 'degraded',
      dependencies: { postgresql: 'up', redis: 'down', ollama: 'down' },
    });
    const { body } = await ask(worker, '/metrics');
    expect(body).toContain('analyses_owed 0');
    expect(body).toContain('ollama_circuit_open 0');
    expect(body).not.toContain('queue_jobs{');
    await living.startRedis();
  });

  it('refuses to start without its environment, naming all that is missing', async () => {
    const broken = living.startWorker({
      env: { DATABASE_URL: '', REDIS_URL: '', ANALYSIS_CONCURRENCY: 'many' },
    });
    await expect(broken).rejects.toThrow(/DATABASE_URL(.|\n)*REDIS_URL(.|\n)*ANALYSIS_CONCURRENCY/);
  });

  it('moves to the model once that is loaded, and makes older vectors again', async () => {
    const { desk } = living;
    const staff = await buildStaff(desk.database);
    const { id } = await buildTicket(desk, { status: 'closed', staff });
    const modelOf = async () =>
      (await desk.database.prisma.ticket.findUnique({ where: { id } }))?.embedding_model;

    await living.startWorker();
    await until(async () => ((await modelOf()) === 'built-in-3' ? true : undefined), { within_ms: 30_000 });
    await living.killWorkers();

    await writeTinyModel(modelDir, defaultTransformer.model);
    const worker = await living.startWorker({ env: { EMBEDDER: 'transformer', MODEL_DIR: modelDir } });
    const better = `${defaultTransformer.model}@q8`;
    await until(async () => ((await modelOf()) === better ? true : undefined), { within_ms: 45_000 });
    expect((await readiness(worker)).dependencies.embedder).toMatchObject({
      current: better,
      state: 'ready',
    });
    const [ticket] = await living.settled([await living.fileTicket()]);
    expect(ticket?.ai_responses).toMatchObject([{ embedding_model: better }]);
  });
});
