import { type Language, languages } from '@desk/contract/vocabulary';
import type { Metric, Table } from '../section.ts';
import { bootstrapMeanInterval } from '../statistics/intervals.ts';
import { mean, mrrAt, type Rank, recallAt, scoreBy, worstOf } from '../statistics/statistics.ts';

/** How what was found, and what was refused, is counted. */

/** Where the right document came; `pair` is the language asked in and the language of the documents, such as `zh>fr`. */
export type Searched = { issue: string; pair: string; rank: Rank };

/** 1 or 0; `cluster` is what texts about the same share. */
export type Decided = { cluster: string; language: Language; isAnswered: number; isRight: number };

export const isAcross = ({ pair }: Searched) => pair.slice(0, 2) !== pair.slice(3);

const ranksOf = (rows: readonly Searched[]) => rows.map(({ rank }) => rank);

export function figures(rows: readonly Searched[]): string[] {
  return [rows.filter(isAcross), rows.filter((row) => !isAcross(row))].flatMap((some) => [
    percent(recallAt(ranksOf(some), 3)),
    percent(mrrAt(ranksOf(some), 3)),
  ]);
}

export function foundMetric(
  name: string,
  rows: readonly Searched[],
  statistic: (ranks: readonly Rank[]) => number,
  at_least?: number,
): Metric {
  const per = byKey(
    rows,
    ({ pair }) => pair,
    (some) => statistic(ranksOf(some)),
  );
  return {
    name,
    value: statistic(ranksOf(rows)),
    ...(at_least !== undefined && { goal: { at_least } }),
    interval: bootstrapMeanInterval(
      rows,
      ({ issue }) => issue,
      ({ rank }) => statistic([rank]),
    ),
    per,
    ...withWorst(per),
    per_issue: scoreBy(
      rows,
      ({ issue }) => issue,
      (some) => statistic(ranksOf(some)),
    ),
    higherIsBetter: true,
    gate: true,
  };
}

export function shareMetric(
  name: string,
  rows: readonly Decided[],
  scoreOf: (row: Decided) => number,
  goal?: Metric['goal'],
): Metric {
  const per = byKey(
    rows,
    ({ language }) => language,
    (some) => mean(some.map(scoreOf)),
  );
  const isLess = goal?.at_most !== undefined;
  return {
    name,
    value: mean(rows.map(scoreOf)),
    ...(goal && { goal }),
    interval: bootstrapMeanInterval(rows, ({ cluster }) => cluster, scoreOf),
    per,
    ...withWorst(per, !isLess),
    higherIsBetter: !isLess,
    gate: true,
  };
}

export function pairTable(rows: readonly Searched[]): Table {
  return {
    title: 'R@3 / MRR@3: asked in (row), closed in (column)',
    columns: ['', ...languages],
    rows: languages.map((from) => [
      from,
      ...languages.map((to) => {
        const some = ranksOf(rows.filter(({ pair }) => pair === `${from}>${to}`));
        return `${percent(recallAt(some, 3))} / ${percent(mrrAt(some, 3))}`;
      }),
    ]),
  };
}

export function byKey<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  measure: (rows: Row[]) => number,
): Record<string, number> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return Object.fromEntries([...groups].map(([key, group]) => [key, measure(group)]));
}

export function withWorst(per: Record<string, number>, higherIsBetter = true): Pick<Metric, 'worst'> {
  const worst = worstOf(per, higherIsBetter);
  return worst ? { worst } : {};
}

const percent = (value: number) => (100 * value).toFixed(1);
