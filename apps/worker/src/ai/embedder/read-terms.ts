import { type Language, languages } from '@desk/contract/vocabulary';
import { concepts } from '../concepts/dictionary.ts';
import { createTermFinder } from '../concepts/find-terms.ts';
import { type ReadText, readText } from '../read-text.ts';
import { stem } from '../stem.ts';
import { stopWords } from './stop-words.ts';

/** What the built-in embedder sees of a text. The table is built from terms read in exactly this way. */
export interface Terms {
  /** How often each term stands there: stems, parts of words, Chinese characters and pairs, concepts. */
  counts: Map<string, number>;
  /** The words themselves, by their stems; without those too common to say anything. */
  stems: string[];
  concepts: string[];
  identifiers: string[];
}

/** Letters of a part of a word: found again in a compound, in another ending, beside a misspelling. */
const partLength = 4;
const partWeight = 0.3;
const characterWeight = 0.5;

const findConcepts = createTermFinder(concepts, languages);
const hanCharacter = /\p{Script=Han}/u;

/** @param language whose stems are cut; a wrong guess costs little, parts of words have no language */
export function readTerms(text: string, language: Language): Terms {
  const read = readText(text);
  const counts = new Map<string, number>();
  const count = (term: string, weight: number) => counts.set(term, (counts.get(term) ?? 0) + weight);

  const stems: string[] = [];
  for (const word of read.clauses.flat()) {
    if (word.length < 2 || /^\d+$/.test(word) || stopWords.has(word)) continue;
    const root = stem(word, language);
    stems.push(root);
    count(root, 1);
    for (const part of partsOf(word)) count(part, partWeight);
  }
  countChinese(read, count);
  const found = findConcepts(read).map(({ id }) => id);
  for (const id of found) count(`@${id}`, 1);
  return { counts, stems, concepts: found, identifiers: read.identifiers };
}

function partsOf(word: string): string[] {
  const bounded = `_${word}_`;
  const parts: string[] = [];
  for (let start = 0; start + partLength <= bounded.length; start++)
    parts.push(`#${bounded.slice(start, start + partLength)}`);
  return parts;
}

function countChinese({ hanRuns }: ReadText, count: (term: string, weight: number) => void) {
  for (const run of hanRuns) {
    const characters = [...run];
    for (const [i, character] of characters.entries()) {
      if (!hanCharacter.test(character)) continue;
      count(character, characterWeight);
      const next = characters[i + 1];
      if (next && hanCharacter.test(next)) count(character + next, 1);
    }
  }
}
