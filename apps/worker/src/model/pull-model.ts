import { type ModelPull, modelPullExpiresMs, modelPullKey } from '@desk/contract/assistant-model';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { OllamaClient, PullProgress } from '../ai/ollama.ts';
import { failureOfError } from '../ai/ollama-failure.ts';

/** News comes many times a second; people look once or twice. */
const sayEveryMs = 500;
/** How long it is still told how a download ended. */
const endedExpiresMs = 10 * 60_000;
/** A server keeps what it has, so beginning again after a broken connection goes on where it was. */
const mostAttempts = 4;

export type PullDeps = {
  ollama: OllamaClient | undefined;
  redis: Redis;
  /** Looks at the server anew, so that the page sees the model at once. */
  onEnd: () => Promise<void>;
  log: Logger;
};

/**
 * Has the model server download the model, and says in Redis how far it is. A failure is told there and not thrown: the
 * administrator sees it and asks again.
 * @throws only when the worker must stop; another one then goes on with it
 */
export async function pullModel(
  { ollama, redis, onEnd, log }: PullDeps,
  { model }: { model: string },
  signal: AbortSignal,
): Promise<void> {
  if (!ollama || ollama.model !== model) return;
  let progress: PullProgress = { completed_bytes: 0, total_bytes: null };
  let saidAt = Number.NEGATIVE_INFINITY;

  const say = async (state: ModelPull['state'], error: string | null = null) => {
    saidAt = performance.now();
    const pull: ModelPull = { state, ...progress, error };
    const expires = state === 'pulling' ? modelPullExpiresMs : endedExpiresMs;
    // The download goes on without Redis; only nobody sees how far it is.
    await redis.set(modelPullKey, JSON.stringify(pull), 'PX', expires).catch(() => {});
  };

  await say('pulling');
  for (let attempt = 1; ; attempt++) {
    try {
      await ollama.pull((news) => {
        progress = news;
        if (performance.now() - saidAt >= sayEveryMs) void say('pulling');
      }, signal);
      log.info({ model }, 'the language model has been downloaded');
      await say('done');
      break;
    } catch (error) {
      signal.throwIfAborted();
      const failure = failureOfError(error);
      if (failure.isReset && attempt < mostAttempts) continue;
      log.warn(
        { model, kind: failure.kind, reason: failure.message },
        'the language model was not downloaded',
      );
      await say('failed', failure.message);
      break;
    }
  }
  await onEnd();
}
