import type { Category, Intent, Language } from '@desk/contract/vocabulary';
import { type Situation, type SituationId, type SituationTexts, situations } from './situations.ts';
import { situationsEn } from './situations-en.ts';
import { situationsFr } from './situations-fr.ts';
import { situationsNl } from './situations-nl.ts';
import { situationsZh } from './situations-zh.ts';
import { templateFor } from './template-for.ts';

/** Advice that is true without knowing the case. */
export type GeneralAdvice = {
  /** What the employee can safely do now, the most useful first. */
  safe: string[];
  /** What IT does. */
  closing: string;
};

export type About = {
  category: Category;
  intent: Intent;
  /** Ids of what the rules found in the text. */
  matched: readonly string[];
  language: Language;
};

const texts: Readonly<Record<Language, SituationTexts>> = {
  zh: situationsZh,
  en: situationsEn,
  fr: situationsFr,
  nl: situationsNl,
};

/** Good advice for what a ticket seems to be about: its situation, where one is known, else its category. */
export function generalAdvice({ category, intent, matched, language }: About): GeneralAdvice {
  const template = templateFor(category, language);
  const closing = template.at(-1) ?? '';
  const situation = findSituation(category, matched);
  if (situation) return { safe: [...texts[language][situation]], closing };
  // A category's steps are for what fails: whoever asks for a screen need not unplug the one they have.
  return { safe: intent === 'incident' ? template.slice(0, -1) : [], closing };
}

export function findSituation(category: Category, matched: readonly string[]): SituationId | undefined {
  const found = new Set(matched);
  const fits = (situation: Situation) =>
    situation.category === category &&
    situation.signs.every((group) => group.some((sign) => found.has(sign)));
  return situationIds.find((id) => fits(situations[id]));
}

const situationIds = Object.keys(situations).filter((id): id is SituationId => id in situations);
