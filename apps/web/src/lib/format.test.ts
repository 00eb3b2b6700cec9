import { languages } from '@desk/contract/vocabulary';
import { describe, expect, it } from 'vitest';
import { formatTag } from '../i18n/format-tag.ts';
import { formatAge, formatDay, formatDuration, formatNumber, formatPercent } from './format.ts';

const now = new Date(2026, 10, 21, 12, 0, 0);
const ago = (ms: number) => new Date(now.getTime() - ms).toISOString();
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

describe('the age of something', () => {
  it('leaves "just now" to the page', () => {
    expect(formatAge(ago(59_000), 'en', now)).toBeNull();
  });

  it.each([
    ['zh', '3小时前'],
    ['en', '3 hours ago'],
    ['fr', 'il y a 3 heures'],
    ['nl', '3 uur geleden'],
  ] as const)('is told in words: %s', (language, words) => {
    expect(formatAge(ago(3.9 * hour), language, now)).toBe(words);
  });

  it('goes by the calendar from one day on', () => {
    expect(formatAge(ago(25 * hour), 'en', now)).toBe('yesterday');
    // Three in the morning the day before yesterday, 33 hours ago, is not yesterday.
    expect(formatAge(new Date(2026, 10, 19, 23, 0).toISOString(), 'en', now)).toBe('2 days ago');
  });

  it('becomes a date after a week, with the year once it is another', () => {
    expect(formatAge(ago(8 * day), 'en', now)).toBe('13 Nov');
    expect(formatDay(ago(400 * day), 'en', now)).toBe('17 Oct 2025');
  });

  it('can lie ahead', () => {
    expect(formatAge(ago(-2 * hour), 'nl', now)).toBe('over 2 uur');
  });
});

describe('numbers', () => {
  it('are written as the reader writes them', () => {
    expect(languages.map((language) => formatNumber(1234567, language))).toEqual([
      '1,234,567',
      '1,234,567',
      '1\u202f234\u202f567',
      '1.234.567',
    ]);
    expect(formatPercent(0.834, 'fr')).toMatch(/^83\s%$/);
  });

  it('tell how long something took with as much detail as matters', () => {
    expect(formatDuration(84.4, 'en')).toBe('84\u00a0ms');
    expect(formatDuration(1240, 'fr')).toBe('1,2\u00a0s');
    expect(formatDuration(61_400, 'zh')).toBe('61\u00a0秒');
  });
});

describe('the region of dates and numbers', () => {
  it('is the browser’s, where it speaks the page’s language', () => {
    expect(formatTag('nl', ['fr-BE', 'nl-BE', 'nl-NL'])).toBe('nl-BE');
    expect(formatTag('en', ['en-US'])).toBe('en-US');
  });

  it('is that of a site of the desk otherwise', () => {
    expect(languages.map((language) => formatTag(language, ['de-DE', 'en']))).toEqual([
      'zh-CN',
      'en-GB',
      'fr-FR',
      'nl-NL',
    ]);
  });
});
