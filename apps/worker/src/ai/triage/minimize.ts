/** A smooth function: its value at `x`, with its gradient written into `gradient`. */
export type Objective = (x: Float64Array, gradient: Float64Array) => number;

const memory = 6;

/**
 * L-BFGS with backtracking: for the convex losses of this folder it needs tens of steps, no step size, and gives the same
 * bytes for the same input.
 * @param x where to begin; becomes the minimum
 */
export function minimize(objective: Objective, x: Float64Array, steps = 60, tolerance = 1e-5): Float64Array {
  const size = x.length;
  let gradient = new Float64Array(size);
  let value = objective(x, gradient);
  const pairs: { s: Float64Array; y: Float64Array; rho: number }[] = [];
  for (let step = 0; step < steps; step++) {
    const direction = twoLoop(gradient, pairs);
    const slope = dot(direction, gradient);
    if (slope >= 0 || norm(gradient) < tolerance * Math.max(1, norm(x))) break;
    let length = pairs.length === 0 ? 1 / Math.max(1, norm(gradient)) : 1;
    const next = new Float64Array(size);
    const nextGradient = new Float64Array(size);
    let nextValue = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 30; tries++) {
      for (let i = 0; i < size; i++) next[i] = at(x, i) + length * at(direction, i);
      nextValue = objective(next, nextGradient);
      if (nextValue <= value + 1e-4 * length * slope) break;
      length /= 2;
    }
    if (!(nextValue < value)) break;
    const s = new Float64Array(size);
    const y = new Float64Array(size);
    for (let i = 0; i < size; i++) {
      s[i] = at(next, i) - at(x, i);
      y[i] = at(nextGradient, i) - at(gradient, i);
    }
    const curvature = dot(s, y);
    if (curvature > 1e-12) {
      pairs.push({ s, y, rho: 1 / curvature });
      if (pairs.length > memory) pairs.shift();
    }
    const gained = value - nextValue;
    x.set(next);
    gradient = nextGradient;
    value = nextValue;
    if (gained < 1e-7 * Math.max(1, Math.abs(value))) break;
  }
  return x;
}

/** The gradient seen through what the last steps told of the curvature, turned downhill. */
function twoLoop(
  gradient: Float64Array,
  pairs: readonly { s: Float64Array; y: Float64Array; rho: number }[],
): Float64Array {
  const direction = gradient.slice();
  const alphas: number[] = [];
  for (const { s, y, rho } of pairs.toReversed()) {
    const alpha = rho * dot(s, direction);
    alphas.push(alpha);
    addTo(direction, y, -alpha);
  }
  const last = pairs.at(-1);
  if (last) {
    const scale = 1 / (last.rho * dot(last.y, last.y));
    for (let i = 0; i < direction.length; i++) direction[i] = at(direction, i) * scale;
  }
  for (const { s, y, rho } of pairs) {
    addTo(direction, s, (alphas.pop() ?? 0) - rho * dot(y, direction));
  }
  for (let i = 0; i < direction.length; i++) direction[i] = -at(direction, i);
  return direction;
}

function at(vector: Float64Array, index: number): number {
  return vector[index] ?? 0;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += at(a, i) * at(b, i);
  return sum;
}

function norm(a: Float64Array): number {
  return Math.sqrt(dot(a, a));
}

function addTo(target: Float64Array, other: Float64Array, factor: number): void {
  for (let i = 0; i < target.length; i++) target[i] = at(target, i) + factor * at(other, i);
}
