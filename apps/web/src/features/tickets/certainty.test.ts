import { expect, it } from 'vitest';
import { certaintyOf } from './certainty.ts';

it('says in words how sure an answer is', () => {
  expect([1, 0.9, 0.89, 0.7, 0.69, 0.5, 0.49, 0].map(certaintyOf)).toEqual([
    'very',
    'very',
    'fairly',
    'fairly',
    'unsure',
    'unsure',
    'guess',
    'guess',
  ]);
});
