import { type SparseRow, timesDense, transposedTimesDense } from './build-embedder-sparse.ts';

/**
 * Ridge regression: the map from sparse rows to dense targets that is nearest to right and small, by conjugate gradients on
 * the dual problem. A fixed number of steps, so that the result is the same everywhere.
 * @param targets `width` numbers per row
 * @param columns how many columns the rows have
 * @returns `width` numbers per column
 */
export function fitRidge(
  rows: readonly SparseRow[],
  targets: Float64Array,
  width: number,
  columns: number,
  ridge: number,
  steps = 30,
): Float64Array {
  const apply = (dual: Float64Array) => {
    const image = timesDense(rows, transposedTimesDense(rows, dual, width, columns), width);
    for (let i = 0; i < image.length; i++) image[i] = (image[i] ?? 0) + ridge * (dual[i] ?? 0);
    return image;
  };
  const solution = new Float64Array(targets.length);
  const residual = targets.slice();
  const direction = targets.slice();
  let lengths = columnDots(residual, residual, width);
  for (let step = 0; step < steps; step++) {
    const image = apply(direction);
    const curvatures = columnDots(direction, image, width);
    const alphas = lengths.map((length, k) => quotient(length, curvatures[k] ?? 0));
    for (let i = 0; i < solution.length; i++) {
      const alpha = alphas[i % width] ?? 0;
      solution[i] = (solution[i] ?? 0) + alpha * (direction[i] ?? 0);
      residual[i] = (residual[i] ?? 0) - alpha * (image[i] ?? 0);
    }
    const shorter = columnDots(residual, residual, width);
    for (let i = 0; i < direction.length; i++) {
      const k = i % width;
      direction[i] = (residual[i] ?? 0) + quotient(shorter[k] ?? 0, lengths[k] ?? 0) * (direction[i] ?? 0);
    }
    lengths = shorter;
  }
  return transposedTimesDense(rows, solution, width, columns);
}

const quotient = (one: number, other: number) => (other > 0 ? one / other : 0);

function columnDots(one: Float64Array, other: Float64Array, width: number): Float64Array {
  const sums = new Float64Array(width);
  for (let i = 0; i < one.length; i++)
    sums[i % width] = (sums[i % width] ?? 0) + (one[i] ?? 0) * (other[i] ?? 0);
  return sums;
}
