import type { Category } from '@desk/contract/vocabulary';
import type { OutageRecord } from '@desk/desk/outages/list-outages';
import { searchTokens } from '@desk/desk/search-tokens';

/** Shorter words say little: "does the". */
const fewestLetters = 4;
const han = /\p{Script=Han}/u;

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
  const words = new Set(wordsOf(text));
  return Object.values(texts).some(
    (told) => told !== undefined && wordsOf(told.title).some((word) => words.has(word)),
  );
}

const wordsOf = (text: string) =>
  searchTokens(text).filter((token) => [...token].length >= (han.test(token) ? 2 : fewestLetters));
