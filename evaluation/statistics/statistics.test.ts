import { describe, expect, it } from 'vitest';
import {
  accuracy,
  auroc,
  calibrationError,
  confusionMatrix,
  coverageAtPrecision,
  groupBy,
  type Judged,
  macroF1,
  mean,
  mrrAt,
  type Rated,
  recallAt,
  reliabilityBins,
  scoreBy,
  weightedKappa,
  worstOf,
} from './statistics.ts';

// Every expected value here was worked out on paper.

const judge = (...pairs: [string, string][]): Judged[] =>
  pairs.map(([actual, predicted]) => ({ actual, predicted }));
const rate = (...pairs: [number, boolean][]): Rated[] =>
  pairs.map(([confidence, isRight]) => ({ confidence, isRight }));

describe('labels', () => {
  it('counts what is right', () => {
    expect(accuracy(judge(['a', 'a'], ['a', 'b'], ['b', 'b'], ['b', 'b']))).toBe(0.75);
    expect(accuracy([])).toBeNaN();
  });

  it('counts actual labels down and predicted labels across', () => {
    expect(confusionMatrix(judge(['a', 'a'], ['a', 'b'], ['b', 'b']), ['a', 'b'])).toEqual([
      [1, 1],
      [0, 1],
    ]);
  });

  it('takes the mean F1 over labels, however rare', () => {
    expect(macroF1(judge(['a', 'a'], ['a', 'b'], ['b', 'b']))).toBeCloseTo(2 / 3);
    expect(macroF1(judge(['a', 'a'], ['a', 'a'], ['b', 'c']))).toBeCloseTo(1 / 3);
  });

  it('weighs a miss by its distance, against chance', () => {
    const rows = judge(['low', 'low'], ['low', 'medium'], ['medium', 'medium'], ['high', 'high']);
    const ranks = ['low', 'medium', 'high'];
    expect(weightedKappa(rows, ranks)).toBeCloseTo(0.8);
    expect(weightedKappa(rows, ranks, 'linear')).toBeCloseTo(5 / 7);
  });

  it('gives no credit for always naming the same label', () => {
    expect(weightedKappa(judge(['low', 'low'], ['high', 'low']), ['low', 'high'])).toBe(0);
  });
});

describe('confidence', () => {
  const rows = rate([0.2, false], [0.9, true], [0.4, true], [0.6, true]);

  it('fills bins of equal mass, the least sure first', () => {
    const [least, most] = reliabilityBins(rows, 2);
    expect(least?.count).toBe(2);
    expect(least?.confidence).toBeCloseTo(0.3);
    expect(least?.accuracy).toBe(0.5);
    expect(most?.confidence).toBeCloseTo(0.75);
    expect(most?.accuracy).toBe(1);
  });

  it('leaves out bins for which there are no rows', () => {
    expect(reliabilityBins(rows, 15)).toHaveLength(4);
  });

  it('averages how far confidence is from accuracy', () => {
    expect(calibrationError(rows, 2)).toBeCloseTo((0.2 + 0.25) / 2);
    expect(calibrationError(rate([0.75, true], [0.75, true], [0.75, true], [0.75, false]), 1)).toBe(0);
  });

  it('ranks right above wrong, ties counting half', () => {
    expect(auroc(rate([0.9, true], [0.4, true], [0.4, false], [0.2, false]))).toBe(3.5 / 4);
    expect(auroc(rate([0.75, true], [0.75, false], [0.75, true]))).toBe(0.5);
    expect(auroc(rate([0.9, true]))).toBeNaN();
  });

  it('covers as much as keeps the precision', () => {
    const list = rate([0.9, true], [0.8, true], [0.7, true], [0.6, true], [0.5, false], [0.4, true]);
    expect(coverageAtPrecision(list, 0.95)).toBeCloseTo(4 / 6);
    expect(coverageAtPrecision(list, 0.8)).toBe(1);
    expect(coverageAtPrecision(rate([0.9, false], [0.5, true]), 0.95)).toBe(0);
  });

  it('takes all rows of one confidence or none', () => {
    expect(coverageAtPrecision(rate([0.9, true], [0.9, false], [0.3, false]), 0.95)).toBe(0);
  });
});

describe('ranks', () => {
  const ranks = [1, 3, 4, undefined];

  it('looks at the first k places', () => {
    expect(recallAt(ranks, 3)).toBe(0.5);
    expect(recallAt(ranks, 1)).toBe(0.25);
    expect(mrrAt(ranks, 3)).toBeCloseTo((1 + 1 / 3) / 4);
  });
});

describe('groups', () => {
  it('names the worst in the direction that is worse', () => {
    expect(worstOf({ zh: 0.9, fr: 0.8, nl: 0.95 })).toEqual({ name: 'fr', value: 0.8 });
    expect(worstOf({ zh: 0.02, fr: 0.01 }, false)).toEqual({ name: 'zh', value: 0.02 });
    expect(worstOf({})).toBeUndefined();
  });

  it('keeps the order in which keys appear', () => {
    expect([...groupBy(['b1', 'a1', 'b2'], (row) => row.slice(0, 1))]).toEqual([
      ['b', ['b1', 'b2']],
      ['a', ['a1']],
    ]);
  });

  it('scores each by itself', () => {
    const rows = judge(['a', 'a'], ['a', 'b'], ['b', 'b']);
    expect(scoreBy(rows, ({ actual }) => actual, accuracy)).toEqual({ a: 0.5, b: 1 });
  });

  it('has no mean of nothing', () => {
    expect(mean([])).toBeNaN();
  });
});
