import { expect, it } from 'vitest';
import { type DashboardFilters, readFilters, writeFilters } from './dashboard-filters.ts';

const none: DashboardFilters = { days: 30, from: null, to: null, site: null, category: null };

it('reads what it wrote', () => {
  for (const filters of [
    none,
    { ...none, days: 90, site: 'Saint-Étienne & Nord', category: 'network' },
    { ...none, from: '2026-10-01', to: '2026-10-31' },
  ] satisfies DashboardFilters[])
    expect(readFilters(writeFilters(filters))).toEqual(filters);
});

it('takes nonsense in the address for nothing', () => {
  expect(
    readFilters(new URLSearchParams('days=4000&from=soon&to=2026-99-99&category=plumbing&site=+')),
  ).toEqual(none);
});

it('leaves what is usual out of the address', () => {
  expect(String(writeFilters(none))).toBe('');
});
