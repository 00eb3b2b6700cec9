import type { Language } from '@desk/contract/vocabulary';
import { concepts } from '../concepts/dictionary.ts';
import { fold, readText } from '../read-text.ts';
import { findCues } from './find-cues.ts';
import { failures } from './judge-impact.ts';
import { weighCategories } from './weigh-categories.ts';

/** "Two problems:" needs no reading on. */
const announced: readonly RegExp[] = [
  /\b(?:two|three|four|five|several|multiple|a few|a couple of|different) (?:\w+ )?(?:problems|issues|requests)\b/u,
  /\b(?:deux|trois|quatre|cinq|plusieurs|differents) (?:\w+ )?(?:problemes|soucis|demandes)\b/u,
  /\b(?:twee|drie|vier|vijf|meerdere|verschillende|een paar|enkele) (?:\w+ )?(?:problemen|verzoeken|aanvragen)\b/u,
  /[两二三四五几多](?:个|件|项)(?:不同的?)?(?:问题|故障|需求|申请)/u,
];

/** How somebody turns to something else, at the head of a sentence. */
const turnWords = [
  "also|additionally|in addition|besides|furthermore|moreover|separately|secondly|second|another|and another|one more|on top of that|by the way|while i'm at it|oh and",
  "par ailleurs|en outre|de plus|en plus|d'autre part|deuxiemement|aussi|egalement|autre|un autre|une autre|et aussi|au passage|sinon",
  'daarnaast|bovendien|verder|ook|tevens|nog|en nog|ten tweede|trouwens|en ook|ander|een ander',
].join('|');
const turns: readonly RegExp[] = [
  new RegExp(String.raw`(?:^|[.!?;\n]\s*)(?:${turnWords})\b`, 'gu'),
  /(?:另外|此外|还有(?!\d|几|[一二三四五六七八九十])|同时|顺便|其次|第二|再有|再就是)/gu,
  // A list.
  /(?:^|\n)\s*(?:\d{1,2}[.)、．]|[-*•–])\s*/gu,
];

/** After "daarnaast" the verb goes before what it is about, and "niet" after. */
const invertedFailure =
  /\b(?:werkt|werken|doet|doen|start|opent|laadt|print|lukt|reageert) [^.!?]{1,40}? niet\b/u;

const things: ReadonlySet<string> = new Set(
  concepts.filter(({ id, category }) => category !== undefined && !failures.has(id)).map(({ id }) => id),
);

/**
 * How many separate things somebody wants help with. Counts what they turn to in so many words or in a list: each must say
 * that something fails, or ask for something, about things that nothing before it was about.
 */
export function countProblems(text: string, language: Language): number {
  const folded = fold(text);
  const counted = parts(folded).reduce(
    ({ count, known }, part, position) => {
      const own = problemIn(part, language, position === 0);
      if (own.length === 0) return { count, known };
      const isNew = own.every((id) => !known.has(id));
      return { count: count + (isNew ? 1 : 0), known: new Set([...known, ...own]) };
    },
    { count: 0, known: new Set<string>() },
  );
  const atLeast = announced.some((pattern) => pattern.test(folded)) ? 2 : 1;
  return Math.max(counted.count, atLeast);
}

function parts(folded: string): string[] {
  const starts = turns.flatMap((pattern) => [...folded.matchAll(pattern)].map(({ index }) => index));
  const cuts = [...new Set([0, ...starts, folded.length])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, position) => folded.slice(cuts[position], end));
}

/**
 * What things a part of a text wants help with; none where it only tells more.
 * @param isOpening a ticket begins with what is wrong, in whatever words
 */
function problemIn(part: string, language: Language, isOpening: boolean): string[] {
  const read = readText(part);
  const { found } = weighCategories(readText(''), read, language);
  const cues = findCues(read, part, language);
  const fails =
    invertedFailure.test(part) ||
    cues.has('cannot') ||
    cues.has('cannot_work') ||
    found.some((id) => failures.has(id));
  const asks = cues.has('request') || cues.has('question');
  return isOpening || fails || asks ? found.filter((id) => things.has(id)) : [];
}
