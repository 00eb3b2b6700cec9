import type { Language } from '@desk/contract/vocabulary';
import { formatTag } from '../../i18n/format-tag.ts';

export const timeUnits = ['minutes', 'hours', 'days'] as const;
export type TimeUnit = (typeof timeUnits)[number];

export const minutesIn: Readonly<Record<TimeUnit, number>> = { minutes: 1, hours: 60, days: 1440 };

/** The largest unit in which it is a whole number; a day is said as 24 hours, because that is what it is called. */
export function unitOf(minutes: number): TimeUnit {
  if (minutes % minutesIn.days === 0 && minutes > minutesIn.days) return 'days';
  return minutes % minutesIn.hours === 0 ? 'hours' : 'minutes';
}

/** 4320 -> "3 days", 90 -> "90 minutes". */
export function formatMinutes(minutes: number, language: Language): string {
  const unit = unitOf(minutes);
  return new Intl.NumberFormat(formatTag(language), {
    style: 'unit',
    unit: unit === 'days' ? 'day' : unit === 'hours' ? 'hour' : 'minute',
    unitDisplay: 'long',
  }).format(minutes / minutesIn[unit]);
}

/** "Tuesday 1 December at 16:50", in the zone of the desk where one is given. */
export const formatMoment = (iso: string, language: Language, timeZone?: string) =>
  new Intl.DateTimeFormat(formatTag(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(new Date(iso));

/** Monday is 1. */
export const weekdayName = (weekday: number, language: Language) =>
  new Intl.DateTimeFormat(formatTag(language), { weekday: 'long', timeZone: 'UTC' }).format(
    // The first of January 2024 was a Monday.
    new Date(Date.UTC(2024, 0, weekday)),
  );
