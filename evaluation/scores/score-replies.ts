import { type ClosureIntent, closureIntents, type Language, languages } from '@desk/contract/vocabulary';
import { prepareText } from '../../apps/worker/src/ai/privacy/prepare-text.ts';
import { judgeReply, type ReplyVerdict } from '../../apps/worker/src/ai/replies/judge-reply.ts';
import { type Reply, readReplies } from '../read-data.ts';
import type { Metric, ScoreSection } from '../section.ts';
import { wilsonInterval } from '../statistics/intervals.ts';
import {
  calibrationError,
  confusionMatrix,
  coverageAtPrecision,
  macroF1,
  worstOf,
} from '../statistics/statistics.ts';

type Row = Reply & ReplyVerdict & { actual: ClosureIntent; predicted: ClosureIntent };

/** From here on a ticket is closed by its requester's words, unless an administrator says otherwise. */
const closingCut = 0.9;

/** Whether a reply says that the ticket is over: who only says "thanks" must not lose their ticket by it. */
export async function scoreReplies(): Promise<ScoreSection> {
  const rows = readReplies()
    .filter(({ split }) => split === 'test')
    .map((row): Row => {
      const verdict = judgeReply(prepareText(row.text), row.language);
      return { ...row, ...verdict, actual: row.closure_intent, predicted: verdict.closure_intent };
    });
  const confidenceToClose = (row: Row) => (row.predicted === 'thanks_only' ? row.confidence : 0);
  const closed = (row: Row) => confidenceToClose(row) >= closingCut && !row.sentiment.endsWith('negative');
  const reopened = (row: Row) => row.predicted !== 'thanks_only' && row.predicted !== 'none';
  const rated = rows.map((row) => ({ confidence: confidenceToClose(row), isRight: row.closes }));

  const precision = share(rows, closed, (row) => row.closes);

  return {
    row: '20',
    title: 'Replies: is it over?',
    metrics: [
      {
        ...precision,
        name: `precision of closing, at ${closingCut} and above`,
        goal: { at_least: 0.98 },
        gate: true,
      },
      {
        name: 'the same, worst language',
        value: precision.worst?.value ?? Number.NaN,
        goal: { at_least: 0.98 },
        higherIsBetter: true,
      },
      {
        ...share(rows, (row) => row.closes, closed),
        name: 'of what could be closed, closed',
        gate: true,
      },
      {
        ...share(rows, (row) => row.actual === 'thanks_only', reopened, false),
        name: 'thanks that would reopen a ticket',
      },
      {
        ...share(rows, (row) => reopened({ ...row, predicted: row.actual }), reopened),
        name: 'of what must reopen, reopened',
      },
      {
        ...share(
          rows,
          () => true,
          (row) => row.actual === row.predicted,
        ),
        name: 'closure intent accuracy',
      },
      { name: 'closure intent macro-F1', value: macroF1(rows), higherIsBetter: true },
      { name: 'calibration error of closing', value: calibrationError(rated), higherIsBetter: false },
      {
        name: 'closable share of texts at 98 % precision',
        value: coverageAtPrecision(rated, 0.98),
        higherIsBetter: true,
      },
    ],
    tables: [
      {
        title: `Closed at ${closingCut} and above: right of all, with what is sure to 95 %`,
        columns: ['language', 'closed', 'right', 'precision at least', 'could be closed', 'closed of them'],
        rows: [
          ...languages.map((language) => closingRow(language, ofLanguage(rows, language), closed)),
          closingRow('all', rows, closed),
          closingRow('all, by keywords', rows, closesByKeywords),
        ],
      },
      {
        title: 'What was meant (down) and what was read (across)',
        columns: ['', ...closureIntents],
        rows: confusionMatrix(rows, closureIntents).map((line, index) => [
          closureIntents[index] ?? '',
          ...line,
        ]),
      },
    ],
    notes: [
      `${rows.length} replies, ${languages.length} languages; the other half was used to write the terms and to fit the weights.`,
      'Both halves and the terms are one author’s, and terms that only the test half has were dropped unless everybody uses',
      'them: other people’s replies will be harder.',
    ],
  };
}

/** Of the rows that are `counted`, the share that is `right`, in all and by language. */
function share(
  rows: readonly Row[],
  counted: (row: Row) => boolean,
  right: (row: Row) => boolean,
  higherIsBetter = true,
): Omit<Metric, 'name'> {
  const of = (list: readonly Row[]) => {
    const all = list.filter(counted);
    return { right: all.filter(right).length, n: all.length };
  };
  const whole = of(rows);
  const per = Object.fromEntries(
    languages.map((language) => {
      const { right, n } = of(rows.filter((row) => row.language === language));
      return [language, right / n];
    }),
  );
  const worst = worstOf(per, higherIsBetter);
  return {
    value: whole.right / whole.n,
    interval: wilsonInterval(whole.right, whole.n),
    per,
    ...(worst && { worst }),
    higherIsBetter,
  };
}

const ofLanguage = (rows: readonly Row[], language: Language) =>
  rows.filter((row) => row.language === language);

/** The baseline: thanks or success, and no "but" or "not", as a rule in a mail client would have it. */
const closesByKeywords = ({ text }: Row) =>
  /\b(?:thanks?|merci|bedankt|dank|works?|solved|fixed|marche|résolu|werkt|opgelost)\b|谢谢|感谢|好了|解决/iu.test(
    text,
  ) && !/\b(?:but|not|mais|pas|maar|niet)\b|但|不/iu.test(text);

function closingRow(name: string, own: readonly Row[], closed: (row: Row) => boolean): (string | number)[] {
  const all = own.filter(closed);
  const right = all.filter((row) => row.closes).length;
  const closable = own.filter((row) => row.closes).length;
  return [name, all.length, right, wilsonInterval(right, all.length)[0], closable, right];
}
