import { describe, expect, it } from 'vitest';
import { createVectorIndex, type NamedVector } from './vector-index.ts';

const model = { name: 'test-1', dimensions: 6 };

function named(...vector: number[]): NamedVector {
  return { embedding_model: 'test-1', vector };
}

/** mulberry32: the same numbers in every run. */
function seeded(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe('a vector index', () => {
  it('finds the most similar first, whatever the length of the vectors', () => {
    const index = createVectorIndex<string, number>(model);
    index.upsert('same', [named(10, 0, 0, 0, 0, 0)], 1);
    index.upsert('near', [named(1, 1, 0, 0, 0, 0)], 2);
    index.upsert('far', [named(0, 0, 1, 0, 0, 0)], 3);
    const found = index.search(named(0.5, 0, 0, 0, 0, 0), { limit: 3, cut: 0.1 });
    expect(found.map(({ id, payload }) => [id, payload])).toEqual([
      ['same', 1],
      ['near', 2],
    ]);
    expect(found[0]?.similarity).toBeCloseTo(1, 6);
    expect(found[1]?.similarity).toBeCloseTo(Math.SQRT1_2, 6);
  });

  it('finds an owner once, by the best of its vectors', () => {
    const index = createVectorIndex<number, null>(model);
    index.upsert(1, [named(1, 1, 0, 0, 0, 0), named(1, 0, 0, 0, 0, 0)], null);
    const found = index.search(named(1, 0, 0, 0, 0, 0), { limit: 5, cut: 0 });
    expect(found).toEqual([
      { id: 1, similarity: 1, similarities: [expect.closeTo(Math.SQRT1_2, 6), 1], payload: null },
    ]);
  });

  it('lets a boost change the order, neither the similarity nor what is cut', () => {
    const index = createVectorIndex<string, boolean>(model);
    index.upsert('nearer', [named(1, 0.1, 0, 0, 0, 0)], false);
    index.upsert('preferred', [named(1, 0.3, 0, 0, 0, 0)], true);
    index.upsert('unlike', [named(0.1, 1, 0, 0, 0, 0)], true);
    const boost = (isPreferred: boolean) => (isPreferred ? 0.5 : 0);
    const found = index.search(named(1, 0, 0, 0, 0, 0), { limit: 5, cut: 0.5, boost });
    expect(found.map(({ id }) => id)).toEqual(['preferred', 'nearer']);
    expect(found[0]?.similarity).toBeLessThan(1);
  });

  it('forgets what was removed or replaced', () => {
    const index = createVectorIndex<string, string>(model);
    index.upsert('a', [named(1, 0, 0, 0, 0, 0), named(0, 1, 0, 0, 0, 0)], 'old');
    index.upsert('b', [named(0, 0, 1, 0, 0, 0)], 'b');
    index.upsert('a', [named(0, 0, 0, 1, 0, 0)], 'new');
    index.remove('unknown');
    expect(index.search(named(1, 1, 0, 0, 0, 0), { limit: 5, cut: 0.1 })).toEqual([]);
    expect(index.search(named(0, 0, 0, 1, 0, 0), { limit: 5, cut: 0.1 })).toMatchObject([{ payload: 'new' }]);
    index.remove('a');
    expect([index.size, index.has('a'), index.has('b')]).toEqual([1, false, true]);
  });

  it('refuses vectors of another model or width, and keeps what it had', () => {
    const index = createVectorIndex<string, null>(model);
    index.upsert('a', [named(1, 0, 0, 0, 0, 0)], null);
    const foreign = { embedding_model: 'test-2', vector: [1, 0, 0, 0, 0, 0] };
    expect(() => index.upsert('a', [foreign], null)).toThrow('test-2');
    expect(() => index.search(foreign, { limit: 1, cut: 0 })).toThrow('test-2');
    expect(() => index.upsert('a', [named(1, 0)], null)).toThrow('2 numbers');
    expect(index.search(named(1, 0, 0, 0, 0, 0), { limit: 1, cut: 0.5 })).toHaveLength(1);
  });

  it('compares with one owner as a search would, and two owners by their first vectors', () => {
    const index = createVectorIndex<string, null>(model);
    index.upsert('a', [named(1, 0, 0, 0, 0, 0), named(0, 2, 0, 0, 0, 0)], null);
    index.upsert('b', [named(3, 3, 0, 0, 0, 0)], null);
    index.upsert('none', [], null);
    const query = named(0, 1, 0, 0, 0, 0);
    expect(index.compare(query, 'a')).toEqual(index.search(query, { limit: 1, cut: 0 })[0]);
    expect([index.compare(query, 'none'), index.compare(query, 'unknown')]).toEqual([undefined, undefined]);
    expect(index.likeness('a', 'b')).toBeCloseTo(Math.SQRT1_2, 6);
    expect([index.likeness('a', 'none'), index.likeness('unknown', 'a')]).toEqual([0, 0]);
  });

  it('finds a vector without direction similar to nothing', () => {
    const index = createVectorIndex<string, null>(model);
    index.upsert('zero', [named(0, 0, 0, 0, 0, 0)], null);
    expect(index.search(named(1, 0, 0, 0, 0, 0), { limit: 1, cut: 0.01 })).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5])('agrees with a search that compares and sorts everything (seed %i)', (seed) => {
    const random = seeded(seed);
    const vectorOf = () => named(...Array.from({ length: model.dimensions }, () => random() * 2 - 1));
    const index = createVectorIndex<number, number>(model);
    const kept = new Map<number, { vectors: NamedVector[]; payload: number }>();

    for (let step = 0; step < 600; step++) {
      const id = Math.floor(random() * 80);
      if (random() < 0.3) {
        index.remove(id);
        kept.delete(id);
      } else {
        const vectors = Array.from({ length: Math.floor(random() * 4) }, vectorOf);
        index.upsert(id, vectors, step);
        kept.set(id, { vectors, payload: step });
      }
      expect(index.size).toBe(kept.size);
      if (step % 20 !== 0) continue;

      const query = vectorOf();
      const options = {
        limit: Math.floor(random() * 6),
        cut: random() - 0.2,
        boost: (payload: number) => (payload % 7) / 20,
      };
      const expected = [...kept]
        .map(([key, { vectors, payload }]) => ({
          id: key,
          payload,
          similarity: Math.max(...vectors.map((vector) => cosine(query.vector, vector.vector))),
        }))
        .filter(({ similarity }) => similarity >= options.cut)
        .sort((a, b) => b.similarity + options.boost(b.payload) - a.similarity - options.boost(a.payload))
        .slice(0, options.limit);
      const found = index.search(query, options);
      expect(found.map(({ id: key, payload }) => ({ id: key, payload }))).toEqual(
        expected.map(({ id: key, payload }) => ({ id: key, payload })),
      );
      for (const [i, { similarity }] of found.entries()) {
        expect(similarity).toBeCloseTo(expected[i]?.similarity ?? Number.NaN, 5);
      }
    }
  });
});

function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const product = (x: ArrayLike<number>, y: ArrayLike<number>) =>
    Array.from(x).reduce((sum, value, i) => sum + value * (y[i] ?? 0), 0);
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
}
