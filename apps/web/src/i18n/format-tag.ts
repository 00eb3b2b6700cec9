import type { Language } from '@desk/contract/vocabulary';

/**
 * The tag for dates and numbers: the browser's own region where it speaks the page's language
 * (a Belgian reader of Dutch gets Belgian dates), else the region of one of the desk's sites.
 */
export function formatTag(
  language: Language,
  browserTags: readonly string[] = globalThis.navigator?.languages ?? [],
): string {
  const regional = browserTags.find((tag) => tag.toLowerCase().startsWith(`${language}-`));
  return regional ?? { zh: 'zh-CN', en: 'en-GB', fr: 'fr-FR', nl: 'nl-NL' }[language];
}
