import { encodeLsiTable, lsiDimensions } from '../../apps/worker/src/ai/embedder/lsi-table.ts';
import { readTerms, type Terms } from '../../apps/worker/src/ai/embedder/read-terms.ts';
import { fitRidge } from './build-embedder-regression.ts';
import { type ParallelText, segmentsOf } from './build-embedder-rows.ts';
import { addUp, type SparseRow, scaled, sparseRow } from './build-embedder-sparse.ts';
import { largestEigenvectors, type Square } from './build-embedder-svd.ts';

/** In how many segments a term must stand: one that stands in one only has learned nothing about other languages. */
const rarest = 2;
/** Beside rows of unit length; from 1 to 2 it hardly matters. */
const ridge = 1;

/**
 * Cross-lingual latent semantic indexing, in two steps. The first finds the directions in which parallel texts, all their
 * languages together, differ most. The second asks of each language alone to lead to the place of the whole, of which only
 * the direction counts: terms that stand everywhere learn to keep quiet, which plain folding-in does not teach them.
 */
export function buildLsiTable(texts: readonly ParallelText[]): Uint8Array {
  const read = texts.map((text) =>
    segmentsOf(text).map(([language, segment]) => readTerms(segment, language)),
  );
  const { terms, weights } = weighTerms(read.flat().map(({ counts }) => counts));
  const columns = new Map(terms.map((term, column) => [term, column]));
  const segments = read.map((group, index) => {
    const loudness = Math.sqrt(texts[index]?.weight ?? 0);
    return group.map((segment) => scaled(unitRow(segment, columns, weights), loudness));
  });

  const { values, vectors } = largestEigenvectors(gramOf(segments.map(addUp), terms.length), lsiDimensions);
  const places = segments.flatMap((group, index) => {
    const place = Array.from(
      { length: lsiDimensions },
      (_, k) => (vectors[k]?.[index] ?? 0) * Math.sqrt(Math.max(0, values[k] ?? 0)),
    );
    const length = Math.sqrt(place.reduce((sum, value) => sum + value * value, 0)) || 1;
    return group.flatMap(() => place.map((value) => value / length));
  });

  const directions = fitRidge(
    segments.flat(),
    Float64Array.from(places),
    lsiDimensions,
    terms.length,
    ridge,
  ).map((value, i) => value * (weights[Math.floor(i / lsiDimensions)] ?? 0));
  return encodeLsiTable(terms, directions, weighConcepts(read.flat()));
}

/**
 * Terms in the order of their code units, which no locale changes, each with its inverse document frequency, to the power of
 * one and a half. It is counted in segments: by texts of four languages, a word of one of them would seem four times as rare
 * as a name that all of them share.
 */
function weighTerms(segments: readonly ReadonlyMap<string, number>[]) {
  const frequencies = new Map<string, number>();
  for (const counts of segments)
    for (const term of counts.keys()) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  const terms = [...frequencies.keys()].filter((term) => (frequencies.get(term) ?? 0) >= rarest).sort();
  const weights = terms.map((term) => {
    const rarity = Math.max(
      0.05,
      naturalLogarithm((segments.length + 1) / ((frequencies.get(term) ?? 0) + 0.5)),
    );
    return rarity * Math.sqrt(rarity);
  });
  return { terms, weights };
}

function weighConcepts(segments: readonly Terms[]): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const { concepts } of segments)
    for (const id of concepts.keys()) frequencies.set(id, (frequencies.get(id) ?? 0) + 1);
  return new Map(
    [...frequencies]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, n]) => [id, rounded(naturalLogarithm((segments.length + 1) / (n + 1)))]),
  );
}

/** Each language speaks as loudly as the others, however many terms it needs to say a thing. */
function unitRow(
  { counts }: Terms,
  columns: ReadonlyMap<string, number>,
  weights: readonly number[],
): SparseRow {
  const row = sparseRow(
    [...counts].flatMap(([term, count]): [number, number][] => {
      const column = columns.get(term);
      return column === undefined ? [] : [[column, Math.sqrt(count) * (weights[column] ?? 0)]];
    }),
  );
  let sum = 0;
  for (const value of row.values) sum += value * value;
  return sum > 0 ? scaled(row, 1 / Math.sqrt(sum)) : row;
}

/** The product of every row with every other. */
function gramOf(rows: readonly SparseRow[], width: number): Square {
  const gram = { size: rows.length, values: new Float64Array(rows.length * rows.length) };
  const dense = new Float64Array(width);
  for (const [i, one] of rows.entries()) {
    for (const [n, column] of one.columns.entries()) dense[column] = one.values[n] ?? 0;
    for (const [j, { columns, values }] of rows.entries()) {
      if (j > i) break;
      let sum = 0;
      for (let n = 0; n < columns.length; n++) sum += (dense[columns[n] ?? 0] ?? 0) * (values[n] ?? 0);
      gram.values[i * rows.length + j] = sum;
      gram.values[j * rows.length + i] = sum;
    }
    for (const column of one.columns) dense[column] = 0;
  }
  return gram;
}

/** `Math.log` may differ in the last bit from one machine to the next; this does not. */
export function naturalLogarithm(value: number): number {
  let rest = value;
  let halvings = 0;
  for (; rest > 1.5; halvings++) rest /= 2;
  for (; rest < 0.75; halvings--) rest *= 2;
  const ratio = (rest - 1) / (rest + 1);
  let power = ratio;
  let sum = 0;
  for (let n = 1; n < 60; n += 2) {
    sum += power / n;
    power *= ratio * ratio;
  }
  return 2 * sum + halvings * Math.LN2;
}

const rounded = (value: number) => Math.round(value * 1e6) / 1e6;
