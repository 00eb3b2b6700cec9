import type { LearnedScores } from '@desk/contract/assistant-quality';

/** How one ticket of the frozen set came out, with what is in use and with what would take its place. */
export type Compared = {
  /** What the ticket turned out to be. */
  category: string;
  candidate: { category: string; confidence: number };
  before: { category: string; confidence: number };
};

/** Fewer tickets than these decide nothing. */
const fewest = 20;
/** A loss of accuracy that is none: less than one ticket in a hundred. */
const margin = 0.01;
const samples = 2_000;

/**
 * Whether what was learned may take the place of what is in use: it must do better than naming the most frequent category,
 * and, in 95 % of the draws of a paired bootstrap, be no worse than what is in use; and what it says of its own certainty must
 * hold as well as before, give or take what chance does to so many tickets. Deterministic.
 */
export function compareLessons(rows: readonly Compared[]): { scores: LearnedScores; is_promoted: boolean } {
  const candidate = scoreOf(rows, ({ candidate }) => candidate);
  const before = scoreOf(rows, ({ before }) => before);
  if (rows.length < fewest)
    return {
      scores: { candidate, before, difference: null, verdict: 'too_few_labels' },
      is_promoted: false,
    };
  const gains = rows.map(
    (row) => Number(row.candidate.category === row.category) - Number(row.before.category === row.category),
  );
  const difference = bootstrapMean(gains);
  const verdict = judge();
  return {
    scores: { candidate, before, difference, verdict },
    is_promoted: verdict === 'better' || verdict === 'not_worse',
  };

  function judge(): LearnedScores['verdict'] {
    if (difference[0] < -margin) return 'worse';
    // Corrections are what the one in use got wrong: even noise beats it there.
    const noise = 1.645 * Math.sqrt((candidate.accuracy * (1 - candidate.accuracy)) / rows.length);
    if (candidate.accuracy - noise <= largestShare(rows) && difference[0] !== difference[1])
      return 'no_better_than_guessing';
    if (candidate.ece > before.ece + 0.02 + 0.5 / Math.sqrt(rows.length)) return 'worse_calibrated';
    return difference[0] > 0 ? 'better' : 'not_worse';
  }
}

type Frozen = NonNullable<LearnedScores['candidate']>;

function scoreOf(rows: readonly Compared[], of: (row: Compared) => Compared['candidate']): Frozen {
  const judged = rows.map((row) => ({
    confidence: of(row).confidence,
    isRight: of(row).category === row.category,
  }));
  const right = judged.filter(({ isRight }) => isRight).length;
  return {
    n: rows.length,
    accuracy: rows.length === 0 ? 0 : right / rows.length,
    ece: calibrationError(judged),
  };
}

/** In up to ten bins of equal mass, none of fewer than ten tickets. */
function calibrationError(judged: readonly { confidence: number; isRight: boolean }[]): number {
  const sorted = judged.toSorted((a, b) => a.confidence - b.confidence);
  const bins = Math.max(1, Math.min(10, Math.floor(sorted.length / 10)));
  let error = 0;
  for (let bin = 0; bin < bins; bin++) {
    const part = sorted.slice(
      Math.round((bin * sorted.length) / bins),
      Math.round(((bin + 1) * sorted.length) / bins),
    );
    const gap = part.reduce((sum, { confidence, isRight }) => sum + confidence - Number(isRight), 0);
    error += Math.abs(gap) / Math.max(1, sorted.length);
  }
  return error;
}

function largestShare(rows: readonly Compared[]): number {
  const counts = new Map<string, number>();
  for (const { category } of rows) counts.set(category, (counts.get(category) ?? 0) + 1);
  return Math.max(...counts.values()) / rows.length;
}

/** The 95 % interval of the mean when the tickets are drawn anew; they are paired because each is both's. */
function bootstrapMean(values: readonly number[]): [number, number] {
  const random = createRandom(1);
  const means = Array.from({ length: samples }, () => {
    let sum = 0;
    for (let n = 0; n < values.length; n++) sum += values[Math.floor(random() * values.length)] ?? 0;
    return sum / values.length;
  }).sort((a, b) => a - b);
  return [means[Math.floor(0.025 * samples)] ?? 0, means[Math.floor(0.975 * samples)] ?? 0];
}

/** mulberry32: the same numbers on every machine. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
