import type { Histogram } from 'prom-client';

/** The steps of an analysis, in order; the last three, after the first two again, are those of a better answer. */
export const stages = ['embed', 'retrieve', 'recommend', 'save', 'ask', 'check', 'replace'] as const;
export type Stage = (typeof stages)[number];

/** Runs one step of an analysis, timed and counted. */
export type RunStage = <Result>(stage: Stage, work: () => Promise<Result>) => Promise<Result>;

/**
 * @param duration in seconds, by stage and outcome (`ok` or `error`)
 * @param pause called before each step; for the tests that kill a worker there
 */
export function createStageRunner(
  duration: Histogram<'stage' | 'outcome'>,
  pause: (stage: Stage) => Promise<void>,
): RunStage {
  return async (stage, work) => {
    await pause(stage);
    const end = duration.startTimer({ stage });
    try {
      const result = await work();
      end({ outcome: 'ok' });
      return result;
    } catch (error) {
      end({ outcome: 'error' });
      throw error;
    }
  };
}
