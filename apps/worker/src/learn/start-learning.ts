import { jobIds, jobOptions } from '@desk/contract/jobs';
import type { Desk } from '@desk/desk/desk';
import { areBlindReviewsDue } from '@desk/desk/learning/blind-reviews';
import { lessonDue } from '@desk/desk/learning/read-lesson';
import type { Logger } from 'pino';
import type { OpenQueues } from '../open-queues.ts';
import type { LearnedTriage } from './learned-triage.ts';

const everyMs = 60_000;

export type Learning = { stop(): Promise<void> };

/**
 * Looks every minute whether another worker has put something new to use, and whether this week's blind reviews or tonight's
 * lesson are due. What is due is written in the database, not in a timer: a desk that was off at two o'clock learns when it is
 * back, and of any number of workers one does the work, because the job's id is the night.
 */
export function startLearning(deps: {
  desk: Desk;
  queues: OpenQueues;
  learned: LearnedTriage;
  log: Logger;
}): Learning {
  const { desk, queues, learned, log } = deps;
  let running: Promise<void> | undefined;
  let isFailing = false;

  async function enqueueDue(): Promise<void> {
    const housekeeping = queues.current()?.housekeeping;
    if (!housekeeping) return;
    if (await areBlindReviewsDue(desk))
      await housekeeping.add(
        'offer-blind-reviews',
        {},
        { ...jobOptions, jobId: jobIds['offer-blind-reviews']({}) },
      );
    const night = await lessonDue(desk);
    if (night)
      await housekeeping.add(
        'refit-assistant',
        { night },
        { ...jobOptions, jobId: jobIds['refit-assistant']({ night }) },
      );
  }

  async function look(): Promise<void> {
    try {
      await learned.refresh();
      await enqueueDue();
      if (isFailing) log.info('learning works again');
      isFailing = false;
    } catch (error) {
      if (!isFailing)
        log.error({ err: error }, 'what is to be learned cannot be looked up; next minute again');
      isFailing = true;
    }
  }

  const run = () => {
    running ??= look().finally(() => {
      running = undefined;
    });
  };
  const timer = setInterval(run, everyMs);
  run();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
