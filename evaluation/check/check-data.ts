import { closureIntents, languages } from '@desk/contract/vocabulary';
import { fold } from '../../apps/worker/src/ai/read-text.ts';
import { labelledTickets } from '../../apps/worker/src/ai/testing/labelled-tickets.ts';
import {
  type Attack,
  type Issue,
  type LabelledTicket,
  type NoAnswerText,
  type NoCategoryText,
  type Reply,
  type Resolution,
  readAttacks,
  readIssues,
  readNoAnswer,
  readNoCategory,
  readReplies,
  readResolutions,
  readSecrets,
  readSentences,
  readSituations,
  readTickets,
  type SecretText,
  type Sentence,
  type Situation,
  splits,
} from '../read-data.ts';
import { groupBy } from '../statistics/statistics.ts';
import { findNearCopies } from './near-copies.ts';
import { isWrittenIn } from './written-language.ts';

export type Data = {
  issues: Issue[];
  tickets: LabelledTicket[];
  resolutions: Resolution[];
  sentences: Sentence[];
  situations: Situation[];
  noCategory: NoCategoryText[];
  noAnswer: NoAnswerText[];
  replies: Reply[];
  attacks: Attack[];
  secrets: SecretText[];
};

export const readAllData = (): Data => ({
  issues: readIssues(),
  tickets: readTickets(),
  resolutions: readResolutions(),
  sentences: readSentences(),
  situations: readSituations(),
  noCategory: readNoCategory(),
  noAnswer: readNoAnswer(),
  replies: readReplies(),
  attacks: readAttacks(),
  secrets: readSecrets(),
});

/**
 * What is wrong with the labelled data, a sentence each; nothing when it may be used. That labels are legal and rows
 * complete is the readers' part: they refuse any other row.
 */
export const checkData = (data: Data): string[] => [
  ...checkIssues(data.issues),
  ...checkCounts(data),
  ...checkLengths(data),
  ...checkLanguages(data),
  ...checkCopies(data),
  ...checkSecrets(data.secrets),
  ...checkReplies(data.replies),
];

export function checkIssues(issues: Issue[]): string[] {
  const problems = unequal(
    'issue',
    count(issues, (row) => row.issue),
    1,
  );
  for (const [category, rows] of groupBy(issues, (row) => row.category)) {
    const train = rows.filter((row) => row.split === 'train').length;
    if (category === 'other') problems.push('issues: no issue is of the category "other"');
    if (rows.length !== 10 || train !== 6)
      problems.push(
        `issues: ${category} has ${train} to train and ${rows.length - train} to test, not 6 and 4`,
      );
  }
  if (issues.length !== 60) problems.push(`issues: ${issues.length}, not 60`);
  return problems;
}

export function checkCounts({ issues, ...data }: Data): string[] {
  const perIssue = issues.flatMap(({ issue }) => languages.map((language) => `${issue}/${language}`));
  const perLanguage = (name: string, rows: { language: string }[], atLeast: number) =>
    languages
      .map((language) => ({ language, n: rows.filter((row) => row.language === language).length }))
      .filter(({ n }) => n < atLeast)
      .map(({ language, n }) => `${name}: ${n} in ${language}, fewer than ${atLeast}`);
  return [
    ...unequal(
      'tickets',
      count(data.tickets, (row) => `${row.issue}/${row.language}/${row.form}`),
      5,
      perIssue.flatMap((key) => [`${key}/short`, `${key}/detailed`]),
    ),
    ...unequal(
      'resolutions',
      count(data.resolutions, (row) => `${row.issue}/${row.language}`),
      1,
      perIssue,
    ),
    ...perLanguage('no-category', data.noCategory, 10),
    ...perLanguage('no-answer', data.noAnswer, 15),
    ...perLanguage('replies', data.replies, 100),
    ...unequal(
      'replies, id',
      count(data.replies, (row) => row.id),
      1,
    ),
    ...perLanguage('attacks', data.attacks, 60),
    ...perLanguage('secrets', data.secrets, 40),
    ...unequal(
      'attacks, id',
      count(data.attacks, (row) => row.id),
      1,
    ),
    ...(data.sentences.length < 500 ? [`sentences: ${data.sentences.length}, fewer than 500`] : []),
    ...(new Set(data.attacks.map((row) => `${row.language}/${row.target}`)).size < 16
      ? ['attacks: a language lacks attacks on one of the four targets']
      : []),
  ];
}

/** Words, or characters in Chinese, that a text of a kind has. */
const lengths = {
  short: { words: [3, 20], characters: [6, 40] },
  detailed: { words: [30, 90], characters: [50, 160] },
  resolution: { words: [40, 110], characters: [60, 200] },
} as const;

export function checkLengths({ tickets, resolutions }: Data): string[] {
  const texts = [
    ...tickets.map((row) => ({ ...row, kind: row.form, name: row.id })),
    ...resolutions.map((row) => ({
      ...row,
      kind: 'resolution' as const,
      name: `${row.issue}/${row.language}/resolution`,
      text: row.resolution,
    })),
  ];
  return texts.flatMap(({ name, kind, language, text }) => {
    const isChinese = language === 'zh';
    const [least, most] = lengths[kind][isChinese ? 'characters' : 'words'];
    const length = isChinese ? [...text.replace(/\s/g, '')].length : text.trim().split(/\s+/).length;
    if (length >= least && length <= most) return [];
    return [`${name}: ${length} ${isChinese ? 'characters' : 'words'}, not ${least} to ${most}`];
  });
}

export function checkLanguages(data: Data): string[] {
  return textsOf(data)
    .filter(({ text, language }) => !isWrittenIn(text, language))
    .map(({ name, language }) => `${name}: not written in ${language}`);
}

/**
 * Sentences and situations only train: among themselves they may say the same, but nothing may repeat a text that is labelled
 * or scored.
 */
export function checkCopies(data: Data): string[] {
  const all = textsOf(data);
  return languages.flatMap((language) => {
    const texts = all.filter((row) => row.language === language);
    return findNearCopies(texts.map((row) => row.text)).flatMap(({ a, b, similarity }) => {
      const [one, other] = [texts[a], texts[b]];
      if (!one || !other || (onlyTrains(one) && onlyTrains(other))) return [];
      const how = similarity === 1 ? 'a copy' : `nearly a copy (${similarity.toFixed(2)})`;
      return [`${other.name}: ${how} of ${one.name}`];
    });
  });
}

const onlyTrains = ({ name }: { name: string }) => /^(?:sentences|situations):/.test(name);

/** What is looked for must be there to be found, and nothing may have both to go and to stay. */
export function checkSecrets(rows: SecretText[]): string[] {
  return rows.flatMap(({ text, secrets, people, keep }, index) => [
    ...[...secrets, ...people, ...keep]
      .filter((part) => !text.includes(part))
      .map((part) => `secrets:${index + 1}: "${part}" is not in the text`),
    ...keep
      .filter((part) => [...secrets, ...people].some((secret) => secret.includes(part)))
      .map((part) => `secrets:${index + 1}: "${part}" is to stay, and inside what is to go`),
  ]);
}

/**
 * People thank and complain in few words, so near-copies are natural here; but what is scored must not stand word for word in
 * what was learned from, and each kind must be there in both halves.
 */
export function checkReplies(rows: Reply[]): string[] {
  const word = /[\p{L}\p{N}]+/gu;
  const wordsOf = ({ language, text }: Reply) => `${language}: ${fold(text).match(word)?.join(' ') ?? text}`;
  const kinds = languages.flatMap((language) => closureIntents.map((intent) => `${language}/${intent}`));
  return [
    ...[...groupBy(rows, wordsOf).values()]
      .filter((group) => group.length > 1)
      .map((group) => `replies: ${group.map(({ id }) => id).join(', ')} say the same`),
    ...splits.flatMap((split) => {
      const of = new Set(
        rows.filter((row) => row.split === split).map((row) => `${row.language}/${row.closure_intent}`),
      );
      return kinds.filter((kind) => !of.has(kind)).map((kind) => `replies: none of ${kind} to ${split}`);
    }),
    ...rows
      .filter(
        ({ text, language }) => (text.match(/\p{L}/gu)?.length ?? 0) >= 20 && !isWrittenIn(text, language),
      )
      .map(({ id, language }) => `${id}: not written in ${language}`),
  ];
}

/**
 * Every text that something is fitted on or scored with. Attacks are left out: they mix languages, and repeat each
 * other, on purpose; texts with secrets too, which are mostly numbers.
 */
function textsOf(data: Data) {
  return [
    ...data.tickets.map(({ id, language, text }) => ({ name: id, language, text })),
    ...data.resolutions.map(({ issue, language, resolution }) => ({
      name: `${issue}/${language}/resolution`,
      language,
      text: resolution,
    })),
    ...data.noCategory.map((row, index) => ({ ...row, name: `no-category:${index + 1}` })),
    ...data.noAnswer.map((row, index) => ({ ...row, name: `no-answer:${index + 1}` })),
    // What the worker's own tests know trains too.
    ...labelledTickets.map(({ language, title, description }, index) => ({
      name: `labelled-tickets:${index + 1}`,
      language,
      text: `${title}\n${description}`,
    })),
    ...inFourLanguages('sentences', data.sentences),
    ...inFourLanguages('situations', data.situations),
  ];
}

const inFourLanguages = (name: string, rows: (Sentence | Situation)[]) =>
  rows.flatMap((row, index) =>
    languages.map((language) => ({ name: `${name}:${index + 1}`, language, text: row[language] })),
  );

function count<Row>(rows: Row[], keyOf: (row: Row) => string): Map<string, number> {
  return new Map([...groupBy(rows, keyOf)].map(([key, group]) => [key, group.length]));
}

function unequal(
  name: string,
  counts: Map<string, number>,
  wanted: number,
  keys = [...counts.keys()],
): string[] {
  return [...new Set([...keys, ...counts.keys()])]
    .map((key) => ({ key, n: counts.get(key) ?? 0 }))
    .filter(({ key, n }) => n !== (keys.includes(key) ? wanted : 0))
    .map(({ key, n }) => `${name}: ${n} of ${key}, not ${keys.includes(key) ? wanted : 0}`);
}
