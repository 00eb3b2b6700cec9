/** A row that is mostly zeros: where it is not, and what stands there. Columns ascend. */
export interface SparseRow {
  columns: Uint32Array;
  values: Float64Array;
}

export function sparseRow(entries: Iterable<readonly [number, number]>): SparseRow {
  const sorted = [...entries].sort(([a], [b]) => a - b);
  return {
    columns: Uint32Array.from(sorted, ([column]) => column),
    values: Float64Array.from(sorted, ([, value]) => value),
  };
}

export function scaled({ columns, values }: SparseRow, scale: number): SparseRow {
  return { columns, values: values.map((value) => value * scale) };
}

export function addUp(rows: readonly SparseRow[]): SparseRow {
  const sums = new Map<number, number>();
  for (const { columns, values } of rows)
    for (const [i, column] of columns.entries()) sums.set(column, (sums.get(column) ?? 0) + (values[i] ?? 0));
  return sparseRow(sums);
}

/** rows × dense: as many rows as there are sparse ones, `width` numbers each. */
export function timesDense(rows: readonly SparseRow[], dense: Float64Array, width: number): Float64Array {
  const product = new Float64Array(rows.length * width);
  for (const [r, { columns, values }] of rows.entries())
    for (let i = 0; i < columns.length; i++)
      addScaledBlock(product, r * width, dense, (columns[i] ?? 0) * width, values[i] ?? 0, width);
  return product;
}

/** rowsᵀ × dense: `height` rows of `width` numbers. */
export function transposedTimesDense(
  rows: readonly SparseRow[],
  dense: Float64Array,
  width: number,
  height: number,
): Float64Array {
  const product = new Float64Array(height * width);
  for (const [r, { columns, values }] of rows.entries())
    for (let i = 0; i < columns.length; i++)
      addScaledBlock(product, (columns[i] ?? 0) * width, dense, r * width, values[i] ?? 0, width);
  return product;
}

function addScaledBlock(
  target: Float64Array,
  targetStart: number,
  source: Float64Array,
  sourceStart: number,
  scale: number,
  width: number,
) {
  for (let k = 0; k < width; k++)
    target[targetStart + k] = (target[targetStart + k] ?? 0) + scale * (source[sourceStart + k] ?? 0);
}
