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
  expect(formatSpan(8_000, 'zh')).toMatch(/^2\s?小时\s13\s?分钟$/);
  expect(formatSpan(8_000, 'fr')).toMatch(/^2\s?h\s13\s?min$/);
  expect(formatSpan(200_000, 'nl')).toMatch(/^2\sd\s8\su$/);
});
