import { fold } from '../../apps/worker/src/ai/read-text.ts';

/**
 * Two texts are near-copies when they share more than a third of all neighbouring pairs of words that either has (in
 * Chinese: of characters), numbers aside. People who tell of the same trouble share words, but seldom their order.
 */
export const nearCopyCut = 1 / 3;

export type NearCopy = { a: number; b: number; similarity: number };

const unit = /\p{Script=Han}|[\p{L}\p{M}]+/gu;

/** Pairs of words, or the words themselves where a text has only a few. */
export function shingles(text: string): Set<string> {
  const units = fold(text).match(unit) ?? [];
  if (units.length < 4) return new Set(units);
  return new Set(units.slice(1).map((word, index) => `${units[index]} ${word}`));
}

/** All pairs of texts above the cut, by their places in the list, each pair once and the most alike first. */
export function findNearCopies(texts: readonly string[], cut = nearCopyCut): NearCopy[] {
  const sets = texts.map(shingles);
  const holders = new Map<string, number[]>();
  const found: NearCopy[] = [];
  sets.forEach((set, b) => {
    const sharedWith = new Map<number, number>();
    for (const shingle of set) {
      const earlier = holders.get(shingle) ?? [];
      for (const a of earlier) sharedWith.set(a, (sharedWith.get(a) ?? 0) + 1);
      earlier.push(b);
      holders.set(shingle, earlier);
    }
    for (const [a, shared] of sharedWith) {
      const similarity = shared / ((sets[a]?.size ?? 0) + set.size - shared);
      if (similarity > cut) found.push({ a, b, similarity });
    }
  });
  return found.toSorted((one, two) => two.similarity - one.similarity);
}
