import { type Language, languages } from '@desk/contract/vocabulary';
import { useTranslation } from 'react-i18next';
import { i18n, languageKey } from './i18n.ts';

/** Each language calls itself by its own name. */
export const languageNames: Readonly<Record<Language, string>> = {
  zh: '中文',
  en: 'English',
  fr: 'Français',
  nl: 'Nederlands',
};

const isLanguage = (value: string | undefined): value is Language =>
  languages.some((known) => known === value);

const toLanguage = (tag: string | undefined): Language => (isLanguage(tag) ? tag : 'en');

/** Known from the first moment, while its texts may still be on their way. */
export const currentLanguage = (): Language => toLanguage(i18n.resolvedLanguage ?? i18n.language);

/** The language the page is in; the component renders again when it changes. */
export function useLanguage(): Language {
  const { i18n: instance } = useTranslation();
  return toLanguage(instance.resolvedLanguage);
}

/** Turns the page to this language and remembers it on this device. */
export async function changeLanguage(language: Language): Promise<void> {
  rememberLanguage(language);
  if (language !== currentLanguage()) await i18n.changeLanguage(language);
}

function rememberLanguage(language: Language) {
  try {
    localStorage.setItem(languageKey, language);
  } catch {
    // Storage may be forbidden; then the browser's language is asked again next time.
  }
}
