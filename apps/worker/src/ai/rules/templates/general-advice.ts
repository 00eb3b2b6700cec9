import type { Category, Intent, Language } from '@desk/contract/vocabulary';
import { templateFor } from './template-for.ts';

/** Advice that is true without knowing the case. */
export type GeneralAdvice = {
  /** What the employee can safely do now, the most useful first. */
  safe: string[];
  /** What IT does. */
  closing: string;
};

/** Good advice for what a ticket seems to be about. */
export function generalAdvice(about: {
  category: Category;
  intent: Intent;
  /** Ids of what the rules found in the text. */
  matched: readonly string[];
  language: Language;
}): GeneralAdvice {
  const template = templateFor(about.category, about.language);
  return { safe: template.slice(0, -1), closing: template.at(-1) ?? '' };
}
