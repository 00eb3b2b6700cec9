import type { Category, Language } from '@desk/contract/vocabulary';
import { templatesEn } from './templates-en.ts';
import { templatesFr } from './templates-fr.ts';
import { templatesNl } from './templates-nl.ts';
import { templatesZh } from './templates-zh.ts';

export type Templates = Readonly<Record<Category, readonly string[]>>;

const templates: Readonly<Record<Language, Templates>> = {
  zh: templatesZh,
  en: templatesEn,
  fr: templatesFr,
  nl: templatesNl,
};

/** General advice where nothing better is known: steps the employee can safely take now; the last says what IT does. */
export function templateFor(category: Category, language: Language): string[] {
  return [...templates[language][category]];
}
