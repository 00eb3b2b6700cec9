import { useLanguage } from '../i18n/language.ts';

/** The words and numbers along the axes of a chart; charts do not take their size from the theme. */
export function useTickLabelStyle(): { fontSize: number } {
  return { fontSize: useLanguage() === 'zh' ? 14 : 12 };
}
