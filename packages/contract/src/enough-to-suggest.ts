/**
 * When suggestions begin, apart from the schemas: the first page asks this with every letter, and loads no schema library.
 */

/** So much somebody must have written; a Chinese character says more than a letter. */
const fewestLetters = 15;
const fewestChinese = 6;
const han = /\p{Script=Han}/gu;

/** The beginning of a long text says what it is about. */
export const suggestionTextMax = 2_000;

/** Whether a text says enough to suggest something. */
export function isEnoughToSuggest(text: string): boolean {
  const written = text.trim();
  return [...written].length >= fewestLetters || (written.match(han)?.length ?? 0) >= fewestChinese;
}
