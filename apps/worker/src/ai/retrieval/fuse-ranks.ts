/** Keeps one list's first place from outweighing agreement of several; the usual constant of reciprocal rank fusion. */
const damping = 60;

export type Fused<Id> = { id: Id; score: number /** In how many of the lists it stands. */; lists: number };

/** Joins ranked lists by rank alone, because their scores are of different kinds. Best first; ties in order of appearance. */
export function fuseRanks<Id>(lists: readonly (readonly Id[])[], limit: number): Fused<Id>[] {
  const fused = new Map<Id, Fused<Id>>();
  for (const list of lists) {
    for (const [index, id] of list.entries()) {
      const entry = fused.get(id) ?? { id, score: 0, lists: 0 };
      entry.score += 1 / (damping + index + 1);
      entry.lists += 1;
      fused.set(id, entry);
    }
  }
  return [...fused.values()].sort((a, b) => b.score - a.score).slice(0, limit);
}
