import { expect, it } from 'vitest';
import { readFilters, writeFilters } from './quality-filters.ts';

it('reads what it wrote', () => {
  for (const filters of [
    { days: 90, language: null, model: null },
    { days: 30, language: 'nl', model: 'llama3.2:3b' },
  ] as const)
    expect(readFilters(writeFilters(filters))).toEqual(filters);
});

it('takes nonsense in the address for nothing', () => {
  expect(readFilters(new URLSearchParams('days=7000&language=xx'))).toEqual({
    days: 90,
    language: null,
    model: null,
  });
});

it('leaves what is usual out of the address', () => {
  expect(String(writeFilters({ days: 90, language: null, model: null }))).toBe('');
});
