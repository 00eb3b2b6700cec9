import { type AnalysisState, isAnalysisOwed } from '@desk/contract/vocabulary';

/**
 * How often the page looks whether the assistant has answered: every second while people watch closely, then every
 * five, then seldom, and after some minutes not at all until somebody asks. A 304 costs the API one row.
 */
const schedule = [
  { until_ms: 10_000, every_ms: 1_000 },
  { until_ms: 120_000, every_ms: 5_000 },
  { until_ms: 300_000, every_ms: 15_000 },
] as const;

/** From here on the page says that it takes longer than usual. */
export const slowAfterMs = 20_000;

export type PollMoment = {
  analysis_state: AnalysisState;
  /** How long the page has been waiting for this answer. */
  waited_ms: number;
  /** False while the tab is hidden. */
  visible: boolean;
};

/** Milliseconds until the next look, or null when there is nothing to look for, nobody looking, or no hope left. */
export function nextLookMs({ analysis_state, waited_ms, visible }: PollMoment): number | null {
  if (!visible || !isAnalysisOwed(analysis_state)) return null;
  return schedule.find((stretch) => waited_ms < stretch.until_ms)?.every_ms ?? null;
}

/** Whether the page has stopped looking by itself although the answer is still owed. */
export function hasGivenUp({ analysis_state, waited_ms }: Omit<PollMoment, 'visible'>): boolean {
  return isAnalysisOwed(analysis_state) && nextLookMs({ analysis_state, waited_ms, visible: true }) === null;
}

export type AssistantStage = 'waiting' | 'reading' | 'searching' | 'writing';

/**
 * What to say that the assistant is doing. The API tells queued from running; within a run the worker reads, searches
 * and writes in this order, so time since the page saw it running stands in for the step.
 */
export function assistantStage(state: AnalysisState, running_ms: number): AssistantStage {
  if (state !== 'running') return 'waiting';
  if (running_ms < 1_500) return 'reading';
  if (running_ms < 4_000) return 'searching';
  return 'writing';
}
