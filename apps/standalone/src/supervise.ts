import { setTimeout as delay } from 'node:timers/promises';

/** A process of the desk, as far as the supervisor is concerned. */
export interface Running {
  /** Settles with a few words ("signal SIGKILL") when the process has ended. */
  exited: Promise<string>;
  /** Ends it in good order; fine to call again. */
  stop(): Promise<void>;
}

export interface Part {
  name: string;
  /**
   * Starts the process and waits until it can be used. Called again, with the same addresses, after a crash.
   * @throws when it does not become ready, or when `signal` is aborted; then nothing of it is left running
   */
  start(signal: AbortSignal): Promise<Running>;
}

export interface Supervisor {
  /** Aborted once somebody has asked to stop. */
  closing: AbortSignal;
  /** Starts a part and from then on starts it again whenever it ends by itself. */
  start(part: Part): Promise<void>;
  /** Ends the parts one after the other, the last started first. */
  stop(onStopping?: (name: string) => void): Promise<void>;
}

interface Kept {
  name: string;
  /** Undefined between a crash and the next start. */
  current: Running | undefined;
  /** Settles when nobody starts the part again any more. */
  watched: Promise<void>;
}

const HEALTHY_AFTER_MS = 60_000;

/**
 * @param say prints a line for people
 * @param waits_ms how long to wait before the first, second ... attempt in a row; the last goes for all that follow
 */
export function createSupervisor(
  say: (name: string, text: string) => void,
  waits_ms: readonly [number, ...number[]] = [500, 1_000, 2_000, 5_000, 10_000, 30_000],
): Supervisor {
  const closing = new AbortController();
  const starts: Promise<void>[] = [];
  const parts: Kept[] = [];

  function start(part: Part): Promise<void> {
    const starting = startFirst(part);
    starts.push(starting);
    return starting;
  }

  async function startFirst(part: Part): Promise<void> {
    closing.signal.throwIfAborted();
    const current: Running | undefined = await part.start(closing.signal);
    if (closing.signal.aborted) return current.stop();
    const kept: Kept = { name: part.name, current, watched: Promise.resolve() };
    kept.watched = keepRunning(part, kept);
    parts.push(kept);
  }

  async function keepRunning(part: Part, kept: Kept): Promise<void> {
    let failures = 0;
    let readyAt = Date.now();
    while (kept.current) {
      const ending = await kept.current.exited;
      kept.current = undefined;
      if (closing.signal.aborted) return;
      if (Date.now() - readyAt > HEALTHY_AFTER_MS) failures = 0;
      let reason = `ended unexpectedly (${ending})`;
      while (!kept.current) {
        const wait_ms = waits_ms[Math.min(failures++, waits_ms.length - 1)] ?? waits_ms[0];
        say(part.name, `${reason}; starting it again in ${wait_ms / 1000} s`);
        await delay(wait_ms, undefined, { signal: closing.signal }).catch(() => {});
        if (closing.signal.aborted) return;
        const startedAt = Date.now();
        try {
          kept.current = await part.start(closing.signal);
          readyAt = Date.now();
          say(part.name, `is back after ${((readyAt - startedAt) / 1000).toFixed(1)} s`);
        } catch (error) {
          if (closing.signal.aborted) return;
          reason = `does not start (${error instanceof Error ? error.message.split('\n')[0] : error})`;
        }
      }
      if (closing.signal.aborted) return kept.current.stop();
    }
  }

  async function stop(onStopping?: (name: string) => void): Promise<void> {
    closing.abort();
    for (const kept of parts.reverse()) {
      onStopping?.(kept.name);
      await kept.current?.stop();
      await kept.watched;
    }
    await Promise.allSettled(starts);
  }

  return { closing: closing.signal, start, stop };
}
