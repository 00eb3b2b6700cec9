import type { Proportion } from '@desk/contract/assistant-quality';

const z = 1.959964;

/** A share with its 95 % interval by Wilson, which also holds for few cases and for shares near 0 and 1. */
export function proportion(count: number, n: number): Proportion {
  if (n === 0) return { count, n, share: null, low: 0, high: 1 };
  const share = count / n;
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return { count, n, share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** How many of these are so. */
export function shareOf<Row>(rows: readonly Row[], isSo: (row: Row) => boolean): Proportion {
  return proportion(rows.filter(isSo).length, rows.length);
}
