import { encodeLsiTable, lsiDimensions } from '../apps/worker/src/ai/embedder/lsi-table.ts';
import { readTerms, type Terms } from '../apps/worker/src/ai/embedder/read-terms.ts';
import { type ParallelText, segmentsOf } from './build-embedder-rows.ts';
import { largestEigenvectors, type Square } from './build-embedder-svd.ts';

/** In how many parallel texts a term must stand: one that stands in one only has learned nothing about other languages. */
const rarest = 2;

type Sparse = { columns: Uint32Array; values: Float64Array };

/** Cross-lingual latent semantic indexing: terms that stand in parallel texts together come to lie together. */
export function buildLsiTable(texts: readonly ParallelText[]): Uint8Array {
  const read = texts.map((text) =>
    segmentsOf(text).map(([language, segment]) => readTerms(segment, language)),
  );
  const { terms, weights } = weighTerms(read.map((segments) => segments.map(({ counts }) => counts)));
  const column = new Map(terms.map((term, index) => [term, index]));
  const rows = read.map((segments, index) =>
    addUp(
      segments.map((segment) => unitRow(segment, column, weights)),
      Math.sqrt(texts[index]?.weight ?? 0),
    ),
  );
  const { values, vectors } = largestEigenvectors(gramOf(rows, terms.length), lsiDimensions);

  const directions = new Float64Array(terms.length * lsiDimensions);
  for (const [k, vector] of vectors.entries()) {
    const value = values[k] ?? 0;
    if (value <= 0) continue;
    const scale = 1 / Math.sqrt(value);
    for (const [r, row] of rows.entries()) {
      const share = (vector[r] ?? 0) * scale;
      for (const [i, at] of row.columns.entries()) {
        const place = at * lsiDimensions + k;
        directions[place] = (directions[place] ?? 0) + share * (row.values[i] ?? 0);
      }
    }
  }
  for (const [index, weight] of weights.entries())
    for (let k = 0; k < lsiDimensions; k++) {
      const place = index * lsiDimensions + k;
      directions[place] = (directions[place] ?? 0) * weight;
    }
  return encodeLsiTable(terms, directions, weighConcepts(read.flat()));
}

/** Terms in the order of their code units, which no locale changes, each with its inverse document frequency. */
function weighTerms(texts: readonly (readonly ReadonlyMap<string, number>[])[]) {
  const frequencies = new Map<string, number>();
  for (const segments of texts)
    for (const term of new Set(segments.flatMap((counts) => [...counts.keys()])))
      frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  const terms = [...frequencies.keys()].filter((term) => (frequencies.get(term) ?? 0) >= rarest).sort();
  const weights = terms.map((term) =>
    Math.max(0.05, naturalLogarithm((texts.length + 1) / ((frequencies.get(term) ?? 0) + 0.5))),
  );
  return { terms, weights };
}

function weighConcepts(segments: readonly Terms[]): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const { concepts } of segments)
    for (const id of new Set(concepts)) frequencies.set(id, (frequencies.get(id) ?? 0) + 1);
  return new Map(
    [...frequencies]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, n]) => [id, rounded(naturalLogarithm((segments.length + 1) / (n + 1)))]),
  );
}

function unitRow(segment: Terms, column: ReadonlyMap<string, number>, weights: readonly number[]): Sparse {
  const entries: [number, number][] = [];
  for (const [term, count] of segment.counts) {
    const at = column.get(term);
    if (at !== undefined) entries.push([at, Math.sqrt(count) * (weights[at] ?? 0)]);
  }
  entries.sort(([a], [b]) => a - b);
  let sum = 0;
  for (const [, value] of entries) sum += value * value;
  const scale = sum > 0 ? 1 / Math.sqrt(sum) : 0;
  return {
    columns: Uint32Array.from(entries, ([at]) => at),
    values: Float64Array.from(entries, ([, value]) => value * scale),
  };
}

function addUp(rows: readonly Sparse[], scale: number): Sparse {
  const sums = new Map<number, number>();
  for (const row of rows)
    for (const [i, at] of row.columns.entries())
      sums.set(at, (sums.get(at) ?? 0) + scale * (row.values[i] ?? 0));
  const entries = [...sums].sort(([a], [b]) => a - b);
  return {
    columns: Uint32Array.from(entries, ([at]) => at),
    values: Float64Array.from(entries, ([, value]) => value),
  };
}

/** The product of every row with every other. */
function gramOf(rows: readonly Sparse[], width: number): Square {
  const gram = { size: rows.length, values: new Float64Array(rows.length * rows.length) };
  const dense = new Float64Array(width);
  for (const [i, one] of rows.entries()) {
    for (const [n, at] of one.columns.entries()) dense[at] = one.values[n] ?? 0;
    for (let j = 0; j <= i; j++) {
      const other = rows[j];
      if (!other) continue;
      let sum = 0;
      for (let n = 0; n < other.columns.length; n++)
        sum += (dense[other.columns[n] ?? 0] ?? 0) * (other.values[n] ?? 0);
      gram.values[i * rows.length + j] = sum;
      gram.values[j * rows.length + i] = sum;
    }
    for (const at of one.columns) dense[at] = 0;
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
