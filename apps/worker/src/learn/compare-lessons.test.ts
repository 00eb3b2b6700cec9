import { describe, expect, it } from 'vitest';
import { type Compared, compareLessons } from './compare-lessons.ts';

const kinds = ['hardware', 'software', 'network', 'other'];

/** As many tickets as wanted, of four categories; which are right with either is said by position. */
function frozen(
  n: number,
  isRight: { candidate: (position: number) => boolean; before: (position: number) => boolean },
  confidence = { candidate: 0.8, before: 0.8 },
): Compared[] {
  return Array.from({ length: n }, (_, position) => {
    const category = kinds[position % kinds.length] ?? 'other';
    const wrong = kinds[(position + 1) % kinds.length] ?? 'other';
    return {
      category,
      candidate: {
        category: isRight.candidate(position) ? category : wrong,
        confidence: confidence.candidate,
      },
      before: { category: isRight.before(position) ? category : wrong, confidence: confidence.before },
    };
  });
}
const mostly = (position: number) => position % 5 !== 0;
const half = (position: number) => position % 2 === 0;

describe('compareLessons', () => {
  it('promotes what is better beyond chance', () => {
    const { scores, is_promoted } = compareLessons(frozen(200, { candidate: mostly, before: half }));
    expect(is_promoted).toBe(true);
    expect(scores.verdict).toBe('better');
    expect(scores.candidate?.accuracy).toBe(0.8);
    expect(scores.before?.accuracy).toBe(0.5);
    expect(scores.difference?.[0]).toBeGreaterThan(0);
  });

  it('promotes what decides the same', () => {
    expect(compareLessons(frozen(100, { candidate: mostly, before: mostly }))).toMatchObject({
      is_promoted: true,
      scores: { verdict: 'not_worse', difference: [0, 0] },
    });
  });

  it('refuses what may be worse', () => {
    const { scores, is_promoted } = compareLessons(
      frozen(200, { candidate: (n) => n % 5 !== 1, before: mostly }),
    );
    expect([is_promoted, scores.verdict]).toEqual([false, 'worse']);
  });

  it('refuses what beats the one in use only because that one is wrong by the choice of tickets', () => {
    const { scores, is_promoted } = compareLessons(
      frozen(120, { candidate: (n) => n % 5 === 0, before: () => false }, { candidate: 0.2, before: 0.2 }),
    );
    expect([is_promoted, scores.verdict]).toEqual([false, 'no_better_than_guessing']);
  });

  it('refuses what is as often right but knows less how sure it may be', () => {
    const { scores, is_promoted } = compareLessons(
      frozen(300, { candidate: mostly, before: mostly }, { candidate: 0.99, before: 0.8 }),
    );
    expect([is_promoted, scores.verdict]).toEqual([false, 'worse_calibrated']);
    expect(scores.before?.ece).toBeCloseTo(0, 1);
  });

  it('decides nothing by a handful', () => {
    expect(compareLessons(frozen(19, { candidate: () => true, before: () => false }))).toMatchObject({
      is_promoted: false,
      scores: { verdict: 'too_few_labels', difference: null },
    });
    expect(compareLessons([]).scores.verdict).toBe('too_few_labels');
  });

  it('comes to the same each time', () => {
    const rows = frozen(150, { candidate: mostly, before: half });
    expect(compareLessons(rows)).toEqual(compareLessons(rows));
  });
});
