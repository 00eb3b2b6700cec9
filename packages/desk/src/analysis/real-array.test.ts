import { describe, expect, it } from 'vitest';
import { toRealArray } from './real-array.ts';

describe('toRealArray', () => {
  it('spells a vector as PostgreSQL does', () => {
    expect(toRealArray(Float32Array.of(0.5, -1, 0))).toBe('{0.5,-1,0}');
  });
});
