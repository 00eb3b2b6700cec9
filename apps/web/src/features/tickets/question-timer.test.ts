import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startQuestionTimer } from './question-timer.ts';

const start = new Date('2026-11-22T10:00:00Z');
beforeEach(() => vi.useFakeTimers({ now: start }));
afterEach(() => vi.useRealTimers());

function ask(seen: { secondsAgo: number; wasSeenBefore: boolean }) {
  const onDue = vi.fn();
  const stop = startQuestionTimer({
    answer_seen_at: new Date(start.getTime() - seen.secondsAgo * 1000).toISOString(),
    wasSeenBefore: seen.wasSeenBefore,
    clock: Date.now,
    onDue,
  });
  return { onDue, stop };
}

describe('the question whether it is solved', () => {
  it('comes ten seconds after the answer was seen, and no sooner', () => {
    const { onDue } = ask({ secondsAgo: 0, wasSeenBefore: false });
    vi.advanceTimersByTime(9_999);
    expect(onDue).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onDue).toHaveBeenCalledTimes(1);
  });

  it('goes on waiting after a reload, where it was', () => {
    const { onDue } = ask({ secondsAgo: 7, wasSeenBefore: true });
    vi.advanceTimersByTime(2_999);
    expect(onDue).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onDue).toHaveBeenCalledTimes(1);
  });

  it('is there at once for whoever comes back later', () => {
    expect(ask({ secondsAgo: 3600, wasSeenBefore: true }).onDue).toHaveBeenCalledTimes(1);
  });

  it('waits ten seconds even where this machine’s clock is wrong', () => {
    // Seen just now by the desk's clock, which is a minute behind this one, and an hour ahead of it.
    for (const [secondsAgo, wasSeenBefore] of [
      [60, false],
      [-3600, true],
    ] as const) {
      const { onDue } = ask({ secondsAgo, wasSeenBefore });
      vi.advanceTimersByTime(9_999);
      expect(onDue).not.toHaveBeenCalled();
      vi.advanceTimersByTime(1);
      expect(onDue).toHaveBeenCalledTimes(1);
    }
  });

  it('is not put when the page was left', () => {
    const { onDue, stop } = ask({ secondsAgo: 0, wasSeenBefore: false });
    stop();
    vi.advanceTimersByTime(60_000);
    expect(onDue).not.toHaveBeenCalled();
  });
});
