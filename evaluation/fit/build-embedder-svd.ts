import { createRandom } from '../statistics/random.ts';

/**
 * Linear algebra for the embedder's table. Only + - * / and the square root, in a fixed order: these give the same bits on
 * every machine, so the table can be rebuilt byte for byte.
 */

/** A symmetric matrix, row after row. */
export interface Square {
  size: number;
  values: Float64Array;
}

export interface Eigenvectors {
  /** The largest first. */
  values: Float64Array;
  /** `vectors[k]` belongs to `values[k]`, has unit length, and its largest part is positive. */
  vectors: Float64Array[];
}

/** The `count` largest eigenvalues of a positive matrix, by iterating a subspace a little larger than asked for. */
export function largestEigenvectors(matrix: Square, count: number, iterations = 16): Eigenvectors {
  const width = Math.min(matrix.size, count + 32);
  const random = createRandom(1);
  let basis: Float64Array[] = Array.from({ length: width }, () =>
    Float64Array.from({ length: matrix.size }, () => random() - 0.5),
  );
  makeOrthonormal(basis);
  for (let n = 0; n < iterations; n++) {
    basis = basis.map((vector) => times(matrix, vector));
    makeOrthonormal(basis);
  }
  // Within the subspace the problem is small enough to be solved for good.
  const images = basis.map((vector) => times(matrix, vector));
  const small = { size: width, values: new Float64Array(width * width) };
  for (let i = 0; i < width; i++)
    for (let j = 0; j <= i; j++) {
      const product = (dot(at(basis, i), at(images, j)) + dot(at(basis, j), at(images, i))) / 2;
      small.values[i * width + j] = product;
      small.values[j * width + i] = product;
    }
  const { values, vectors } = allEigenvectors(small);
  const largest = vectors.slice(0, count).map((weights) => {
    const vector = new Float64Array(matrix.size);
    for (const [i, one] of basis.entries()) addScaled(vector, one, weights[i] ?? 0);
    return positive(vector);
  });
  return { values: values.slice(0, count), vectors: largest };
}

/** All of them, by Jacobi's rotations; for matrices of a few hundred rows. */
export function allEigenvectors({ size, values }: Square): Eigenvectors {
  const a = Float64Array.from(values);
  const vectors = Array.from({ length: size }, (_, i) => {
    const unit = new Float64Array(size);
    unit[i] = 1;
    return unit;
  });
  const get = (row: number, column: number) => a[row * size + column] ?? 0;
  for (let sweep = 0; sweep < 30; sweep++) {
    let off = 0;
    let on = 0;
    for (let p = 0; p < size; p++) {
      on += get(p, p) * get(p, p);
      for (let q = p + 1; q < size; q++) off += get(p, q) * get(p, q);
    }
    if (off <= 1e-22 * on) break;
    for (let p = 0; p < size; p++)
      for (let q = p + 1; q < size; q++) {
        const apq = get(p, q);
        if (apq === 0) continue;
        const theta = (get(q, q) - get(p, p)) / (2 * apq);
        const sign = theta < 0 ? -1 : 1;
        const tangent = sign / (sign * theta + Math.sqrt(theta * theta + 1));
        const cosine = 1 / Math.sqrt(tangent * tangent + 1);
        const sine = tangent * cosine;
        // Rows p and q change, and with them the columns: the matrix stays symmetric.
        for (let k = 0; k < size; k++) {
          const x = get(p, k);
          const y = get(q, k);
          a[p * size + k] = cosine * x - sine * y;
          a[q * size + k] = sine * x + cosine * y;
        }
        for (let k = 0; k < size; k++) {
          const x = get(k, p);
          const y = get(k, q);
          a[k * size + p] = cosine * x - sine * y;
          a[k * size + q] = sine * x + cosine * y;
        }
        const vp = at(vectors, p);
        const vq = at(vectors, q);
        for (let k = 0; k < size; k++) {
          const x = vp[k] ?? 0;
          const y = vq[k] ?? 0;
          vp[k] = cosine * x - sine * y;
          vq[k] = sine * x + cosine * y;
        }
      }
  }
  const order = vectors.map((_, i) => i).sort((i, j) => get(j, j) - get(i, i) || i - j);
  return {
    values: Float64Array.from(order, (i) => get(i, i)),
    vectors: order.map((i) => positive(at(vectors, i))),
  };
}

/** Gram and Schmidt, twice: once leaves what rounding has lost. A vector that depends on those before becomes zero. */
function makeOrthonormal(vectors: Float64Array[]) {
  for (const [i, vector] of vectors.entries()) {
    const before = Math.sqrt(dot(vector, vector));
    for (let pass = 0; pass < 2; pass++)
      for (let j = 0; j < i; j++) {
        const other = at(vectors, j);
        addScaled(vector, other, -dot(vector, other));
      }
    const length = Math.sqrt(dot(vector, vector));
    const scale = length > 1e-12 * before ? 1 / length : 0;
    for (let k = 0; k < vector.length; k++) vector[k] = (vector[k] ?? 0) * scale;
  }
}

function times({ size, values }: Square, vector: Float64Array): Float64Array {
  return Float64Array.from({ length: size }, (_, row) =>
    dot(values.subarray(row * size, (row + 1) * size), vector),
  );
}

/** Which of a vector and its opposite is meant does not matter, only that it is always the same. */
function positive(vector: Float64Array): Float64Array {
  let largest = 0;
  for (const value of vector) if (value * value > largest * largest) largest = value;
  return largest < 0 ? vector.map((value) => -value) : vector;
}

function addScaled(vector: Float64Array, other: Float64Array, scale: number) {
  for (let k = 0; k < vector.length; k++) vector[k] = (vector[k] ?? 0) + scale * (other[k] ?? 0);
}

export function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < one.length; k++) sum += (one[k] ?? 0) * (other[k] ?? 0);
  return sum;
}

function at(vectors: readonly Float64Array[], index: number): Float64Array {
  const vector = vectors[index];
  if (!vector) throw new RangeError(`no vector ${index} among ${vectors.length}`);
  return vector;
}
