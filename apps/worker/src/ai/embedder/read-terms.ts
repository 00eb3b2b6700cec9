import { type Language, languages } from '@desk/contract/vocabulary';
import { concepts } from '../concepts/dictionary.ts';
import { createTermFinder } from '../concepts/find-terms.ts';
import { type ReadText, readText } from '../read-text.ts';
import { stem } from '../stem.ts';
import { stopWords } from './stop-words.ts';

/**
 * What the built-in embedder sees of a text, and how loudly it is said. The table is built from terms read in exactly this
 * way: whoever changes it builds the table anew.
 */
export interface Terms {
  /** Stems, parts of words, Chinese characters and pairs, concepts. */
  counts: Map<string, number>;
  /** The words alone, by their stems; without those too common to say anything. */
  stems: Map<string, number>;
  concepts: Map<string, number>;
  identifiers: Set<string>;
}

/** A title says in few words what the text below it is about. */
const headlineWeight = 3;
/** Letters of a part of a word: found again in a compound, in another ending, beside a misspelling. */
const partLength = 4;
const partWeight = 0.3;
const characterWeight = 0.5;

const findConcepts = createTermFinder(concepts, languages);
const hanCharacter = /\p{Script=Han}/u;

/**
 * @param text its first line is a headline if others follow
 * @param language whose endings are cut off; a wrong guess costs little, parts of words have no language
 */
export function readTerms(text: string, language: Language): Terms {
  const terms: Terms = { counts: new Map(), stems: new Map(), concepts: new Map(), identifiers: new Set() };
  const end = text.indexOf('\n');
  if (end >= 0) addTerms(terms, readText(text.slice(0, end)), language, headlineWeight);
  addTerms(terms, readText(text.slice(end + 1)), language, 1);
  return terms;
}

function addTerms(terms: Terms, read: ReadText, language: Language, weight: number) {
  for (const word of read.clauses.flat()) {
    if (word.length < 2 || /^\d+$/.test(word) || stopWords.has(word)) continue;
    const root = stem(word, language);
    add(terms.stems, root, weight);
    add(terms.counts, root, weight);
    for (const part of partsOf(word)) add(terms.counts, part, partWeight * weight);
  }
  for (const run of read.hanRuns) addChinese(terms.counts, run, weight);
  for (const { id } of findConcepts(read)) {
    add(terms.concepts, id, weight);
    add(terms.counts, `@${id}`, weight);
  }
  for (const identifier of read.identifiers) terms.identifiers.add(identifier);
}

function partsOf(word: string): string[] {
  const bounded = `_${word}_`;
  const parts: string[] = [];
  for (let start = 0; start + partLength <= bounded.length; start++)
    parts.push(`#${bounded.slice(start, start + partLength)}`);
  return parts;
}

function addChinese(counts: Map<string, number>, run: string, weight: number) {
  const characters = [...run];
  for (const [i, character] of characters.entries()) {
    if (!hanCharacter.test(character)) continue;
    add(counts, character, characterWeight * weight);
    const next = characters[i + 1];
    if (next && hanCharacter.test(next)) add(counts, character + next, weight);
  }
}

function add(counts: Map<string, number>, term: string, weight: number) {
  counts.set(term, (counts.get(term) ?? 0) + weight);
}
