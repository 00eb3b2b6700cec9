import { describe, expect, it } from 'vitest';
import { minimize } from './minimize.ts';

describe('minimize', () => {
  it('finds the bottom of a long valley', () => {
    const bottom = minimize((x, gradient) => {
      const [a = 0, b = 0] = x;
      gradient[0] = 2 * (a - 3);
      gradient[1] = 200 * (b + 1);
      return (a - 3) ** 2 + 100 * (b + 1) ** 2;
    }, new Float64Array(2));
    expect(bottom[0]).toBeCloseTo(3, 4);
    expect(bottom[1]).toBeCloseTo(-1, 4);
  });

  it('stays where nothing is lower', () => {
    const still = minimize((_, gradient) => {
      gradient.fill(0);
      return 1;
    }, Float64Array.of(5));
    expect([...still]).toEqual([5]);
  });
});
