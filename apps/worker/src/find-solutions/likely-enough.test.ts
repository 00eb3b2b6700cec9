import { expect, it } from 'vitest';
import { likelyEnough } from './likely-enough.ts';

const found = (...relevances: number[]) => relevances.map((relevance) => ({ relevance }));

it('leaves out what is far less likely than the best, whatever comes first', () => {
  expect(likelyEnough(found(0.3, 0.9, 0.5))).toEqual(found(0.9, 0.5));
});

it('keeps what is as poor as everything else', () => {
  expect(likelyEnough(found(0.25, 0.2))).toEqual(found(0.25, 0.2));
  expect(likelyEnough([])).toEqual([]);
});
