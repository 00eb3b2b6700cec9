import { type JobName, type JobPayload, jobIds, jobOptions } from '@desk/contract/jobs';
import { listOwedAnalyses } from '@desk/desk/analysis/list-owed-analyses';
import type { Desk } from '@desk/desk/desk';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { Counter, Gauge } from 'prom-client';
import type { OpenQueues, Queues } from './open-queues.ts';

const everyMs = 5_000;
/** The API enqueues what it has just committed; the sweep is for what did not arrive. Not so after an interruption. */
const momentMs = 2_000;
const batch = 500;

export type Sweep = { stop(): Promise<void> };

/**
 * Finds what the database says is owed and nobody is working on: jobs that a dead Redis never took, that a Redis without
 * its data forgot, or that a killed process left behind. The job's id makes a second asking nothing, so any number of
 * workers may sweep at once, and what merely waits its turn keeps its place.
 */
export function startSweep(deps: {
  desk: Desk;
  redis: Redis;
  queues: OpenQueues;
  /** Told each time, so that owed vectors are looked for too; must not wait for them. */
  onSweep: () => void;
  metrics: { sweepSuccess: Gauge; sweepEnqueued: Counter };
  log: Logger;
}): Sweep {
  const { desk, redis, queues, onSweep, metrics, log } = deps;
  let running: Promise<void> | undefined;
  let isFailing = false;

  async function enqueueOwedAnalyses({ analysis, refinement }: Queues, older_than_ms: number): Promise<void> {
    const owed = await listOwedAnalyses(desk, { older_than_ms, limit: batch });
    if (owed.length === 0) return;
    const first = owed.filter(({ is_refinement }) => !is_refinement);
    const better = owed.filter(({ is_refinement }) => is_refinement);
    await analysis.addBulk(first.map((key) => jobFor('analyze-ticket', key)));
    await refinement.addBulk(better.map((key) => jobFor('refine-answer', key)));
    metrics.sweepEnqueued.inc(owed.length);
  }

  async function sweepOnce(olderThanMs: number): Promise<void> {
    onSweep();
    // Without Redis there is nothing to do and nothing to say: the connection has said it.
    const current = queues.current();
    if (!current) return;
    try {
      await enqueueOwedAnalyses(current, olderThanMs);
      metrics.sweepSuccess.setToCurrentTime();
      if (isFailing) log.info('the sweep works again');
      isFailing = false;
    } catch (error) {
      if (!isFailing) log.error({ err: error }, 'the sweep failed; it tries again every few seconds');
      isFailing = true;
    }
  }

  function run(olderThanMs: number): Promise<void> {
    running ??= sweepOnce(olderThanMs).finally(() => {
      running = undefined;
    });
    return running;
  }

  const afterInterruption = () => void run(0);
  redis.on('ready', afterInterruption);
  const timer = setInterval(() => void run(momentMs), everyMs);
  afterInterruption();

  return {
    async stop() {
      clearInterval(timer);
      redis.off('ready', afterInterruption);
      await running;
    },
  };
}

function jobFor(
  name: Extract<JobName, 'analyze-ticket' | 'refine-answer'>,
  { ticket_id, analysis_run }: JobPayload<typeof name>,
) {
  const data = { ticket_id, analysis_run };
  return { name, data, opts: { ...jobOptions, jobId: jobIds[name](data) } };
}
