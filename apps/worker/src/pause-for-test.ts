import { writeSync } from 'node:fs';
import type { Stage } from './analyze-ticket/run-stage.ts';

/** Where a worker can be told to stop dead: before a step, or when the answer is saved and the job not yet done. */
export type PausePoint = Stage | 'saved';

/**
 * For the tests that kill a worker in the middle of its work.
 * @param at where it says `paused at …` and then does nothing until it is killed; undefined for never
 */
export function createPause(at: PausePoint | undefined): (point: PausePoint) => Promise<void> {
  return (point) => {
    if (point !== at) return Promise.resolve();
    // Written at once: nobody empties a buffer after SIGKILL.
    writeSync(1, `paused at ${point}\n`);
    return new Promise(() => {});
  };
}
