import { languages, pickLanguage } from '@desk/contract/vocabulary';
import i18next from 'i18next';
import HttpBackend from 'i18next-http-backend';
import { initReactI18next } from 'react-i18next';

/** Where the choice of the language switcher is kept on this device. */
export const languageKey = 'desk.language';

export const i18n = i18next;

/** Loads the language of this visit: what was chosen here before, else what the browser speaks, else English. */
export function startTranslations(): Promise<unknown> {
  return i18n
    .use(HttpBackend)
    .use(initReactI18next)
    .init({
      // The same rule by which the API reads Accept-Language. A guess is not remembered: a browser whose language
      // changes is followed.
      lng: pickLanguage(chosenLanguage() ?? navigator.languages.join(',')),
      supportedLngs: [...languages],
      // Every language is complete (locales.test.ts), so a second one is never loaded to fill gaps.
      fallbackLng: false,
      ns: ['common'],
      defaultNS: 'common',
      backend: {
        loadPath: '/locales/{{lng}}/{{ns}}.json',
        queryStringParams: { v: __LOCALES_VERSION__ },
      },
      interpolation: { escapeValue: false },
      returnNull: false,
    });
}

function chosenLanguage(): string | null {
  try {
    return localStorage.getItem(languageKey);
  } catch {
    return null;
  }
}
