import { languages, sentiments } from '@desk/contract/vocabulary';
import { judgeIntent } from '../../apps/worker/src/ai/triage/judge-intent.ts';
import { judgeSentiment } from '../../apps/worker/src/ai/triage/judge-sentiment.ts';
import { readMoods } from '../read-data.ts';
import type { Metric, ScoreSection } from '../section.ts';
import { wilsonInterval } from '../statistics/intervals.ts';
import { macroF1, mean, weightedKappa, worstOf } from '../statistics/statistics.ts';

/** Part of point 3: why somebody writes, and how they feel. No row of the goal table; half of the texts were never looked at. */
export function scoreMood(): ScoreSection[] {
  const rows = readMoods()
    .filter(({ split }) => split === 'test')
    .map((row) => ({
      language: row.language,
      sentiment: { actual: row.sentiment, predicted: judgeSentiment(row.text, row.language) },
      intent: {
        actual: row.intent,
        predicted: judgeIntent(row.text, row.language, judgeSentiment(row.text, row.language)),
      },
    }));
  type Row = (typeof rows)[number];
  const accuracyOf = (name: string, isRight: (row: Row) => boolean): Metric => {
    const right = rows.filter(isRight).length;
    const per = Object.fromEntries(
      languages.map((language) => [
        language,
        mean(rows.filter((row) => row.language === language).map((row) => (isRight(row) ? 1 : 0))),
      ]),
    );
    const worst = worstOf(per);
    return {
      name,
      value: right / rows.length,
      interval: wilsonInterval(right, rows.length),
      per,
      ...(worst && { worst }),
      higherIsBetter: true,
    };
  };
  const rank = (label: (typeof sentiments)[number]) => sentiments.indexOf(label);
  return [
    {
      row: '-',
      title: 'Intent and sentiment, by rules',
      metrics: [
        accuracyOf('intent accuracy', ({ intent }) => intent.actual === intent.predicted),
        { name: 'intent macro-F1', value: macroF1(rows.map(({ intent }) => intent)), higherIsBetter: true },
        accuracyOf(
          'sentiment accuracy, five levels',
          ({ sentiment }) => sentiment.actual === sentiment.predicted,
        ),
        accuracyOf(
          'sentiment at most one level off',
          ({ sentiment }) => Math.abs(rank(sentiment.actual) - rank(sentiment.predicted)) <= 1,
        ),
        {
          name: 'sentiment weighted kappa',
          value: weightedKappa(
            rows.map(({ sentiment }) => sentiment),
            sentiments,
          ),
          higherIsBetter: true,
        },
      ],
      notes: [
        `${rows.length} texts, ten labels' worth in each language; the other half was used to write the rules.`,
      ],
    },
  ];
}
