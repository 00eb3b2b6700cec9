import type { DocumentFrequency } from './lexical.ts';

/** Counts in how many documents a token stands, as documents come and go. */
export type TokenCounts = DocumentFrequency & {
  put(id: number, tokens: readonly string[]): void;
  remove(id: number): void;
};

/** Documents keep numbers for their tokens: ten thousand tickets take a few megabytes. */
export function createTokenCounts(): TokenCounts {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const documents = new Map<number, Uint32Array>();

  function numberOf(token: string): number {
    const known = numbers.get(token);
    if (known !== undefined) return known;
    numbers.set(token, counts.length);
    return counts.push(0) - 1;
  }

  function count(tokens: Uint32Array, by: 1 | -1): void {
    for (const number of tokens) counts[number] = (counts[number] ?? 0) + by;
  }

  function remove(id: number): void {
    const tokens = documents.get(id);
    if (tokens) count(tokens, -1);
    documents.delete(id);
  }

  return {
    get size() {
      return documents.size;
    },
    of: (token) => counts[numbers.get(token) ?? -1] ?? 0,
    put(id, tokens) {
      remove(id);
      const known = Uint32Array.from(new Set(tokens), numberOf);
      documents.set(id, known);
      count(known, 1);
    },
    remove,
  };
}
