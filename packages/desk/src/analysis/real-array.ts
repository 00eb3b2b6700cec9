/**
 * Vectors between PostgreSQL's `real[]` and memory. Reading goes through the array's binary form (`array_send`), so that
 * loading all of them at start is copying and not parsing.
 */

/** As a statement parameter: `$1::real[]`. */
export function toRealArray(vector: Float32Array): string {
  return `{${vector.join(',')}}`;
}

const headerBytes = 20;
const elementBytes = 8;

/**
 * @param bytes what `array_send(column)` gave, for a one-dimensional `real[]` without nulls
 */
export function readRealArray(bytes: Buffer): Float32Array {
  const dimensions = bytes.readInt32BE(0);
  if (dimensions === 0) return new Float32Array(0);
  const vector = new Float32Array(bytes.readInt32BE(12));
  for (let i = 0; i < vector.length; i++) {
    // Each element is its length in bytes, always 4, and then itself.
    vector[i] = bytes.readFloatBE(headerBytes + i * elementBytes + 4);
  }
  return vector;
}
