import { languages } from '@desk/contract/vocabulary';
import type { Goal, Metric, ScoreSection, Table } from '../section.ts';

/** A section as people read it in a terminal. */

export function showNumber(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '–';
  return Number.isInteger(value) ? String(value) : value.toFixed(3);
}

export function showGoal(goal: Goal | undefined): string {
  if (goal?.at_least !== undefined) return `≥ ${showNumber(goal.at_least)}`;
  if (goal?.at_most !== undefined) return `≤ ${showNumber(goal.at_most)}`;
  return '';
}

/** By how much a value misses its goal; 0 when it is reached, NaN when nothing was measured. */
export function missedBy(value: number, { at_least = -Infinity, at_most = Infinity }: Goal): number {
  return Number.isNaN(value) ? value : Math.max(0, at_least - value, value - at_most);
}

export function showVerdict({ value, goal }: Pick<Metric, 'value' | 'goal'>): string {
  if (!goal) return '';
  const missed = missedBy(value, goal);
  if (Number.isNaN(missed)) return 'not measured';
  return missed === 0 ? 'met' : `missed by ${showNumber(missed)}`;
}

export function showSection(section: ScoreSection): string {
  const { row, title, metrics, tables = [], notes = [] } = section;
  const parts = [
    `${title} (row ${row})`,
    ...[figures(metrics), byLanguage(metrics), ...byPair(metrics), ...tables]
      .filter((table) => table.rows.length > 0)
      .map(showTable),
    notes.map((note) => `  ${note}`).join('\n'),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

const figures = (metrics: Metric[]): Table => ({
  title: '',
  columns: ['', 'value', '95 %', 'worst', 'goal', ''],
  rows: metrics.map((metric) => [
    metric.name,
    showNumber(metric.value),
    metric.interval ? metric.interval.map(showNumber).join(' to ') : '',
    metric.worst ? `${metric.worst.name} ${showNumber(metric.worst.value)}` : '',
    showGoal(metric.goal),
    showVerdict(metric),
  ]),
});

const byLanguage = (metrics: Metric[]): Table => ({
  title: 'By language',
  columns: ['', ...languages],
  rows: metrics.flatMap(({ name, per }) =>
    per && languages.some((language) => per[language] !== undefined)
      ? [[name, ...languages.map((language) => showNumber(per[language]))]]
      : [],
  ),
});

const pair = /^(zh|en|fr|nl)\W+(zh|en|fr|nl)$/;

/** A small square a metric: from down, to across. */
const byPair = (metrics: Metric[]): Table[] =>
  metrics.flatMap(({ name, per = {} }) => {
    const cells = new Map(
      Object.entries(per).flatMap(([key, value]) => {
        const [, from, to] = pair.exec(key) ?? [];
        return from ? [[`${from}>${to}`, value] as const] : [];
      }),
    );
    if (cells.size === 0) return [];
    const rows = languages.map((from) => [
      `from ${from}`,
      ...languages.map((to) => showNumber(cells.get(`${from}>${to}`))),
    ]);
    return [{ title: name, columns: ['', ...languages.map((to) => `to ${to}`)], rows }];
  });

export function showTable({ title, columns, rows }: Table): string {
  const lines = [columns, ...rows].map((row) =>
    row.map((cell) => (typeof cell === 'number' ? showNumber(cell) : cell)),
  );
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => wide(line[column] ?? ''))));
  const body = lines.map((line) =>
    `  ${line.map((cell, column) => pad(cell, widths[column] ?? 0, column === 0)).join('  ')}`.trimEnd(),
  );
  return [...(title ? [`  ${title}`] : []), ...body].join('\n');
}

/** Columns in a terminal: a Chinese character takes two. */
const wide = (text: string): number =>
  [...text].reduce(
    (sum, character) => sum + (/[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u.test(character) ? 2 : 1),
    0,
  );

const pad = (text: string, width: number, isFirst: boolean): string =>
  isFirst ? text + ' '.repeat(width - wide(text)) : ' '.repeat(width - wide(text)) + text;
