import { expect, it } from 'vitest';
import { changeOf } from './change-of.ts';

it('has changed by what a reader can work out from the two values', () => {
  expect(changeOf(4.26, 4.04, { digits: 1 })).toBe(0.3);
  expect(changeOf(0.264, 0, { digits: 2 })).toBe(0.26);
  expect(changeOf(3.9, 4.2, { digits: 1 })).toBe(-0.3);
});

it('has not changed where the two are shown alike', () => {
  expect(changeOf(4.03, 3.97, { digits: 1 })).toBe(0);
  expect(changeOf(1.004, 1, { digits: 2 })).toBe(0);
});
