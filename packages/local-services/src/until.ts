import { setTimeout as delay } from 'node:timers/promises';

/**
 * Asks again until `attempt` gives something other than undefined.
 * @throws what `attempt` last threw (or "Not within N ms") at the deadline, the signal's reason when it is aborted
 */
export async function until<T>(
  attempt: () => Promise<T | undefined> | T | undefined,
  { within_ms, every_ms = 25, signal }: { within_ms: number; every_ms?: number; signal?: AbortSignal },
): Promise<T> {
  const deadline = Date.now() + within_ms;
  for (;;) {
    signal?.throwIfAborted();
    let failure: unknown;
    try {
      const answer = await attempt();
      if (answer !== undefined) return answer;
    } catch (error) {
      failure = error;
    }
    if (Date.now() >= deadline) throw failure ?? new Error(`Not within ${within_ms} ms`);
    await delay(every_ms);
  }
}
