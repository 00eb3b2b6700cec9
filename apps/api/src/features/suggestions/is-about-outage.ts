import type { Category } from '@desk/contract/vocabulary';
import type { OutageRecord } from '@desk/desk/outages/list-outages';
import { searchTokens } from '@desk/desk/search-tokens';

/** Shorter words say little ("does the"), but for what is written in capitals ("VPN"). */
const fewestLetters = 4;
const han = /\p{Script=Han}/u;
const acronym = /(?<![\p{L}\p{N}])[\p{Lu}\p{N}]{2,3}(?![\p{L}\p{N}])/gu;

/**
 * Whether what somebody writes may be due to an outage: it is about the same kind of thing, or speaks of it by name.
 * @param category what the text is about; null where nobody could tell
 */
export function isAboutOutage(
  { texts, category: broken }: Pick<OutageRecord, 'texts' | 'category'>,
  text: string,
  category: Category | null,
): boolean {
  if (category === broken) return true;
  const said = new Set(searchTokens(text));
  return Object.values(texts).some(
    (told) => told !== undefined && namesIn(told.title).some((name) => said.has(name)),
  );
}

const namesIn = (title: string) => [
  ...searchTokens(title).filter((token) => [...token].length >= (han.test(token) ? 2 : fewestLetters)),
  ...searchTokens(...(title.match(acronym) ?? [])),
];
