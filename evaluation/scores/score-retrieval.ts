import { type Language, languages } from '@desk/contract/vocabulary';
import { createBuiltInEmbedder } from '../../apps/worker/src/ai/embedder/built-in-embedder.ts';
import { relevanceOf } from '../../apps/worker/src/ai/retrieval/relevance.ts';
import { relevanceParametersOf } from '../../apps/worker/src/ai/retrieval/relevance-parameters.ts';
import { readNoAnswer, readNoCategory, readResolutions, readTickets } from '../read-data.ts';
import type { ScoreSection } from '../section.ts';
import { wilsonInterval } from '../statistics/intervals.ts';
import { mean, mrrAt, type Rank, recallAt } from '../statistics/statistics.ts';
import { createIdentifierCases } from './identifier-cases.ts';
import { type Baseline, embedderAlone, hashedNgrams, weighedWords } from './retrieval-baselines.ts';
import {
  byKey,
  type Decided,
  figures,
  foundMetric,
  isAcross,
  pairTable,
  type Searched,
  shareMetric,
  withWorst,
} from './retrieval-metrics.ts';
import {
  type AskedText,
  askTexts,
  type Corpus,
  closeTickets,
  createCorpus,
  createTextPicker,
  findIn,
  type MemoryDocument,
} from './retrieval-world.ts';

const embedder = createBuiltInEmbedder();
const parameters = relevanceParametersOf(embedder.name);

/** What the desk finds, best first, with how likely it is about the same. */
function search(corpus: Corpus, asked: AskedText): { document: MemoryDocument; relevance: number }[] {
  return findIn(corpus, asked)
    .map(({ document, features }) => ({ document, relevance: relevanceOf(features, parameters) }))
    .sort((a, b) => b.relevance - a.relevance);
}

/** Rows 6, 8 and 9: is the right closed ticket found across languages, by its codes, and is nothing found where there is nothing. */
export async function scoreRetrieval(): Promise<ScoreSection[]> {
  const tickets = readTickets();
  const resolutions = readResolutions();
  const pick = createTextPicker(tickets);
  const documents = await closeTickets(embedder, resolutions, (resolution) => pick(resolution).text);
  const closed = new Set(resolutions.map((resolution) => pick(resolution).id));
  const asked = await askTexts(
    embedder,
    tickets.filter(({ split, id }) => split === 'test' && !closed.has(id)),
  );
  return [
    await scoreAcrossLanguages(documents, asked),
    await scoreIdentifiers(documents),
    await scoreRefusal(documents, asked),
  ];
}

async function scoreAcrossLanguages(
  documents: readonly MemoryDocument[],
  asked: readonly AskedText[],
): Promise<ScoreSection> {
  const desks = new Map(languages.map((language) => [language, createCorpus(in_(documents, language))]));
  const rankAll = (rank: (corpus: Corpus, one: AskedText) => MemoryDocument[]): Searched[] =>
    [...desks].flatMap(([language, corpus]) =>
      asked.map((one) => ({
        issue: one.issue ?? '',
        pair: `${one.language}>${language}`,
        rank: rankOf(rank(corpus, one), one),
      })),
    );
  const ours = rankAll((corpus, one) => search(corpus, one).map(({ document }) => document));
  const baselines: Baseline[] = [hashedNgrams(documents, asked), weighedWords, embedderAlone(embedder.name)];
  const [across, within] = [ours.filter(isAcross), ours.filter((row) => !isAcross(row))];
  return {
    row: '6',
    title: 'The right closed ticket across languages, by meaning and words together',
    metrics: [
      foundMetric('R@3, 12 pairs', across, (ranks) => recallAt(ranks, 3), 0.95),
      foundMetric('MRR@3, 12 pairs', across, (ranks) => mrrAt(ranks, 3), 0.9),
      foundMetric('R@3, same language', within, (ranks) => recallAt(ranks, 3)),
      foundMetric('MRR@3, same language', within, (ranks) => mrrAt(ranks, 3)),
    ],
    tables: [
      pairTable(across.concat(within)),
      {
        title: 'Beside simpler ways, same texts and documents',
        columns: ['method', 'R@3 across', 'MRR@3 across', 'R@3 same', 'MRR@3 same'],
        rows: [
          ['ours', ...figures(ours)],
          ...baselines.map(({ name, rank }) => [name, ...figures(rankAll(rank))]),
        ],
      },
    ],
    notes: [
      `Embedder ${embedder.name}. 60 closed tickets in one language, ${asked.length / languages.length} texts of test issues per language asked.`,
    ],
  };
}

async function scoreIdentifiers(documents: readonly MemoryDocument[]): Promise<ScoreSection> {
  const cases = await createIdentifierCases(embedder, documents);
  const rows = cases.flatMap(({ documents: desk, asked }) => {
    const corpus = createCorpus(desk);
    return asked.map(({ wanted, ...one }) => ({
      language: one.language,
      kind: one.form,
      isRight: search(corpus, one)[0]?.document.issue === wanted ? 1 : 0,
    }));
  });
  const right = rows.filter(({ isRight }) => isRight === 1).length;
  const per = byKey(
    rows,
    ({ language }) => language,
    (some) => mean(some.map(({ isRight }) => isRight)),
  );
  const kinds = byKey(
    rows,
    ({ kind }) => kind,
    (some) => mean(some.map(({ isRight }) => isRight)),
  );
  return {
    row: '8',
    title: 'Error codes, hosts and asset tags that one closed ticket has',
    metrics: [
      {
        name: 'R@1',
        value: right / rows.length,
        goal: { at_least: 0.99 },
        interval: wilsonInterval(right, rows.length),
        per,
        ...withWorst(per),
        higherIsBetter: true,
        gate: true,
      },
    ],
    tables: [{ title: 'By kind', columns: ['kind', 'R@1'], rows: Object.entries(kinds) }],
  };
}

async function scoreRefusal(
  documents: readonly MemoryDocument[],
  asked: readonly AskedText[],
): Promise<ScoreSection> {
  const whole = createCorpus(documents);
  const decide = (corpus: Corpus, one: AskedText): Decided => {
    const [best] = search(corpus, one);
    const isAnswered = best !== undefined && best.relevance >= parameters.answer_cut ? 1 : 0;
    return {
      cluster: one.issue ?? one.id,
      language: one.language,
      isAnswered,
      isRight: isAnswered === 1 && best?.document.issue === one.issue ? 1 : 0,
    };
  };
  const ask = async (rows: readonly { language: Language; text: string }[], name: string) =>
    (
      await askTexts(
        embedder,
        rows.map((row, index) => ({ ...row, id: `${name}/${index}` })),
      )
    ).map((one) => decide(whole, one));
  const unanswered = await ask(
    readNoAnswer().filter(({ split }) => split === 'test'),
    'no-answer',
  );
  const foreign = await ask(
    readNoCategory().filter(({ split }) => split === 'test'),
    'no-category',
  );
  const known = asked.map((one) => decide(whole, one));
  const leftOut = [...new Set(asked.map(({ issue }) => issue))].flatMap((issue) => {
    const without = createCorpus(documents.filter((document) => document.issue !== issue));
    return asked.filter((one) => one.issue === issue).map((one) => decide(without, one));
  });
  const sameLanguage = languages.flatMap((language) => {
    const desk = createCorpus(in_(documents, language));
    return asked.filter((one) => one.language === language).map((one) => decide(desk, one));
  });
  const refused = (row: Decided) => 1 - row.isAnswered;
  return {
    row: '9',
    title: 'Refused where nothing is known, not where something is',
    metrics: [
      shareMetric('refused: no answer known', unanswered, refused, { at_least: 0.95 }),
      shareMetric('refused: no IT question', foreign, refused, { at_least: 0.95 }),
      shareMetric('refused: the issue left out of the desk', leftOut, refused, { at_least: 0.95 }),
      { ...shareMetric('over-refusal', known, refused, { at_most: 0.03 }), higherIsBetter: false },
      {
        ...shareMetric('over-refusal, desk of one language', sameLanguage, refused),
        higherIsBetter: false,
        gate: false,
      },
      shareMetric(
        'answered from the right issue, of what was answered',
        known.filter(({ isAnswered }) => isAnswered === 1),
        ({ isRight }) => isRight,
      ),
    ],
    notes: [
      `The desk has each of the 60 issues closed once in each language; an answer needs relevance ${parameters.answer_cut}, fitted on the train split.`,
    ],
  };
}

const in_ = (documents: readonly MemoryDocument[], language: Language) =>
  documents.filter((document) => document.language === language);

function rankOf(found: readonly MemoryDocument[], { issue }: AskedText): Rank {
  const at = found.findIndex((document) => document.issue === issue);
  return at === -1 ? undefined : at + 1;
}
