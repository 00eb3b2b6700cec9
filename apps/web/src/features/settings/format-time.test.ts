import { describe, expect, it } from 'vitest';
import { formatMinutes, formatMoment, unitOf, weekdayName } from './format-time.ts';

describe('a time of some minutes', () => {
  it.each([
    [45, 'minutes'],
    [90, 'minutes'],
    [120, 'hours'],
    [1440, 'hours'],
    [1500, 'hours'],
    [4320, 'days'],
  ])('of %i is said in %s', (minutes, unit) => {
    expect(unitOf(minutes)).toBe(unit);
  });

  it('is said in each language', () => {
    expect(formatMinutes(1440, 'en')).toBe('24 hours');
    expect(formatMinutes(4320, 'fr')).toMatch(/^3\sjours$/);
    expect(formatMinutes(4320, 'nl')).toBe('3 dagen');
    expect(formatMinutes(60, 'zh')).toMatch(/^1\s?小时$/);
  });
});

it('names the days of the week from Monday on', () => {
  expect([1, 7].map((weekday) => weekdayName(weekday, 'nl'))).toEqual(['maandag', 'zondag']);
});

it('says a moment in the zone of the desk', () => {
  expect(formatMoment('2026-12-01T15:50:00Z', 'nl', 'Europe/Amsterdam')).toBe('dinsdag 1 december om 16:50');
});
