import { type Language, languages } from '@desk/contract/vocabulary';
import { type ReadText, readText } from '../read-text.ts';
import { stem } from '../stem.ts';
import { splitTerms, type Terms } from './concept-table.ts';

/** A term that stands in a text. */
export interface FoundTerm<Id> {
  id: Id;
  /** The language whose list has the term; undefined for a name that every language spells alike. */
  language: Language | undefined;
}

interface Pattern<Id> extends FoundTerm<Id> {
  /** As the text must have them: stems, or the words themselves when `language` is undefined. */
  words: string[];
}

const han = /\p{Script=Han}/u;
const shortestCompound = 8;
/** Longer ones are no words, and their parts cost the square of their length. */
const longestCompound = 40;
const shortestPart = 5;
/** "rechten" is no part of "rechtstreeks", although its root is. */
const shortestRoot = 6;
/** "directeur" is not "direct" and something: what remains is a word of its own, or an ending. */
const shortestRest = 4;
/** Words that only look as if a term were part of them. */
const falseCompounds: ReadonlySet<string> = new Set([
  'bijvoorbeeld',
  'voorbeeld',
  'voorbeelden',
  'normaliter',
]);
const inflection = /^(?:s|e|en|je|jes|tje)?$/;

/**
 * Makes a search for the terms of all entries at once. Longer terms win over shorter ones inside them, and a
 * phrase forgives one word in between ("reset my password"). Dutch compounds are found by their parts.
 * @param among the languages whose lists count; earlier ones win over later ones. Chinese always counts:
 *   its terms cannot be mistaken for anything else.
 */
export function createTermFinder<Id>(
  entries: readonly (Terms & { id: Id })[],
  among: readonly Language[] = languages,
): (text: ReadText) => FoundTerm<Id>[] {
  const names = new Map<string, Pattern<Id>[]>();
  const phrases = new Map<Language, Map<string, Pattern<Id>[]>>(
    among.map((language) => [language, new Map()]),
  );
  const compoundParts = new Map<string, FoundTerm<Id>>();
  const chinese = new Map<string, FoundTerm<Id>>();

  for (const entry of entries) {
    for (const term of splitTerms(entry.any)) {
      addPattern(names, { id: entry.id, language: undefined, words: wordsOf(term) });
    }
    for (const term of splitTerms(entry.zh)) {
      for (const run of readText(term).hanRuns) chinese.set(run, { id: entry.id, language: 'zh' });
    }
    for (const [language, byStem] of phrases) {
      for (const term of splitTerms(entry[language])) {
        if (han.test(term)) continue;
        const raw = wordsOf(term);
        addPattern(byStem, { id: entry.id, language, words: raw.map((word) => stem(word, language)) });
        if (language === 'nl' && raw.length === 1) addPart(raw[0] ?? '', entry.id);
      }
    }
  }
  for (const index of [names, ...phrases.values()]) {
    for (const patterns of index.values()) patterns.sort((a, b) => b.words.length - a.words.length);
  }
  const longestChinese = Math.max(0, ...[...chinese.keys()].map((term) => term.length));

  function addPart(word: string, id: Id) {
    const root = stem(word, 'nl');
    const parts = root.length >= shortestRoot ? [word, root] : [word];
    for (const part of parts) {
      if (part.length >= shortestPart && !compoundParts.has(part))
        compoundParts.set(part, { id, language: 'nl' });
    }
  }

  function findInClause(words: readonly string[], found: FoundTerm<Id>[]) {
    const stems = [...phrases.keys()].map((language) => ({
      language,
      words: words.map((word) => stem(word, language)),
    }));
    const taken = new Set<number>();
    for (let start = 0; start < words.length; start++) {
      if (taken.has(start)) continue;
      let best: { pattern: Pattern<Id>; positions: number[] } | undefined;
      const consider = (candidates: Pattern<Id>[] | undefined, text: readonly string[], gap: number) => {
        for (const pattern of candidates ?? []) {
          if (best && pattern.words.length <= best.pattern.words.length) return;
          const positions = align(pattern.words, text, start, gap, taken);
          if (positions) best = { pattern, positions };
        }
      };
      consider(names.get(words[start] ?? ''), words, 0);
      for (const { language, words: text } of stems) {
        consider(phrases.get(language)?.get(text[start] ?? ''), text, 1);
      }
      if (best) {
        found.push({ id: best.pattern.id, language: best.pattern.language });
        for (const position of best.positions) taken.add(position);
      } else {
        found.push(...partsOf(words[start] ?? ''));
      }
    }
  }

  function partsOf(word: string): FoundTerm<Id>[] {
    if (
      compoundParts.size === 0 ||
      word.length < shortestCompound ||
      word.length > longestCompound ||
      falseCompounds.has(word)
    )
      return [];
    const parts: FoundTerm<Id>[] = [];
    let rest = '';
    let start = 0;
    while (start < word.length) {
      let end = word.length;
      while (end - start >= shortestPart && !compoundParts.has(word.slice(start, end))) end--;
      const part = compoundParts.get(word.slice(start, end));
      if (part) parts.push(part);
      else rest += word[start];
      start = part ? end : start + 1;
    }
    return rest.length < shortestRest && !inflection.test(rest) ? [] : parts;
  }

  function findChinese(run: string, found: FoundTerm<Id>[]) {
    let start = 0;
    while (start < run.length) {
      let end = Math.min(run.length, start + longestChinese);
      while (end > start && !(chinese.has(run.slice(start, end)) && startsWord(run, start))) end--;
      const term = chinese.get(run.slice(start, end));
      if (term) found.push(term);
      start = end > start ? end : start + 1;
    }
  }

  return (text) => {
    const found: FoundTerm<Id>[] = [];
    for (const clause of text.clauses) findInClause(clause, found);
    for (const run of text.hanRuns) findChinese(run, found);
    return found;
  };
}

function addPattern<Id>(index: Map<string, Pattern<Id>[]>, pattern: Pattern<Id>) {
  const first = pattern.words[0];
  if (first === undefined) return;
  const patterns = index.get(first);
  if (patterns) patterns.push(pattern);
  else index.set(first, [pattern]);
}

/** Where the words of a phrase stand in a text from `start` on, with at most `gap` others between two of them. */
function align(
  phrase: readonly string[],
  text: readonly string[],
  start: number,
  gap: number,
  taken: ReadonlySet<number>,
): number[] | undefined {
  const positions = [start];
  for (const word of phrase.slice(1)) {
    const from = (positions.at(-1) ?? start) + 1;
    let position = from;
    while (position <= from + gap && (text[position] !== word || taken.has(position))) position++;
    if (position > from + gap) return undefined;
    positions.push(position);
  }
  return positions;
}

/** "u盘" is a USB stick, but not at the end of "cpu盘". */
function startsWord(run: string, at: number): boolean {
  return at === 0 || !/[a-z0-9]/.test(run[at] ?? '') || !/[a-z0-9]/.test(run[at - 1] ?? '');
}

function wordsOf(term: string): string[] {
  return readText(term).clauses.flat();
}
