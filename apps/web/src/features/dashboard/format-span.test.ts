import { expect, it } from 'vitest';
import { formatSpan } from './format-span.ts';

it.each([
  [null, '–'],
  [0, '0s'],
  [59.6, '1m'],
  [3_599, '1h'],
  [8_000, '2h 13m'],
  [86_399, '1d'],
  [200_000, '2d 8h'],
])('says %s seconds as %s', (seconds, said) => {
  expect(formatSpan(seconds, 'en')).toBe(said);
});

it('says it in each language', () => {
  expect(formatSpan(8_000, 'zh')).toMatch(/^2\s?小时 13\s?分钟$/);
  expect(formatSpan(8_000, 'fr')).toMatch(/^2\s?h 13\s?min$/);
  expect(formatSpan(200_000, 'nl')).toMatch(/^2\sd 8\su$/);
});
