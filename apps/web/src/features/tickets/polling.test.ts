import { describe, expect, it } from 'vitest';
import { assistantStage, hasGivenUp, nextLookMs } from './polling.ts';

const waiting = { analysis_state: 'queued', visible: true } as const;

describe('nextLookMs', () => {
  it('looks every second for the first ten seconds', () => {
    expect([0, 4_000, 9_999].map((waited_ms) => nextLookMs({ ...waiting, waited_ms }))).toEqual([
      1_000, 1_000, 1_000,
    ]);
  });

  it('looks every five seconds afterwards', () => {
    expect([10_000, 60_000, 119_999].map((waited_ms) => nextLookMs({ ...waiting, waited_ms }))).toEqual([
      5_000, 5_000, 5_000,
    ]);
  });

  it('slows down after two minutes and stops after five', () => {
    expect(
      [120_000, 299_999, 300_000, 86_400_000].map((waited_ms) => nextLookMs({ ...waiting, waited_ms })),
    ).toEqual([15_000, 15_000, null, null]);
  });

  it('asks at most forty-four times for one answer', () => {
    let looks = 0;
    for (let waited_ms = 0, next: number | null = 0; next !== null; waited_ms += next) {
      next = nextLookMs({ ...waiting, waited_ms });
      if (next === null) break;
      looks += 1;
    }
    expect(looks).toBe(10 + 22 + 12);
  });

  it('stops when the answer is there or could not be given', () => {
    expect(nextLookMs({ analysis_state: 'done', waited_ms: 0, visible: true })).toBeNull();
    expect(nextLookMs({ analysis_state: 'failed', waited_ms: 0, visible: true })).toBeNull();
  });

  it('stops while the tab is hidden and goes on where it was when it is shown', () => {
    expect(nextLookMs({ analysis_state: 'running', waited_ms: 3_000, visible: false })).toBeNull();
    expect(nextLookMs({ analysis_state: 'running', waited_ms: 3_000, visible: true })).toBe(1_000);
  });
});

describe('hasGivenUp', () => {
  it('is true only for an answer still owed after five minutes', () => {
    expect(hasGivenUp({ analysis_state: 'running', waited_ms: 300_000 })).toBe(true);
    expect(hasGivenUp({ analysis_state: 'running', waited_ms: 299_999 })).toBe(false);
    expect(hasGivenUp({ analysis_state: 'done', waited_ms: 900_000 })).toBe(false);
  });
});

describe('assistantStage', () => {
  it('goes from waiting over reading and searching to writing', () => {
    expect(assistantStage('queued', 60_000)).toBe('waiting');
    expect([0, 1_500, 4_000, 60_000].map((ms) => assistantStage('running', ms))).toEqual([
      'reading',
      'searching',
      'writing',
      'writing',
    ]);
  });
});
