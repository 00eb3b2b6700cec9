import { type ModelStatus, modelStatusKey } from '@desk/contract/assistant-model';
import type { Clock } from '@desk/desk/clock';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { ModelServer, OllamaClient } from '../ai/ollama.ts';
import { OllamaFailure } from '../ai/ollama-failure.ts';
import { knownSizeOf } from './known-sizes.ts';

const everyMs = 15_000;
const expiresMs = 3 * everyMs;

export type ModelWatch = {
  /** As of the last look; undefined before the first. */
  last(): ModelStatus | undefined;
  /** Looks now and settles when that is done; a look that is under way is waited for. */
  look(): Promise<void>;
  stop(): Promise<void>;
};

/**
 * Looks every quarter of a minute at what the model server has, says so in Redis for the API, and brings the model into
 * memory when it is on the disk only: so the first ticket of the morning does not wait for it to be loaded.
 * @param wanted the model's name, for a desk that has no model server to ask
 */
export function watchModel(deps: {
  ollama: OllamaClient | undefined;
  wanted: string;
  redis: Redis;
  clock: Clock;
  log: Logger;
}): ModelWatch {
  const { ollama, wanted, redis, clock, log } = deps;
  const stopping = new AbortController();
  let last: ModelStatus | undefined;
  let looking: Promise<void> | undefined;
  let preloading: Promise<void> | undefined;

  async function look(): Promise<void> {
    const server = (await ollama?.inspect()) ?? nothing;
    const status: ModelStatus = {
      is_enabled: ollama !== undefined,
      ...server,
      model: wanted,
      size_bytes: server.size_bytes ?? knownSizeOf(wanted),
      is_circuit_open: ollama?.isCircuitOpen() ?? false,
      checked_at: clock().toISOString(),
    };
    last = status;
    await announce(status);
    if (status.is_present && !status.is_loaded && !status.is_circuit_open) preloading ??= preload();
  }

  async function announce(status: ModelStatus): Promise<void> {
    if (redis.status !== 'ready') return;
    // The connection says what is wrong with Redis, and the next look is near.
    await redis.set(modelStatusKey, JSON.stringify(status), 'PX', expiresMs).catch(() => {});
  }

  async function preload(): Promise<void> {
    try {
      await ollama?.preload(stopping.signal);
      log.info({ model: wanted }, 'the language model is in memory');
    } catch (error) {
      if (stopping.signal.aborted) return;
      const reason = error instanceof OllamaFailure ? error.message : String(error);
      log.warn({ model: wanted, reason }, 'the language model cannot be loaded');
    } finally {
      preloading = undefined;
    }
  }

  const lookOnce = () => {
    looking ??= look().finally(() => {
      looking = undefined;
    });
    return looking;
  };
  void lookOnce();
  const timer = setInterval(() => void lookOnce(), everyMs);

  return {
    last: () => last,
    async look() {
      await looking;
      await lookOnce();
    },
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await Promise.all([looking, preloading]);
    },
  };
}

const nothing: ModelServer = {
  is_reachable: false,
  version: null,
  is_present: false,
  size_bytes: null,
  is_loaded: false,
};
