import type { Database } from '@desk/desk/database';
import type { Redis } from 'ioredis';
import type { ChosenEmbedder } from './ai/embedder/choose-embedder.ts';
import type { OllamaClient } from './ai/ollama.ts';
import type { Readiness } from './serve-monitoring.ts';

const patienceMs = 2_000;

/** What the worker needs and has. Only PostgreSQL is indispensable; Redis is waited for, and the rest makes answers better. */
export async function readReadiness(deps: {
  database: Database;
  redis: Redis;
  embedder: ChosenEmbedder;
  ollama: OllamaClient | undefined;
  isDraining: boolean;
}): Promise<Readiness> {
  const { database, redis, embedder, ollama, isDraining } = deps;
  const [postgresql, model] = await Promise.all([isAnswering(database), ollama?.inspect()]);
  const dependencies = {
    postgresql: postgresql ? 'up' : 'down',
    redis: redis.status === 'ready' ? 'up' : 'down',
    embedder: embedder.readiness(),
    ollama:
      model === undefined ? 'off' : model.is_present ? 'up' : model.is_reachable ? 'model_missing' : 'down',
  };
  const isWhole =
    dependencies.redis === 'up' &&
    dependencies.embedder.state === 'ready' &&
    (dependencies.ollama === 'up' || dependencies.ollama === 'off');
  if (isDraining) return { status: 'draining', dependencies };
  if (!postgresql) return { status: 'unavailable', dependencies };
  return { status: isWhole ? 'ready' : 'degraded', dependencies };
}

async function isAnswering({ pool }: Database): Promise<boolean> {
  const answer = pool.query('select 1').then(
    () => true,
    () => false,
  );
  const patience = new Promise<boolean>((resolve) => {
    setTimeout(resolve, patienceMs, false).unref();
  });
  return Promise.race([answer, patience]);
}
