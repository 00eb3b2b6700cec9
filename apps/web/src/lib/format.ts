import type { Language } from '@desk/contract/vocabulary';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { formatTag } from '../i18n/format-tag.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** 1234567 -> "1,234,567" in the reader's way of writing it. */
export const formatNumber = (value: number, language: Language) =>
  new Intl.NumberFormat(formatTag(language)).format(value);

/** 0.8342 -> "83%" ("83 %" in French). */
export const formatPercent = (share: number, language: Language) =>
  new Intl.NumberFormat(formatTag(language), { style: 'percent', maximumFractionDigits: 0 }).format(share);

/** 2000000000 -> "2 GB": decimal units, as disks and downloads are counted. */
export function formatBytes(bytes: number, language: Language): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
  const power = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return new Intl.NumberFormat(formatTag(language), {
    style: 'unit',
    unit: units[power],
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** power);
}

/** The exact moment, with seconds left out: for hovers and details. */
export const formatDateTime = (iso: string, language: Language) =>
  new Intl.DateTimeFormat(formatTag(language), { dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(iso),
  );

/** A day, without the year while it is this year. */
export function formatDay(iso: string, language: Language, now: Date) {
  const date = new Date(iso);
  return new Intl.DateTimeFormat(formatTag(language), {
    day: 'numeric',
    month: 'short',
    year: date.getFullYear() === now.getFullYear() ? undefined : 'numeric',
  }).format(date);
}

/**
 * How long ago, or how soon, in words up to a week, then the day.
 * Null for less than a minute: the page has its own word for "just now".
 */
export function formatAge(
  iso: string,
  language: Language,
  now: Date,
  style: 'long' | 'short' = 'long',
): string | null {
  const then = new Date(iso);
  const distance = then.getTime() - now.getTime();
  const size = Math.abs(distance);
  if (size < minute) return null;
  if (size >= 7 * day) return formatDay(iso, language, now);
  const words = new Intl.RelativeTimeFormat(formatTag(language), { numeric: 'auto', style });
  if (size < hour) return words.format(Math.trunc(distance / minute), 'minute');
  if (size < day) return words.format(Math.trunc(distance / hour), 'hour');
  // By the calendar: 30 hours ago may be yesterday or the day before.
  return words.format(differenceInCalendarDays(then, now), 'day');
}

/** 1240 -> "1.2 s": how long the desk needed for something. The units' own signs, which Intl spells out in English. */
export function formatDuration(ms: number, language: Language): string {
  const isShort = ms < second;
  const value = isShort ? ms : ms / second;
  const number = new Intl.NumberFormat(formatTag(language), {
    maximumFractionDigits: isShort || value >= 10 ? 0 : 1,
  }).format(value);
  const unit = isShort ? (language === 'zh' ? '毫秒' : 'ms') : language === 'zh' ? '秒' : 's';
  return `${number}\u00a0${unit}`;
}
