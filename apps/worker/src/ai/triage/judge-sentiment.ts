import type { Language, Sentiment } from '@desk/contract/vocabulary';
import { splitTerms } from '../concepts/concept-table.ts';
import { createTermFinder } from '../concepts/find-terms.ts';
import { type ReadText, readText } from '../read-text.ts';
import { emojis, type Feeling, feelings, intensifiers, negators } from './sentiment-terms.ts';

const weights: Readonly<Record<Feeling, number>> = {
  very_negative: -2.2,
  negative: -1,
  positive: 1,
  very_positive: 2.2,
  polite: 0,
};

/** "Not happy" is unhappy, "not bad" is hardly anything, "very annoying" is more than annoying. */
const negated: Readonly<Record<Feeling, number>> = {
  very_negative: 0,
  negative: 0.3,
  positive: -1.2,
  very_positive: -1,
  polite: 0,
};
const strengthened: Readonly<Record<Feeling, number>> = {
  very_negative: -2.6,
  negative: -1.9,
  positive: 1.6,
  very_positive: 2.6,
  polite: 0,
};

const feelingNames: readonly Feeling[] = ['polite', 'very_negative', 'very_positive', 'negative', 'positive'];
const finders = new Map<Language, (read: ReadText) => { id: number }[]>();

/** Terms with what stands before them become terms of their own: the longest wins, wherever they overlap. */
function finderFor(language: Language): (read: ReadText) => { id: number }[] {
  let find = finders.get(language);
  if (!find) {
    const byWeight = new Map<number, string[]>();
    const add = (weight: number, term: string) => {
      const terms = byWeight.get(weight);
      if (terms) terms.push(term);
      else byWeight.set(weight, [term]);
    };
    const space = language === 'zh' ? '' : ' ';
    for (const name of feelingNames) {
      for (const term of splitTerms(feelings[name][language])) {
        add(weights[name], term);
        if (name === 'polite') continue;
        for (const negator of negators[language]) add(negated[name], `${negator}${space}${term}`);
        for (const word of intensifiers[language]) add(strengthened[name], `${word}${space}${term}`);
      }
    }
    const entries = [...byWeight].map(([id, terms]) => ({
      id,
      ...{ zh: '', en: '', fr: '', nl: '' },
      [language]: terms.join(','),
    }));
    find = createTermFinder(entries, [language]);
    finders.set(language, find);
  }
  return find;
}

/** How the author feels, in five steps, by their words, signs and capitals; most who ask for help feel neither way. */
export function judgeSentiment(text: string, language: Language): Sentiment {
  const head = text.slice(0, longestText);
  let sum = 0;
  for (const { id } of finderFor(language)(readText(head))) sum += id;
  for (const { signs, weight } of emojis) sum += weight * Math.min(2, head.match(signs)?.length ?? 0);

  if (howOften.test(head)) sum -= 1;

  const isLoud = /[!！]{2,}|[?？][!！]|[!！][?？]|[?？]{3,}/.test(head) || shouts(head);
  if (isLoud) sum += sum > 0.5 ? 0.8 : -0.8;
  if (sum <= -2.1) return 'very_negative';
  if (sum <= -0.8) return 'negative';
  if (sum < 0.8) return 'neutral';
  return sum < 2.1 ? 'positive' : 'very_positive';
}

const longestText = 4_000;
/** Who counts how often it happened has had enough; the second time is among the terms. */
const howOften =
  /\b(?:third|fourth|fifth|sixth|seventh|tenth|umpteenth)\s+time\b|\b(?:troisi|quatri|cinqui|sixi|septi|dixi|\u00e9ni|eni)[\u00e8e]me\s+fois\b|\b(?:derde|vierde|vijfde|zesde|zevende|tiende|zoveelste)\s+keer\b|第[三四五六七八九十\d]+[次回]|[三四五六七八九十]次了/iu;

/** Two words in a row in capitals, longer than what is usually an abbreviation. */
function shouts(text: string): boolean {
  return /(?<!\p{L})\p{Lu}{4,}[\s,]+(?:\p{Lu}{2,}[\s,]+)?\p{Lu}{4,}(?!\p{L})/u.test(text);
}
