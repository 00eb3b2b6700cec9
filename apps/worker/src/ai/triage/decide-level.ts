import { type Level, levels, priorityOf } from '@desk/contract/vocabulary';
import type { Distribution } from './votes.ts';

/**
 * What it costs to say one level where another is right, `[right][said]`. To miss by two is worse than twice missing by
 * one, and to belittle is worse than to exaggerate: a person looks at what is marked, and not at what is not.
 */
const costs: readonly (readonly number[])[] = [
  [0, 1, 2.2],
  [1, 0, 1],
  [3, 1.2, 0],
];

/** Where both might be high, so unlikely must it be that low priority may be said. */
const mostRisk = 0.05;

/** The levels that cost least on average. */
export function decideLevels(
  severity: Distribution,
  urgency: Distribution,
): { severity: Level; urgency: Level } {
  const decided = { severity: cheapest(severity), urgency: cheapest(urgency) };
  const risk = (severity[2] ?? 0) * (urgency[2] ?? 0);
  if (priorityOf(decided.severity, decided.urgency) === 'low' && risk > mostRisk) {
    return { severity: 'medium', urgency: 'medium' };
  }
  return decided;
}

function cheapest(distribution: Distribution): Level {
  const expected = levels.map((_, said) =>
    distribution.reduce((sum, probability, right) => sum + probability * (costs[right]?.[said] ?? 0), 0),
  );
  return levels[expected.indexOf(Math.min(...expected))] ?? 'medium';
}
