import type { Language } from '@desk/contract/vocabulary';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

type Unit = 'second' | 'minute' | 'minuteAfter' | 'hour' | 'day';
/**
 * The signs each language uses, after hours too, and what stands before them. Those of Intl are either words or glued to the number in French,
 * and a metre in Dutch.
 */
const signs: Readonly<Record<Language, Readonly<Record<Unit, string>> & { gap: string }>> = {
  zh: { second: '秒', minute: '分钟', minuteAfter: '分', hour: '小时', day: '天', gap: '\u00a0' },
  en: { second: 's', minute: 'm', minuteAfter: 'm', hour: 'h', day: 'd', gap: '' },
  fr: { second: 's', minute: 'min', minuteAfter: 'min', hour: 'h', day: 'j', gap: '\u202f' },
  nl: { second: 's', minute: 'min', minuteAfter: 'min', hour: 'u', day: 'd', gap: '\u00a0' },
};

/** Seconds as a person says them, in at most two units, on one line: 47 -> "47s", 8000 -> "2h 13m", 200000 -> "2d 8h". */
export function formatSpan(seconds: number | null, language: Language): string {
  if (seconds === null) return '–';
  const part = (value: number, unit: Unit) => `${value}${signs[language].gap}${signs[language][unit]}`;
  const two = (large: number, unit: 'hour' | 'day', small: number, smallUnit: 'minute' | 'hour') => {
    const first = part(large, unit);
    if (small === 0) return first;
    return `${first}\u00a0${part(small, smallUnit === 'minute' ? 'minuteAfter' : smallUnit)}`;
  };
  const whole = Math.round(seconds);
  if (whole < minute) return part(whole, 'second');
  const minutes = Math.round(whole / minute);
  if (minutes < 60) return part(minutes, 'minute');
  if (minutes < 24 * 60) return two(Math.floor(minutes / 60), 'hour', minutes % 60, 'minute');
  const hours = Math.round(whole / hour);
  return two(Math.floor((hours * hour) / day), 'day', hours % 24, 'hour');
}
