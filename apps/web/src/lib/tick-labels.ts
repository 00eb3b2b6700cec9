import { useLanguage } from '../i18n/language.ts';

/** The words and numbers along the axes of a chart; charts do not take their size from the theme. */
export function useTickLabelStyle(): { fontSize: number } {
  return { fontSize: useLanguage() === 'zh' ? 14 : 12 };
}

/** Which of so many points of an axis are named: every so manieth, so that the names are evenly apart and few enough to be read. */
export function evenly(points: number, most = 5): (value: unknown, index: number) => boolean {
  const step = Math.max(1, Math.ceil(points / most));
  return (_value, index) => index % step === 0;
}
