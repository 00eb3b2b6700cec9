import { expect, it } from 'vitest';
import { formatSpan } from './format-span.ts';

it.each([
  [null, '–'],
  [0, '0s'],
  [59.6, '1m'],
  [3_599, '1h'],
  [8_000, '2h\u00a013m'],
  [86_399, '1d'],
  [200_000, '2d\u00a08h'],
])('says %s seconds as %s', (seconds, said) => {
  expect(formatSpan(seconds, 'en')).toBe(said);
});

it('says it in each language', () => {
  expect(formatSpan(8_000, 'zh')).toBe('2\u00a0小时\u00a013\u00a0分');
  expect(formatSpan(8_000, 'fr')).toBe('2\u202fh\u00a013\u202fmin');
  expect(formatSpan(200_000, 'fr')).toBe('2\u202fj\u00a08\u202fh');
  expect(formatSpan(200_000, 'nl')).toBe('2\u00a0d\u00a08\u00a0u');
  expect(formatSpan(180, 'zh')).toBe('3\u00a0分钟');
  expect(formatSpan(47, 'nl')).toBe('47\u00a0s');
  expect(formatSpan(8_000, 'nl')).toBe('2\u00a0u\u00a013\u00a0min');
});
