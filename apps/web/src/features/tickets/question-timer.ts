/** So long people try an answer before they are asked whether it helped. */
export const questionDelayMs = 10_000;

type Seen = {
  /** When the requester first had the answer before them, by the desk's clock. */
  answer_seen_at: string;
  /** It had been seen before this page was opened; otherwise it has been seen just now. */
  wasSeenBefore: boolean;
};

/**
 * How long until the requester is asked whether the answer helped. The desk says when the ten seconds began, so that they go on
 * through a reload; a clock of this machine that is wrong makes nobody wait longer than that.
 *
 * @param now this machine's clock, in milliseconds
 */
export function msUntilQuestion({ answer_seen_at, wasSeenBefore }: Seen, now: number): number {
  if (!wasSeenBefore) return questionDelayMs;
  const left = Date.parse(answer_seen_at) + questionDelayMs - now;
  return Math.min(questionDelayMs, Math.max(0, left));
}

/** Calls `onDue` when it is time to ask, which may be at once. @returns ends the wait */
export function startQuestionTimer(seen: Seen & { clock: () => number; onDue: () => void }): () => void {
  const wait = msUntilQuestion(seen, seen.clock());
  if (wait === 0) {
    seen.onDue();
    return () => {};
  }
  const timer = setTimeout(seen.onDue, wait);
  return () => clearTimeout(timer);
}
