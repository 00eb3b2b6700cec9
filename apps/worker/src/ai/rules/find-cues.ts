import type { Language } from '@desk/contract/vocabulary';
import { rowsOf, type Terms } from '../concepts/concept-table.ts';
import { createTermFinder } from '../concepts/find-terms.ts';
import { fold, type ReadText } from '../read-text.ts';
import { type Cue, cues } from './cues.ts';

/** Cues that are numbers or signs rather than words. */
export const countedCues = [
  'hours_left',
  'many_people',
  'few_people',
  'exclamation',
  'question_mark',
] as const;
export type CountedCue = (typeof countedCues)[number];
export type AnyCue = Cue | CountedCue;

const cueList = rowsOf<Cue, Terms>(cues);
const finders = new Map<Language, ReturnType<typeof createTermFinder<Cue>>>();

function finderFor(language: Language) {
  let find = finders.get(language);
  if (!find) {
    find = createTermFinder(cueList, [language]);
    finders.set(language, find);
  }
  return find;
}

/** What a text says of who is hit, what stands still and how soon help is needed; in the order of the text. */
export function findCues(read: ReadText, text: string, language: Language): Set<AnyCue> {
  const found = new Set<AnyCue>(finderFor(language)(read).map((term) => term.id));
  const folded = fold(text.slice(0, longestText));
  if (hoursLeft.some((pattern) => pattern.test(folded))) found.add('hours_left');
  const people = countPeople(folded);
  if (people >= manyPeople) found.add('many_people');
  else if (people > 1) found.add('few_people');
  if (/[!！]/.test(text)) found.add('exclamation');
  if (/[?？]/.test(text)) found.add('question_mark');
  return found;
}

/** Nobody gives a deadline after so many characters; what is pasted below may hold any number. */
const longestText = 8_000;
const manyPeople = 8;

const hour = String.raw`(?:noon|midi|midday|\d{1,2}(?:[:h.]\d{2}\s*(?:uur|u|h)?|\s*(?:am|pm|h|uur|u|o'clock|heures))\b)`;

/** "by 2 pm", "dans 40 minutes", "binnen het uur", "三点前": an hour to be met, not one at which something happened. */
const hoursLeft: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:before|by|until|starts? at|begins? at|avant|d'ici|des|voor|tegen|begint om|start om|commence a|debute a)\s+${hour}`,
    'u',
  ),
  /\b(?:in|within|only|under|next)\s+(?:the\s+)?(?:next\s+)?(?:about\s+|less than\s+)?(?:(?:half\s+)?an?\s+|half\s+an\s+|a\s+quarter\s+of\s+an\s+|three\s+quarters\s+of\s+an\s+|\d{1,3}\s*|(?:two|three|four|five|ten|fifteen|twenty|twenty-five|thirty|forty|forty-five|fifty)\s+)?(?:hours?|minutes?|mins?)\b/u,
  /\b(?:dans|d'ici|sous|avant|plus que|moins d'|moins de)\s+(?:a peine\s+|moins d')?(?:une?\s+|l'|\d{1,3}\s*|(?:deux|trois|quatre|cinq|dix|quinze|vingt|trente|quarante|quarante-cinq|cinquante)\s+)?(?:petite\s+)?(?:quarts?\s+d'\s*)?(?:demi-)?(?:heures?|minutes?|min|mn)\b/u,
  /\b(?:over|binnen|nog maar|minder dan)\s+(?:het\s+|een\s+|\d{1,3}\s*|(?:twee|drie|vier|vijf|tien|vijftien|twintig|dertig|veertig|vijftig)\s+)?(?:ruim\s+)?(?:half\s*uur(?:tje)?|kwartier|uur(?:tje)?|minuten|minuutjes)\b/u,
  /(?:还有|只剩|剩下|再过|不到)[^，。！,.]{0,3}?(?:[\d一二三四五六七八九十两半]+)(?:来)?(?:个)?(?:小时|分钟|刻钟|钟头)|(?:[\d一二三四五六七八九十两半]+)(?:个)?(?:小时|分钟|刻钟|钟头)(?:之?后|之?内|以内|就要?)/u,
  /[\d一二三四五六七八九十两]{1,3}(?:点|:\d{2}|：\d{2})[半钟整]?(?:之?前|开始|截|就要?|要开|出发|发车)/u,
];

const numberWords: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  eighty: 80,
  hundred: 100,
  dozens: 24,
  hundreds: 200,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  douze: 12,
  quinze: 15,
  vingt: 20,
  vingtaine: 20,
  trentaine: 30,
  dizaine: 10,
  quinzaine: 15,
  trente: 30,
  quarantaine: 40,
  quarante: 40,
  cinquante: 50,
  cinquantaine: 50,
  soixante: 60,
  centaine: 100,
  cent: 100,
  twee: 2,
  drie: 3,
  vier: 4,
  vijf: 5,
  zes: 6,
  zeven: 7,
  acht: 8,
  negen: 9,
  tien: 10,
  twaalf: 12,
  vijftien: 15,
  twintig: 20,
  dertig: 30,
  veertig: 40,
  vijftig: 50,
  zestig: 60,
  tachtig: 80,
  honderd: 100,
  tientallen: 24,
};
const number = String.raw`(\d{1,4}|${Object.keys(numberWords).join('|')})`;
const people = `(?:people|persons|users|colleagues|employees|staff|pickers|designers|engineers|agents|operators|workers|of us|home workers|technicians|drivers|seats|desks|workstations|personnes|collegues|utilisateurs|employes|salaries|operateurs|preparateurs|dessinateurs|ingenieurs|agents|postes|caristes|techniciens|mensen|personen|collega's|gebruikers|medewerkers|tekenaars|orderpickers|ingenieurs|operators|man|werkplekken|thuiswerkers)`;
const peopleCounted = new RegExp(
  String.raw`\b${number}(?:\s+(?:of|d'|de|van\s+de|van\s+onze|other|autres|andere|odd))?[\s-]*(?:[\p{L}-]+\s+)?${people}(?![\p{L}])`,
  'gu',
);
const peopleInChinese =
  /([\d]{1,4}|[一二两三四五六七八九]?[十百千][几多]?|[几数]?十|上百|几百|[二两三四五六七八九])(?:几|多|来)?(?:个|号|名|位|口)?(?:人|同事|员工|用户|工程师|设计师|操作工|客服)/gu;

/** The largest number of people that a text names. */
function countPeople(folded: string): number {
  let most = 0;
  for (const [, count = ''] of folded.matchAll(peopleCounted)) {
    most = Math.max(most, numberWords[count] ?? Number(count));
  }
  for (const [, count = ''] of folded.matchAll(peopleInChinese)) {
    const isMany = /[十百千]/.test(count);
    most = Math.max(most, /^\d+$/.test(count) ? Number(count) : isMany ? 10 : 3);
  }
  return most;
}
