import { type Category, categories } from '@desk/contract/vocabulary';

/** Answers on either side below which a mix of seven categories is mostly chance. */
const fewest = 30;

/**
 * Population stability index of two mixes of categories: the sum of (now - before) x ln(now / before) over the shares. Half an
 * answer is added to each category, so that one that did not occur is rare, not impossible.
 * @returns 0 for the same mix, above 0.25 for another one; null while either side has too few answers to tell
 */
export function categoryShift(
  now: readonly { category: Category; count: number }[],
  before: readonly { category: Category; count: number }[],
): number | null {
  const [nowShares, beforeShares] = [sharesOf(now), sharesOf(before)];
  if (!nowShares || !beforeShares) return null;
  return categories.reduce((sum, category) => {
    const [a, b] = [nowShares[category], beforeShares[category]];
    return sum + (a - b) * Math.log(a / b);
  }, 0);
}

function sharesOf(
  rows: readonly { category: Category; count: number }[],
): Record<Category, number> | undefined {
  const counts: Record<Category, number> = {
    hardware: 0,
    software: 0,
    network: 0,
    permission: 0,
    collaboration: 0,
    security: 0,
    other: 0,
  };
  for (const { category, count } of rows) counts[category] += count;
  const n = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (n < fewest) return undefined;
  for (const category of categories)
    counts[category] = (counts[category] + 0.5) / (n + 0.5 * categories.length);
  return counts;
}
