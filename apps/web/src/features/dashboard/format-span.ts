import type { Language } from '@desk/contract/vocabulary';
import { formatTag } from '../../i18n/format-tag.ts';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** Seconds as a person says them, in at most two units, on one line: 47 -> "47s", 8000 -> "2h 13m", 200000 -> "2d 8h". */
export function formatSpan(seconds: number | null, language: Language): string {
  if (seconds === null) return '–';
  const part = (value: number, unit: 'second' | 'minute' | 'hour' | 'day') =>
    new Intl.NumberFormat(formatTag(language), { style: 'unit', unit, unitDisplay: 'narrow' })
      .format(value)
      .replaceAll(' ', '\u00a0');
  const two = (large: number, unit: 'hour' | 'day', small: number, smallUnit: 'minute' | 'hour') => {
    const first = part(large, unit);
    return small === 0 ? first : `${first}\u00a0${part(small, smallUnit)}`;
  };
  const whole = Math.round(seconds);
  if (whole < minute) return part(whole, 'second');
  const minutes = Math.round(whole / minute);
  if (minutes < 60) return part(minutes, 'minute');
  if (minutes < 24 * 60) return two(Math.floor(minutes / 60), 'hour', minutes % 60, 'minute');
  const hours = Math.round(whole / hour);
  return two(Math.floor((hours * hour) / day), 'day', hours % 24, 'hour');
}
