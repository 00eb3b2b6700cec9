import type { Logger } from 'pino';
import type { Gauge } from 'prom-client';

export type Task = {
  /** Does it now, or right after the time that runs. */
  now(): void;
  /** Does it no more; settles when what runs has ended. */
  stop(): Promise<void>;
};

/** What tells from outside whether a task goes on: when it last went well, and how often it should. */
export type TaskMetrics = { taskSuccess: Gauge<'task'>; taskPeriod: Gauge<'task'> };

/**
 * Does something again and again, at the start and then every `everyMs` at most, never twice at once. What it does must be
 * written down as owed in the database, so that a time that failed, or was slept through, is made up for by the next one, and
 * so that several workers may do it side by side. A failure is logged once until it works again.
 */
export function keepDoing(task: {
  /** In metrics and logs, such as `escalate`. */
  name: string;
  everyMs: number;
  work: () => Promise<void>;
  metrics: TaskMetrics;
  log: Logger;
}): Task {
  const { name, everyMs, work, metrics, log } = task;
  let running: Promise<void> | undefined;
  let isWantedAgain = false;
  let isStopped = false;
  let isFailing = false;
  metrics.taskPeriod.set({ task: name }, everyMs / 1000);

  async function once(): Promise<void> {
    try {
      await work();
      metrics.taskSuccess.setToCurrentTime({ task: name });
      if (isFailing) log.info({ task: name }, 'it works again');
      isFailing = false;
    } catch (error) {
      if (!isFailing) log.error({ err: error, task: name }, 'it failed, and is tried again in a while');
      isFailing = true;
    }
  }

  async function run(): Promise<void> {
    do {
      isWantedAgain = false;
      await once();
    } while (isWantedAgain && !isStopped);
  }

  function now(): void {
    if (isStopped) return;
    isWantedAgain = running !== undefined;
    running ??= run().finally(() => {
      running = undefined;
    });
  }

  const timer = setInterval(() => {
    if (!running) now();
  }, everyMs);
  now();

  return {
    now,
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
