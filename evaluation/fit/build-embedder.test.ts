import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createBuiltInEmbedder } from '../../apps/worker/src/ai/embedder/built-in-embedder.ts';
import {
  decodeLsiTable,
  encodeLsiTable,
  lsiDimensions,
} from '../../apps/worker/src/ai/embedder/lsi-table.ts';
import { createRandom } from '../statistics/random.ts';
import { fitRidge } from './build-embedder-regression.ts';
import type { ParallelText } from './build-embedder-rows.ts';
import { sparseRow } from './build-embedder-sparse.ts';
import { dot, largestEigenvectors } from './build-embedder-svd.ts';
import { buildLsiTable, naturalLogarithm } from './build-embedder-table.ts';

/** Nothing of which the lexicon knows, so that the table stays the same when it grows. */
const matters: ParallelText['texts'][] = [
  { zh: '鸟儿唱歌', en: 'The bird sings', fr: "L'oiseau chante", nl: 'De vogel zingt' },
  { zh: '鸟儿飞走', en: 'The bird flies off', fr: "L'oiseau s'envole", nl: 'De vogel vliegt heen' },
  {
    zh: '花园里的苹果树',
    en: 'The apple tree in the garden',
    fr: 'Le pommier du jardin',
    nl: 'De appelboom in de tuin',
  },
  {
    zh: '给苹果树浇水',
    en: 'Water the apple tree in the garden',
    fr: 'Arroser le pommier du jardin',
    nl: 'Geef de appelboom in de tuin water',
  },
];
const texts = matters.map((texts) => ({ texts, weight: 1 }));

describe('the table of the built-in embedder', () => {
  it('is the same to the byte each time, whatever the machine', () => {
    const checksum = createHash('sha256').update(buildLsiTable(texts)).digest('hex');
    expect(checksum).toBe('c6b5a23392c0d536f0126cfa03a5ca730027514a5ffcd060d7242808818a2e69');
  });

  it('brings words together that only parallel texts join', async () => {
    const embedder = createBuiltInEmbedder(decodeLsiTable(buildLsiTable(texts)));
    const [bird, vogel, boom] = await embedder.embed(['bird', 'vogel', 'appelboom']);
    const similarity = (one?: Float32Array, other?: Float32Array) =>
      dot(Float64Array.from(one ?? []), Float64Array.from(other ?? []));
    expect(similarity(bird, vogel)).toBeGreaterThan(0.6);
    expect(similarity(bird, boom)).toBeLessThan(0.3);
  });

  it('is read as it was written, but for what 8 bits cannot hold', () => {
    const random = createRandom(3);
    const directions = Float64Array.from({ length: 2 * lsiDimensions }, () => random() - 0.5);
    const table = decodeLsiTable(encodeLsiTable(['a', 'b'], directions, new Map([['printer', 3]])));
    expect([...table.rows.keys()]).toEqual(['a', 'b']);
    expect(table.conceptWeights.get('printer')).toBe(3);
    for (const [i, value] of directions.entries()) {
      const scale = table.scales[Math.floor(i / lsiDimensions)] ?? 0;
      expect(Math.abs((table.values[i] ?? 0) * scale - value)).toBeLessThan(0.51 * scale);
    }
  });

  it('refuses a file that is cut off', () => {
    const file = encodeLsiTable(['a'], new Float64Array(lsiDimensions), new Map());
    expect(() => decodeLsiTable(file.subarray(0, file.length - 1))).toThrow('cut off');
  });

  it('stays small enough to be loaded beside everything else', () => {
    const file = readFileSync(new URL('../../apps/worker/data/lsi-table.bin', import.meta.url));
    expect(file.length).toBeLessThan(6_500_000);
  });
});

describe('the linear algebra under it', () => {
  it('finds the largest eigenvalues with their vectors', () => {
    const size = 40;
    const random = createRandom(5);
    const factor = Array.from({ length: size }, () =>
      Float64Array.from({ length: size }, () => random() - 0.5),
    );
    const none = new Float64Array(size);
    const values = Float64Array.from({ length: size * size }, (_, i) =>
      dot(factor[Math.floor(i / size)] ?? none, factor[i % size] ?? none),
    );
    const found = largestEigenvectors({ size, values }, 5);
    for (const [k, vector] of found.vectors.entries()) {
      const image = Float64Array.from({ length: size }, (_, row) =>
        dot(values.subarray(row * size, (row + 1) * size), vector),
      );
      for (const [i, value] of image.entries())
        expect(value).toBeCloseTo((found.values[k] ?? 0) * (vector[i] ?? 0), 6);
    }
    expect([...found.values]).toEqual([...found.values].sort((a, b) => b - a));
  });

  it('solves a ridge regression', () => {
    const rows = [sparseRow([[0, 1]]), sparseRow([[1, 2]])];
    const solution = fitRidge(rows, Float64Array.from([3, 5]), 1, 2, 1);
    expect(solution[0]).toBeCloseTo(3 / 2, 10);
    expect(solution[1]).toBeCloseTo(10 / 5, 10);
  });

  it.each([0.001, 0.5, 1, 2, 10, 12345])('has the logarithm of %f', (value) => {
    expect(naturalLogarithm(value)).toBeCloseTo(Math.log(value), 12);
  });
});
