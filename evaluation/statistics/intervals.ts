import { proportion } from '@desk/desk/learning/proportion';
import { createRandom } from './random.ts';
import { groupBy, mean } from './statistics.ts';

/** How sure a score is: 95 % intervals, and whether two scores of the same rows differ. */

export type Interval = [number, number];

type Resampling = {
  /** Samples drawn; more are steadier and slower. */
  samples?: number;
  seed?: number;
};

/** Of a share: `right` of `n`, by Wilson; between 0 and 1 where nothing is known. */
export function wilsonInterval(right: number, n: number): Interval {
  const { low, high } = proportion(right, n);
  return [low, high];
}

/**
 * Percentile bootstrap of any statistic over whole clusters: forty texts about one issue are nearly one observation, so
 * issues are drawn, never rows.
 */
export function bootstrapInterval<Row>(
  rows: readonly Row[],
  clusterOf: (row: Row) => string,
  statistic: (rows: Row[]) => number,
  resampling: Resampling = {},
): Interval {
  return percentiles(resample(rows, clusterOf, statistic, resampling));
}

/** The same for a mean, such as an accuracy: a hundred times faster, because only sums per cluster are drawn. */
export function bootstrapMeanInterval<Row>(
  rows: readonly Row[],
  clusterOf: (row: Row) => string,
  scoreOf: (row: Row) => number,
  { samples = 2000, seed = 1 }: Resampling = {},
): Interval {
  const sums = [...groupBy(rows, clusterOf).values()].map((group) => ({
    sum: group.reduce((sum, row) => sum + scoreOf(row), 0),
    count: group.length,
  }));
  const random = createRandom(seed);
  return percentiles(
    Array.from({ length: samples }, () => {
      let total = 0;
      let count = 0;
      for (let n = 0; n < sums.length; n++) {
        const drawn = sums[Math.floor(random() * sums.length)];
        total += drawn?.sum ?? 0;
        count += drawn?.count ?? 0;
      }
      return total / count;
    }),
  );
}

/**
 * Two ways to decide the same rows: by how much ours is better, and how likely that is chance.
 * @returns `p` is two-sided; `interval` is of the difference ours - theirs
 */
export function pairedTest<Row>(
  rows: readonly Row[],
  clusterOf: (row: Row) => string,
  ours: (row: Row) => number,
  theirs: (row: Row) => number,
  { samples = 2000, seed = 1 }: Resampling = {},
): { difference: number; interval: Interval; p: number } {
  const differences = rows.map((row) => ({ cluster: clusterOf(row), by: ours(row) - theirs(row) }));
  const drawn = resample(
    differences,
    (row) => row.cluster,
    (sample) => mean(sample.map((row) => row.by)),
    { samples, seed },
  );
  const notBetter = drawn.filter((value) => value <= 0).length;
  const notWorse = drawn.filter((value) => value >= 0).length;
  return {
    difference: mean(differences.map((row) => row.by)),
    interval: percentiles(drawn),
    p: Math.min(1, (2 * Math.min(notBetter, notWorse) + 1) / (samples + 1)),
  };
}

function resample<Row>(
  rows: readonly Row[],
  clusterOf: (row: Row) => string,
  statistic: (rows: Row[]) => number,
  { samples = 1000, seed = 1 }: Resampling,
): number[] {
  const clusters = [...groupBy(rows, clusterOf).values()];
  const random = createRandom(seed);
  return Array.from({ length: samples }, () =>
    statistic(
      Array.from(
        { length: clusters.length },
        () => clusters[Math.floor(random() * clusters.length)] ?? [],
      ).flat(),
    ),
  );
}

function percentiles(values: number[]): Interval {
  // A sample in which the statistic is not defined (a label that was not drawn) says nothing.
  const sorted = values.filter((value) => !Number.isNaN(value)).toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return [at(0.025), at(0.975)];
}
