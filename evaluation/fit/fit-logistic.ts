/** One observation: what is known, what came of it, and how much it counts. */
export type Observation = { features: readonly number[]; isTrue: boolean; weight: number };

/**
 * Logistic regression with an L2 penalty on the weights, not on the bias, by Newton's method: small, exact, the same on
 * every machine up to rounding.
 * @returns the bias, then a weight per feature
 */
export function fitLogistic(rows: readonly Observation[], penalty: number): number[] {
  const width = (rows[0]?.features.length ?? 0) + 1;
  let weights = new Array<number>(width).fill(0);
  for (let round = 0; round < 30; round++) {
    const gradient = new Array<number>(width).fill(0);
    const hessian = Array.from({ length: width }, () => new Array<number>(width).fill(0));
    for (const { features, isTrue, weight } of rows) {
      const row = [1, ...features];
      const probability = 1 / (1 + Math.exp(-product(weights, row)));
      const error = (isTrue ? 1 : 0) - probability;
      const spread = Math.max(probability * (1 - probability), 1e-9) * weight;
      for (let i = 0; i < width; i++) {
        const value = row[i] ?? 0;
        if (value === 0) continue;
        gradient[i] = (gradient[i] ?? 0) + weight * error * value;
        const line = hessian[i];
        if (line) for (let j = 0; j < width; j++) line[j] = (line[j] ?? 0) + spread * value * (row[j] ?? 0);
      }
    }
    for (let i = 1; i < width; i++) {
      gradient[i] = (gradient[i] ?? 0) - penalty * (weights[i] ?? 0);
      const line = hessian[i];
      if (line) line[i] = (line[i] ?? 0) + penalty;
    }
    const step = solve(hessian, gradient);
    weights = weights.map((weight, i) => weight + (step[i] ?? 0));
    if (step.every((by) => Math.abs(by) < 1e-8)) break;
  }
  return weights;
}

const product = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

/** Gaussian elimination with row exchange. */
function solve(matrix: number[][], vector: readonly number[]): number[] {
  const rows = matrix.map((line, i) => [...line, vector[i] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = row;
    const top = rows[pivot];
    const other = rows[column];
    if (!top || !other) break;
    rows[pivot] = other;
    rows[column] = top;
    const scale = top[column] ?? 0;
    if (Math.abs(scale) < 1e-12) continue;
    for (let row = 0; row < size; row++) {
      const line = rows[row];
      if (row === column || !line) continue;
      const by = (line[column] ?? 0) / scale;
      if (by !== 0) for (let j = column; j <= size; j++) line[j] = (line[j] ?? 0) - by * (top[j] ?? 0);
    }
  }
  return rows.map((line, i) => ((line[i] ?? 0) === 0 ? 0 : (line[size] ?? 0) / (line[i] ?? 1)));
}
