import { expect, it } from 'vitest';
import { createRandom } from '../statistics/random.ts';
import { fitLogistic, type Observation } from './fit-logistic.ts';

function draw(count: number, bias: number, weights: readonly number[]): Observation[] {
  const random = createRandom(7);
  return Array.from({ length: count }, () => {
    const features = weights.map(() => random() * 2 - 1);
    const sum = weights.reduce((total, weight, i) => total + weight * (features[i] ?? 0), bias);
    return { features, isTrue: random() < 1 / (1 + Math.exp(-sum)), weight: 1 };
  });
}

it('finds the weights that the observations were drawn with', () => {
  const fitted = fitLogistic(draw(20_000, -0.5, [2, -1, 0]), 0.001);
  for (const [i, weight] of [-0.5, 2, -1, 0].entries()) expect(fitted[i]).toBeCloseTo(weight, 0.5);
});

it('counts an observation as often as its weight says', () => {
  const rows = draw(300, 0.3, [1]);
  const twice = fitLogistic([...rows, ...rows], 1);
  const heavy = fitLogistic(
    rows.map((row) => ({ ...row, weight: 2 })),
    1,
  );
  for (const [i, weight] of twice.entries()) expect(heavy[i]).toBeCloseTo(weight, 6);
});

it('keeps weights finite where the classes can be told apart without error, and smaller the higher the penalty', () => {
  const rows: Observation[] = [-2, -1, 1, 2].map((x) => ({ features: [x], isTrue: x > 0, weight: 1 }));
  const [, loose = 0] = fitLogistic(rows, 0.01);
  const [, strict = 0] = fitLogistic(rows, 1);
  expect(Number.isFinite(loose)).toBe(true);
  expect(strict).toBeGreaterThan(0);
  expect(loose).toBeGreaterThan(strict);
});
