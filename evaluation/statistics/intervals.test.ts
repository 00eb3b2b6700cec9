import { describe, expect, it } from 'vitest';
import { bootstrapInterval, bootstrapMeanInterval, pairedTest, wilsonInterval } from './intervals.ts';
import { createRandom } from './random.ts';
import { mean } from './statistics.ts';

type Row = { issue: string; right: number; baseline?: number };
const issueOf = (row: Row) => row.issue;
const accuracyOf = (rows: Row[]) => mean(rows.map((row) => row.right));

/** `issues` clusters of `size` rows that are all right or all wrong, half of the clusters each. */
const clusters = (issues: number, size: number): Row[] =>
  Array.from({ length: issues * size }, (_, n) => ({
    issue: `i${Math.floor(n / size)}`,
    right: Math.floor(n / size) % 2,
  }));

describe('wilsonInterval', () => {
  it('gives the published values', () => {
    const [low, high] = wilsonInterval(8, 10);
    expect(low).toBeCloseTo(0.4902, 4);
    expect(high).toBeCloseTo(0.9433, 4);
  });

  it('stays inside 0 and 1, and knows nothing without rows', () => {
    expect(wilsonInterval(0, 10)[0]).toBe(0);
    expect(wilsonInterval(0, 10)[1]).toBeCloseTo(0.2775, 4);
    expect(wilsonInterval(10, 10)[1]).toBeCloseTo(1);
    expect(wilsonInterval(0, 0)).toEqual([0, 1]);
  });
});

describe('bootstrapInterval', () => {
  it('is a point when every row is alike', () => {
    expect(bootstrapInterval([{ issue: 'a', right: 1 }], issueOf, accuracyOf)).toEqual([1, 1]);
  });

  it('draws issues, so that forty texts about one are one observation', () => {
    const few = bootstrapInterval(clusters(4, 40), issueOf, accuracyOf);
    const many = bootstrapInterval(clusters(160, 1), issueOf, accuracyOf);
    expect(few).toEqual([0, 1]);
    expect(many[0]).toBeGreaterThan(0.4);
    expect(many[1]).toBeLessThan(0.6);
  });

  it('is the same every time, and another with another seed', () => {
    const rows = clusters(30, 3);
    const draw = (seed: number) =>
      bootstrapInterval(rows, issueOf, (sample) => accuracyOf(sample) ** 3, { seed, samples: 101 });
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  it('has the quick form for means, which agrees', () => {
    const slow = bootstrapInterval(clusters(40, 5), issueOf, accuracyOf, { samples: 2000 });
    const quick = bootstrapMeanInterval(clusters(40, 5), issueOf, (row) => row.right);
    expect(quick).toEqual(slow);
  });
});

describe('pairedTest', () => {
  const rows = (betterShare: number): Row[] =>
    Array.from({ length: 100 }, (_, n) => ({
      issue: `i${n}`,
      right: 1,
      baseline: n < betterShare * 100 ? 0 : 1,
    }));
  const test = (list: Row[]) =>
    pairedTest(
      list,
      issueOf,
      (row) => row.right,
      (row) => row.baseline ?? 0,
    );

  it('is sure when ours is better in many rows', () => {
    const { difference, interval, p } = test(rows(0.2));
    expect(difference).toBeCloseTo(0.2);
    expect(interval[0]).toBeGreaterThan(0.1);
    expect(p).toBeLessThan(0.01);
  });

  it('calls no difference chance', () => {
    expect(test(rows(0))).toEqual({ difference: 0, interval: [0, 0], p: 1 });
  });
});

describe('createRandom', () => {
  it('spreads evenly over 0 to 1', () => {
    const random = createRandom(7);
    const values = Array.from({ length: 10_000 }, random);
    expect(mean(values)).toBeCloseTo(0.5, 1);
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    expect(values.filter((value) => value < 0.1).length).toBeGreaterThan(900);
  });
});
