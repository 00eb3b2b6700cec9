import { type AutonomyEvidence, highestLevel } from '@desk/contract/autonomy';
import { type AutonomyLevel, autonomyLevels, type Category } from '@desk/contract/vocabulary';
import { proportion } from '../learning/proportion.ts';

/** So many of the latest outcomes speak for a step up, and so many for a step down: trust is slow, doubt is quick. */
export const window = { up: 100, down: 20 };
/** Two unlucky answers are no drift. */
const leastToDoubt = 5;

export type AutonomyRules = {
  /** The share of answers that must help, 0 to 1. */
  target: number;
  /** So many outcomes must be known before a step up. */
  min_reviews: number;
};

export type Standing = {
  category: Category;
  level: AutonomyLevel;
  /** Whether each answer helped, newest first, since the level began. */
  outcomes: readonly boolean[];
};

export function evidenceOf(outcomes: readonly boolean[], target: number): AutonomyEvidence {
  const { n, count, low, high } = proportion(outcomes.filter(Boolean).length, outcomes.length);
  return { reviewed: n, successes: count, lower: low, upper: high, target };
}

/** The level after this one, as far as the category may go. */
export function levelAbove(category: Category, level: AutonomyLevel): AutonomyLevel | null {
  if (level === highestLevel(category)) return null;
  return autonomyLevels[autonomyLevels.indexOf(level) + 1] ?? null;
}

function levelBelow(level: AutonomyLevel): AutonomyLevel | null {
  return autonomyLevels[autonomyLevels.indexOf(level) - 1] ?? null;
}

/**
 * One step up when even the lower bound of what helped lately reaches the target; one step down as soon as even the upper
 * bound of the very latest is under it; null where neither is so. Bounds are Wilson's, at 95 %.
 */
export function judgeAutonomy(
  { category, level, outcomes }: Standing,
  { target, min_reviews }: AutonomyRules,
): { level: AutonomyLevel; evidence: AutonomyEvidence } | null {
  const latest = evidenceOf(outcomes.slice(0, window.down), target);
  const below = levelBelow(level);
  if (below !== null && latest.reviewed >= leastToDoubt && latest.upper < target)
    return { level: below, evidence: latest };

  const recent = evidenceOf(outcomes.slice(0, window.up), target);
  const above = levelAbove(category, level);
  const isKnownEnough = outcomes.length >= min_reviews && recent.lower >= target;
  return above !== null && isKnownEnough ? { level: above, evidence: recent } : null;
}

/** How many answers in a row must still help before the next step up; null where no number of them would do. */
export function missingSuccesses(standing: Standing, { target, min_reviews }: AutonomyRules): number | null {
  const { category, level, outcomes } = standing;
  if (levelAbove(category, level) === null) return null;
  const most = Math.max(window.up, min_reviews);
  for (let missing = 0; missing <= most; missing++) {
    const imagined = [...Array.from({ length: missing }, () => true), ...outcomes];
    const { lower } = evidenceOf(imagined.slice(0, window.up), target);
    if (imagined.length >= min_reviews && lower >= target) return missing;
  }
  return null;
}
