import { setImmediate as turn } from 'node:timers/promises';

/** Rows between which somebody else gets a turn: an analysis must not wait until everything has been compared. */
const rowsPerTurn = 20;

type Placed = { vector: Float32Array };

/** Cases that tell the same, the one in the middle of them first. */
export type Cluster<Case> = { members: Case[]; centre: Float32Array };

/**
 * Puts together what is alike: whoever has the most neighbours left leads them, and takes them along. Everybody in a cluster is
 * close to its leader, so that a chain of small differences does not join what has nothing to do with each other.
 *
 * @param cases vectors of any length; compared with each other, so a few thousand at most
 * @param alike cosine from which two are neighbours
 * @param fewest smaller clusters are none
 */
export async function clusterCases<Case extends Placed>(
  cases: readonly Case[],
  { alike, fewest }: { alike: number; fewest: number },
): Promise<Cluster<Case>[]> {
  const units = cases.map(({ vector }) => unit(vector));
  const neighbours: Set<number>[] = cases.map(() => new Set<number>());
  for (const [one, vector] of units.entries()) {
    if (one % rowsPerTurn === 0) await turn();
    for (let other = one + 1; other < units.length; other++) {
      if (cosine(vector, units[other]) < alike) continue;
      neighbours[one]?.add(other);
      neighbours[other]?.add(one);
    }
  }

  const clusters: Cluster<Case>[] = [];
  const left = new Set(cases.keys());
  for (;;) {
    let leader = -1;
    let mostNeighbours = fewest - 2;
    for (const index of left) {
      const count = neighbours[index]?.size ?? 0;
      if (count > mostNeighbours) [leader, mostNeighbours] = [index, count];
    }
    if (leader === -1) return clusters;
    const together = [leader, ...(neighbours[leader] ?? [])];
    for (const index of together) {
      left.delete(index);
      for (const other of neighbours[index] ?? []) neighbours[other]?.delete(index);
    }
    const members = together.flatMap((index) => cases[index] ?? []);
    clusters.push({ members, centre: middle(together.flatMap((index) => units[index] ?? [])) });
  }
}

/** Of two vectors of unit length, or with one that is not there. */
export function cosine(one: Float32Array, other: Float32Array | undefined): number {
  if (!other) return 0;
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += (one[i] ?? 0) * (other[i] ?? 0);
  return sum;
}

export function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((value) => value / length);
}

function middle(vectors: readonly Float32Array[]): Float32Array {
  const sum = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors)
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (vector[i] ?? 0);
  return unit(sum);
}
