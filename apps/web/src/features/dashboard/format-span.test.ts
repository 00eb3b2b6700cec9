import { expect, it } from 'vitest';
import { formatSpan } from './format-span.ts';

it.each([
  [null, '–'],
  [0, '0 secs'],
  [59.6, '1 min'],
  [3_599, '1 hr'],
  [8_000, '2 hrs 13 mins'],
  [86_399, '1 day'],
  [200_000, '2 days 8 hrs'],
])('says %s seconds as %s', (seconds, said) => {
  expect(formatSpan(seconds, 'en')).toBe(said);
});

it('says it in each language', () => {
  expect(formatSpan(8_000, 'zh')).toMatch(/^2\s?小时 13\s?分钟$/);
  expect(formatSpan(8_000, 'fr')).toMatch(/^2\sh 13\smin$/);
  expect(formatSpan(200_000, 'nl')).toMatch(/^2\sdgn|^2\sd/);
});
