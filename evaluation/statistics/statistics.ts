/** Scores of single decisions. Everything is pure and in [0, 1] unless said otherwise; nothing to score gives NaN. */

export type Judged<Label extends string = string> = { actual: Label; predicted: Label };

/** A decision with how sure it was. */
export type Rated = { confidence: number; isRight: boolean };

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;

export const accuracy = (rows: readonly Judged[]): number =>
  mean(rows.map((row) => (row.actual === row.predicted ? 1 : 0)));

/** Counts, `[actual][predicted]` in the order of `labels`. */
export function confusionMatrix<Label extends string>(
  rows: readonly Judged<Label>[],
  labels: readonly Label[],
): number[][] {
  return labels.map((actual) =>
    labels.map(
      (predicted) => rows.filter((row) => row.actual === actual && row.predicted === predicted).length,
    ),
  );
}

/** The mean F1 of the labels that occur, as actual or as predicted. */
export function macroF1(rows: readonly Judged[]): number {
  const labels = new Set(rows.flatMap((row) => [row.actual, row.predicted]));
  return mean(
    [...labels].map((label) => {
      const hits = rows.filter((row) => row.actual === label && row.predicted === label).length;
      const named = rows.filter((row) => row.actual === label || row.predicted === label).length;
      return (2 * hits) / (hits + named);
    }),
  );
}

/**
 * Cohen's kappa for labels with ranks, in [-1, 1]: 1 is agreement, 0 is chance; far misses weigh more.
 * @param ranks the labels from least to most
 */
export function weightedKappa<Label extends string>(
  rows: readonly Judged<Label>[],
  ranks: readonly Label[],
  weighting: 'quadratic' | 'linear' = 'quadratic',
): number {
  const power = weighting === 'quadratic' ? 2 : 1;
  const actual = rows.map((row) => ranks.indexOf(row.actual));
  const predicted = rows.map((row) => ranks.indexOf(row.predicted));
  const cost = (a: number, b: number) => Math.abs(a - b) ** power;
  const observed = mean(actual.map((rank, index) => cost(rank, predicted[index] ?? rank)));
  const share = (list: number[], rank: number) => list.filter((one) => one === rank).length / list.length;
  let expected = 0;
  for (let a = 0; a < ranks.length; a++)
    for (let b = 0; b < ranks.length; b++) expected += share(actual, a) * share(predicted, b) * cost(a, b);
  if (expected === 0) return observed === 0 ? 1 : Number.NaN;
  return 1 - observed / expected;
}

export type ReliabilityBin = { count: number; confidence: number; accuracy: number };

/** From least to most sure, bins of equal mass (sizes differ by at most one). */
export function reliabilityBins(rows: readonly Rated[], bins = 15): ReliabilityBin[] {
  const sorted = rows.toSorted((a, b) => a.confidence - b.confidence);
  return Array.from({ length: bins }, (_, bin) => {
    const part = sorted.slice(
      Math.round((bin * sorted.length) / bins),
      Math.round(((bin + 1) * sorted.length) / bins),
    );
    return {
      count: part.length,
      confidence: mean(part.map((row) => row.confidence)),
      accuracy: mean(part.map((row) => (row.isRight ? 1 : 0))),
    };
  }).filter((bin) => bin.count > 0);
}

/** Expected calibration error: how far, on average, the said confidence is from the share that is right. */
export function calibrationError(rows: readonly Rated[], bins = 15): number {
  if (rows.length === 0) return Number.NaN;
  return reliabilityBins(rows, bins).reduce(
    (sum, bin) => sum + (bin.count / rows.length) * Math.abs(bin.confidence - bin.accuracy),
    0,
  );
}

/** How likely a right decision is surer than a wrong one; ties count half. NaN when all are right, or none is. */
export function auroc(rows: readonly Rated[]): number {
  const sorted = rows.toSorted((a, b) => a.confidence - b.confidence);
  const right = sorted.filter((row) => row.isRight).length;
  const wrong = sorted.length - right;
  let rankSum = 0;
  for (let start = 0; start < sorted.length; ) {
    let end = start + 1;
    while (end < sorted.length && sorted[end]?.confidence === sorted[start]?.confidence) end++;
    // Ranks are counted from one; equal values share the middle of theirs.
    const rank = (start + 1 + end) / 2;
    rankSum += rank * sorted.slice(start, end).filter((row) => row.isRight).length;
    start = end;
  }
  return (rankSum - (right * (right + 1)) / 2) / (right * wrong);
}

/** The largest share of decisions, the surest first, among which at least `precision` are right. */
export function coverageAtPrecision(rows: readonly Rated[], precision = 0.95): number {
  const sorted = rows.toSorted((a, b) => b.confidence - a.confidence);
  let right = 0;
  let covered = 0;
  sorted.forEach((row, index) => {
    if (row.isRight) right++;
    // A cut-off takes all of the same confidence or none.
    const isEdge = row.confidence !== sorted[index + 1]?.confidence;
    if (isEdge && right >= precision * (index + 1)) covered = index + 1;
  });
  return rows.length === 0 ? Number.NaN : covered / rows.length;
}

/** Where the wanted document came, counted from one; undefined when it did not come at all. */
export type Rank = number | undefined;

export const recallAt = (ranks: readonly Rank[], k: number): number =>
  mean(ranks.map((rank) => (rank !== undefined && rank <= k ? 1 : 0)));

/** Mean reciprocal rank; what comes after the k-th place counts nothing. */
export const mrrAt = (ranks: readonly Rank[], k: number): number =>
  mean(ranks.map((rank) => (rank !== undefined && rank <= k ? 1 / rank : 0)));

/** The entry with the worst value: the lowest, or the highest where less is better. */
export function worstOf(
  per: Record<string, number>,
  higherIsBetter = true,
): { name: string; value: number } | undefined {
  const [first] = Object.entries(per)
    .filter(([, value]) => !Number.isNaN(value))
    .toSorted(([, a], [, b]) => (higherIsBetter ? a - b : b - a));
  return first && { name: first[0], value: first[1] };
}

/** Rows by a key, in the order in which the keys appear. */
export function groupBy<Row, Key extends string>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** One score per key, such as a language or an issue. */
export function scoreBy<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  statistic: (rows: Row[]) => number,
): Record<string, number> {
  return Object.fromEntries([...groupBy(rows, keyOf)].map(([key, group]) => [key, statistic(group)]));
}
