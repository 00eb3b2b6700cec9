import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** How many of a vector's numbers come from the table. */
export const lsiDimensions = 256;

/** What `evaluation/fit/build-embedder.ts` learned from parallel texts: a direction for each term, one space for all languages. */
export interface LsiTable {
  /** The row of each term. */
  rows: ReadonlyMap<string, number>;
  /** What a row's small numbers are multiplied with. */
  scales: Float32Array;
  /** `lsiDimensions` numbers per row. */
  values: Int8Array;
  /** How much each concept tells apart: rare ones more. */
  conceptWeights: ReadonlyMap<string, number>;
}

const headerSchema = z.strictObject({
  terms: z.array(z.string()),
  concept_weights: z.record(z.string(), z.number()),
});

/**
 * The file: length of the header in bytes (u32), header (JSON), one scale per term (f32), `lsiDimensions` numbers per term
 * (i8); little-endian throughout.
 * @param directions `lsiDimensions` numbers per term, in the order of `terms`
 */
export function encodeLsiTable(
  terms: readonly string[],
  directions: Float64Array,
  conceptWeights: ReadonlyMap<string, number>,
): Uint8Array {
  const header = new TextEncoder().encode(
    JSON.stringify({ terms, concept_weights: Object.fromEntries(conceptWeights) }),
  );
  const scalesAt = 4 + header.length;
  const valuesAt = scalesAt + 4 * terms.length;
  const file = new Uint8Array(valuesAt + lsiDimensions * terms.length);
  const view = new DataView(file.buffer);
  view.setUint32(0, header.length, true);
  file.set(header, 4);
  for (let row = 0; row < terms.length; row++) {
    const direction = directions.subarray(row * lsiDimensions, (row + 1) * lsiDimensions);
    const largest = direction.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
    const scale = Math.fround(largest / 127);
    view.setFloat32(scalesAt + 4 * row, scale, true);
    for (const [i, value] of direction.entries())
      view.setInt8(valuesAt + row * lsiDimensions + i, scale === 0 ? 0 : Math.round(value / scale));
  }
  return file;
}

export function decodeLsiTable(file: Uint8Array): LsiTable {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const headerLength = view.getUint32(0, true);
  const header = headerSchema.parse(JSON.parse(new TextDecoder().decode(file.subarray(4, 4 + headerLength))));
  const scalesAt = 4 + headerLength;
  const valuesAt = scalesAt + 4 * header.terms.length;
  if (file.length !== valuesAt + lsiDimensions * header.terms.length)
    throw new Error('the table of the built-in embedder is cut off or not of this form');
  const scales = Float32Array.from(header.terms, (_, row) => view.getFloat32(scalesAt + 4 * row, true));
  return {
    rows: new Map(header.terms.map((term, row) => [term, row])),
    scales,
    values: new Int8Array(file.buffer, file.byteOffset + valuesAt, lsiDimensions * header.terms.length),
    conceptWeights: new Map(Object.entries(header.concept_weights)),
  };
}

/** The committed table. An image has it in the same place, below the worker but outside its sources. */
export const lsiTableFile = new URL('../../../data/lsi-table.bin', import.meta.url);

export function readLsiTable(): LsiTable {
  return decodeLsiTable(readFileSync(lsiTableFile));
}
