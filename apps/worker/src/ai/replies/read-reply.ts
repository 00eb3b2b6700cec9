import type { Language } from '@desk/contract/vocabulary';
import { rowsOf, splitTerms, type Terms } from '../concepts/concept-table.ts';
import { createTermFinder } from '../concepts/find-terms.ts';
import { symptoms } from '../concepts/symptoms.ts';
import { type ReadText, readText } from '../read-text.ts';
import { intentTerms } from '../triage/intent-terms.ts';
import { emojis } from '../triage/sentiment-terms.ts';
import { absences, flaws, negations, type ReplyTerm, replyTerms, troubles } from './reply-terms.ts';

/** What can stand in a reply; `hoped` and `feared` is what works or fails in a clause that only wishes, plans or asks. */
export const replySigns = [
  'thanks',
  'thanks_ahead',
  'solved',
  'done',
  'again',
  'hoped',
  'close_it',
  'broken',
  'feared',
  'trouble',
  'denial',
  'when',
  'contrast',
  'limited',
  'unreal',
  'keep_open',
  'request',
  'other_topic',
  'sarcasm',
  'absent',
  'wants_person',
  'praise',
  'courtesy',
  'question',
  'quoted',
  'glad_emoji',
  'sad_emoji',
  'not_understood',
  'not_understood_at_end',
  'words_over',
] as const;
export type ReplySign = (typeof replySigns)[number];
/** How often each stands there; `words_over` are those that no term explains, from where it is told to be over. */
export type ReadReply = Record<ReplySign, number>;

const nothing: Readonly<ReadReply> = {
  thanks: 0,
  thanks_ahead: 0,
  solved: 0,
  done: 0,
  again: 0,
  hoped: 0,
  close_it: 0,
  broken: 0,
  feared: 0,
  trouble: 0,
  denial: 0,
  when: 0,
  contrast: 0,
  limited: 0,
  unreal: 0,
  keep_open: 0,
  request: 0,
  other_topic: 0,
  sarcasm: 0,
  absent: 0,
  wants_person: 0,
  praise: 0,
  courtesy: 0,
  question: 0,
  quoted: 0,
  glad_emoji: 0,
  sad_emoji: 0,
  not_understood: 0,
  not_understood_at_end: 0,
  words_over: 0,
};

type Sign = ReplyTerm | 'trouble';
/** A sign, and how much of the text it takes: words, in Chinese characters. */
type Piece = { sign: Sign; size: number };
type Finder = ReturnType<typeof createTermFinder<Piece>>;
const finders = new Map<Language, Finder>();

function finderFor(language: Language): Finder {
  let find = finders.get(language);
  if (!find) {
    find = createTermFinder<Piece>(piecesOf(language), [language]);
    finders.set(language, find);
  }
  return find;
}

function piecesOf(language: Language): (Terms & { id: Piece })[] {
  const rows = rowsOf<ReplyTerm, Terms>(replyTerms);
  const listed = new Map(
    rows.flatMap(({ id, any, [language]: list }) =>
      [...splitTerms(any), ...splitTerms(list)].map((term) => [term, id] as const),
    ),
  );
  const all = new Map<string, Sign>(listed);
  // What is listed is meant as it is listed.
  const addUnlisted = (sign: Sign, terms: readonly string[]) => {
    for (const term of terms) if (!listed.has(term)) all.set(term, sign);
  };
  const turned = (terms: Terms, around: readonly string[]) =>
    splitTerms(terms[language]).flatMap((term) => around.map((words) => words.replace('…', () => term)));
  for (const terms of troubleTerms) addUnlisted('trouble', splitTerms(terms[language]));
  addUnlisted('solved', turned(troubles, absences[language]));
  addUnlisted('broken', turned(replyTerms.solved, negations[language]));
  addUnlisted('broken', turned(replyTerms.done, negations[language]));

  const exact = new Set(rows.flatMap(({ any }) => splitTerms(any)));
  const pieces: (Terms & { id: Piece })[] = [];
  for (const [term, sign] of all) {
    const where = exact.has(term) ? 'any' : language;
    pieces.push({
      zh: '',
      en: '',
      fr: '',
      nl: '',
      [where]: term,
      id: { sign, size: sizeOf(readText(term)) },
    });
  }
  return pieces;
}

/** In words; Chinese is written without, and counts its characters, two of which are about a word. */
const sizeOf = ({ clauses, hanRuns }: ReadText) =>
  clauses.flat().length + (hanRuns.join('').match(/\p{Script=Han}/gu)?.length ?? 0) / 2;

/** What tickets are written about, for what is left to do may be told without any "but". */
const troubleTerms: readonly Terms[] = [
  troubles,
  flaws,
  intentTerms.incident,
  symptoms.not_working,
  symptoms.slow,
  symptoms.disappeared,
  symptoms.missing,
  symptoms.outage,
  symptoms.intermittent,
];

/** Nobody says later that it works. */
const longestText = 4_000;
// A full stop inside "node.js" ends nothing.
const sentenceEnd = /(?<=[!?。！？;；\n…])|(?<=\.)(?=\s|$)/u;
const clauseEnd = /[,，、:：()（）]+|(?<=\s)[-–—](?=\s)/u;
/** What somebody else or a machine said; "fixed" in quotation marks is not fixed. */
const quotation = /«[^»]*»|“[^”]*”|"[^"\n]*"|「[^」]*」/gu;
/** Chinese asks without a sign, too. */
const asks = /[?？]|[吗呢]\s*[。！!]?\s*$/u;
/** What was, and is no more; its stem is that of what is. */
const past = /\b(?:fonctionn|march)ait\b/u;

/** Said of people, of their work and of what a machine has: "I work from home", "on my work laptop" tell of no end. */
const noEnds: Partial<Record<Language, RegExp>> = {
  en: /\b(?:i|we|my|our|your|his|her|their|at|from|for|of|after|before|during) work\b|\bwork (?:from|laptop|phone|computer|pc|account|profile)\b/giu,
  fr: /\bla marche\b|\bmarche à suivre\b/giu,
  nl: /\b(?:ik|wij|we|jullie|mijn|ons|onze|op het|van het|naar het) (?:werk|werken|loop)\b|\b(?:werk|werken|loop) (?:ik|wij|we)\b|\bdraait op\b/giu,
};

/** An appointment: what "works" or "is fine" in its sentence is the hour. */
const coming: Readonly<Record<Language, RegExp>> = {
  zh: /明天|后天|下周|周[一二三四五]|星期[一二三四五]|[0-9一二三四五六七八九十]{1,2}\s*点/u,
  en: /\b(?:tomorrow|next week|(?:mon|tues|wednes|thurs|fri)day|(?:at|around) \d{1,2}(?::\d\d)?|\d{1,2}\s?[ap]m|\d{1,2} o['’]clock)\b/iu,
  fr: /\b(?:demain|semaine prochaine|lundi|mardi|mercredi|jeudi|vendredi|\d{1,2}\s?(?:h|heures?)(?:\s?\d\d)?)\b/iu,
  nl: /\b(?:(?<!goede )morgen|overmorgen|volgende week|maandag|dinsdag|woensdag|donderdag|vrijdag|\d{1,2}(?:[:.]\d\d)? uur)\b/iu,
};
/** "It works since Monday" names a day that has been. */
const since = /\b(?:since|depuis|sinds|sedert)\b|(?:以来|开始|之后|起)/iu;

const isEnd = (term: Sign) => term === 'solved' || term === 'done' || term === 'close_it';

/** What a reply says, clause by clause, in the words of one language. */
export function readReply(text: string, language: Language): ReadReply {
  const found: ReadReply = { ...nothing };
  const head = text.slice(0, longestText);
  found.quoted = head.match(quotation)?.length ?? 0;
  for (const { signs, weight } of emojis)
    found[weight > 0 ? 'glad_emoji' : 'sad_emoji'] += head.match(signs)?.length ?? 0;

  for (const sentence of head.replace(quotation, ' ').split(sentenceEnd)) {
    const isQuestion = asks.test(sentence);
    if (isQuestion) found.question++;
    const isAppointment = coming[language].test(sentence) && !since.test(sentence);
    for (const clause of sentence.split(clauseEnd)) {
      if (!/[\p{L}\p{N}]/u.test(clause)) continue;
      const words = readText(noEnds[language] ? clause.replace(noEnds[language], ' ') : clause);
      const pieces = finderFor(language)(words).map(({ id }) => id);
      const terms = pieces.map(({ sign }) => sign);
      if (terms.length === 0 && !isQuestion) {
        found.not_understood++;
        if (found.solved + found.done + found.close_it > 0) found.not_understood_at_end++;
      }
      const understood = pieces.reduce((sum, { size }) => sum + size, 0);
      if (found.solved + found.done + found.close_it > 0 || terms.some(isEnd))
        found.words_over += Math.max(0, sizeOf(words) - understood);
      const isThought = isQuestion || terms.includes('unreal') || past.test(clause.toLowerCase());
      const mayCome = isThought || isAppointment || terms.includes('when');
      for (const [place, term] of terms.entries()) {
        if (mayCome && isEnd(term)) found.hoped++;
        else if (isThought && term === 'broken') found.feared++;
        // "The problem is solved" has no problem left; "it works, with errors" has.
        else if (term === 'trouble' && terms.includes('solved', place)) continue;
        else found[term]++;
      }
    }
  }
  return found;
}
