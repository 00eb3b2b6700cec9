/// <reference types="vite/client" />

/** Changes with the content of the locale files; see vite.config.ts. */
declare const __LOCALES_VERSION__: string;
