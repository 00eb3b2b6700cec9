import { languages } from '@desk/contract/vocabulary';
import i18next from 'i18next';
import LanguageDetector from 'i18next-browser-languagedetector';
import HttpBackend from 'i18next-http-backend';
import { initReactI18next } from 'react-i18next';

/** Where the choice of the language switcher is kept on this device. */
export const languageKey = 'desk.language';

export const i18n = i18next;

/** Loads the language of this visit: what was chosen here before, else what the browser speaks, else English. */
export function startTranslations(): Promise<unknown> {
  return i18n
    .use(HttpBackend)
    .use(LanguageDetector)
    .use(initReactI18next)
    .init({
      supportedLngs: [...languages],
      nonExplicitSupportedLngs: true,
      load: 'languageOnly',
      // Every language is complete (locales.test.ts), so a second one is never loaded to fill gaps.
      fallbackLng: (tag?: string) => (tag && languages.some((known) => tag.startsWith(known)) ? [] : ['en']),
      ns: ['common'],
      defaultNS: 'common',
      detection: {
        order: ['localStorage', 'navigator'],
        lookupLocalStorage: languageKey,
        // Only a choice is remembered, not a guess: a browser whose language changes is followed.
        caches: [],
      },
      backend: {
        loadPath: '/locales/{{lng}}/{{ns}}.json',
        queryStringParams: { v: __LOCALES_VERSION__ },
      },
      interpolation: { escapeValue: false },
      returnNull: false,
    });
}
