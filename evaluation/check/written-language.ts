import type { Language } from '@desk/contract/vocabulary';
import { isInLanguage } from '../../apps/worker/src/ai/language.ts';
import { fold } from '../../apps/worker/src/ai/read-text.ts';

// Words that hold a sentence together; none of them is a word of another of the three languages.
const functionWords: Record<Exclude<Language, 'zh'>, string> = {
  en: 'the and is are was my your our it this that with for from has have had been can could not to of i you we they when what how',
  fr: "le les la une des du et est sont je vous nous il elle mon ma mes notre ce cette pour avec sur dans pas plus qui que quand comment depuis ne au aux me se son ses sa leur j'ai c'est bonjour svp merci toujours encore malgre apres avant trop rien",
  nl: 'het een en ik je jij mijn ons onze hij zij dat dit deze niet geen voor met van naar bij uit als maar wel nog ook kan kunnen moet wordt worden heeft hebben zijn sinds',
};

const words = Object.entries(functionWords).map(
  ([language, list]) => [language, new Set(list.split(' ').map(fold))] as const,
);

/**
 * Whether a text is written in the language that it is filed under. A text that the detector takes for another one still
 * is, when it has more function words of its own language than of any other: a French line with five English product
 * names is French.
 */
export function isWrittenIn(text: string, language: Language): boolean {
  if (isInLanguage(text, language)) return true;
  const tokens = fold(text).match(/[\p{L}']+/gu) ?? [];
  const counts = words.map(([name, list]) => ({
    name,
    count: tokens.filter((token) => list.has(token)).length,
  }));
  const own = counts.find(({ name }) => name === language)?.count ?? 0;
  return counts.every(({ name, count }) => name === language || count < own);
}
