import type { Language } from '@desk/contract/vocabulary';
import { createBuiltInEmbedder } from '../../apps/worker/src/ai/embedder/built-in-embedder.ts';
import { readResolutions, readTickets } from '../read-data.ts';
import type { Metric, ScoreSection } from '../section.ts';
import { bootstrapMeanInterval } from '../statistics/intervals.ts';
import { groupBy, mrrAt, recallAt, scoreBy, worstOf } from '../statistics/statistics.ts';
import { readGnomePages } from './gnome.ts';
import { createConceptEmbedder, embedPieces } from './score-embedder-baselines.ts';
import { type EmbedTexts, type Searched, type SearchSide, searchAcross } from './score-embedder-search.ts';

const builtIn = createBuiltInEmbedder();
const embedOurs: EmbedTexts = (texts) => builtIn.embed(texts);

type Task = { name: string; sides: Record<Language, SearchSide>; gate: boolean };

/** Row 6, the embedder alone: what asks in one language finds its subject in another by the vectors and nothing else. */
export async function scoreEmbedder(): Promise<ScoreSection> {
  const gnome = readGnomePages();
  const tasks: Task[] = [
    { name: 'tickets', sides: inEachLanguage(ticketSide), gate: true },
    { name: 'titles to resolutions', sides: inEachLanguage(resolutionSide), gate: true },
    // Not on every machine, so no drop of it can fail the tests.
    ...(gnome ? [{ name: 'GNOME help', sides: gnome, gate: false }] : []),
  ];
  const methods: [string, EmbedTexts][] = [
    [`${builtIn.name}, learned and named`, embedOurs],
    ['concepts of the lexicon alone', createConceptEmbedder()],
    ['character n-grams hashed', embedPieces],
  ];

  const metrics: Metric[] = [];
  const comparison: (string | number)[][] = [];
  const pairs = new Map<string, (string | number)[]>();
  for (const { name, sides, gate } of tasks) {
    for (const [method, embed] of methods) {
      const found = await searchAcross(sides, embed);
      const ranks = found.map(({ rank }) => rank);
      comparison.push([name, method, recallAt(ranks, 3), mrrAt(ranks, 3)]);
      if (embed !== embedOurs) continue;
      metrics.push(
        { ...foundMetric(`${name}: R@3`, found, recallAt), goal: { at_least: 0.95 }, gate },
        { ...foundMetric(`${name}: MRR@3`, found, mrrAt), goal: { at_least: 0.9 }, gate },
      );
      for (const [pair, rows] of groupBy(found, (row) => row.pair)) {
        const cells = pairs.get(pair) ?? [pair];
        const ranks = rows.map(({ rank }) => rank);
        pairs.set(pair, [...cells, recallAt(ranks, 3), mrrAt(ranks, 3)]);
      }
    }
  }
  return {
    row: '6',
    title: 'The right subject across languages, by the built-in embedder alone',
    metrics,
    tables: [
      {
        title: 'By pair of languages',
        columns: ['pair', ...tasks.flatMap(({ name }) => [`${name} R@3`, 'MRR@3'])],
        rows: [...pairs.values()],
      },
      {
        title: 'Beside simpler ways, same texts',
        columns: ['texts', 'method', 'R@3', 'MRR@3'],
        rows: comparison,
      },
    ],
    notes: [
      'Tickets: short texts of the 24 test issues ask, one detailed text of each of all 60 issues answers.',
      gnome
        ? `GNOME help: title and summary of ${gnome.en.queries.length} pages ask, whole pages answer; nothing was learned from them.`
        : 'GNOME help was not scored: the Debian package gnome-user-docs is not installed.',
    ],
  };
}

function inEachLanguage(side: (language: Language) => SearchSide): Record<Language, SearchSide> {
  return { zh: side('zh'), en: side('en'), fr: side('fr'), nl: side('nl') };
}

function ticketSide(language: Language): SearchSide {
  const tickets = readTickets().filter((ticket) => ticket.language === language);
  const first = groupBy(
    tickets.filter(({ form }) => form === 'detailed'),
    ({ issue }) => issue,
  );
  return {
    queries: tickets
      .filter(({ split, form }) => split === 'test' && form === 'short')
      .map(({ issue, text }) => ({ subject: issue, text })),
    documents: [...first].flatMap(([subject, [ticket]]) => (ticket ? [{ subject, text: ticket.text }] : [])),
  };
}

function resolutionSide(language: Language): SearchSide {
  const rows = readResolutions().filter((row) => row.language === language);
  return {
    queries: rows
      .filter(({ split }) => split === 'test')
      .map(({ issue, title }) => ({ subject: issue, text: title })),
    documents: rows.map(({ issue, resolution }) => ({ subject: issue, text: resolution })),
  };
}

function foundMetric(name: string, found: readonly Searched[], measure: typeof recallAt): Metric {
  const scoreOf = (rows: readonly Searched[]) =>
    measure(
      rows.map(({ rank }) => rank),
      3,
    );
  const per = Object.fromEntries(
    [...groupBy(found, ({ pair }) => pair)].map(([pair, rows]) => [pair, scoreOf(rows)]),
  );
  const worst = worstOf(per);
  return {
    name,
    value: scoreOf(found),
    interval: bootstrapMeanInterval(
      found,
      ({ subject }) => subject,
      (row) => scoreOf([row]),
    ),
    per,
    ...(worst ? { worst } : {}),
    per_issue: scoreBy(found, ({ subject }) => subject, scoreOf),
    higherIsBetter: true,
  };
}
