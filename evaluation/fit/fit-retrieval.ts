import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { languages } from '@desk/contract/vocabulary';
import { createBuiltInEmbedder } from '../../apps/worker/src/ai/embedder/built-in-embedder.ts';
import type { Embedder } from '../../apps/worker/src/ai/embedder/embedder.ts';
import {
  type RelevanceFeature,
  type RelevanceParameters,
  relevanceFeatures,
  relevanceOf,
} from '../../apps/worker/src/ai/retrieval/relevance.ts';
import { readNoAnswer, readNoCategory, readResolutions, readTickets } from '../read-data.ts';
import { createIdentifierCases } from '../scores/identifier-cases.ts';
import {
  type AskedText,
  askTexts,
  closeTickets,
  createCorpus,
  createTextPicker,
  findIn,
  type Hit,
  type MemoryDocument,
} from '../scores/retrieval-world.ts';
import { fitLogistic, type Observation } from './fit-logistic.ts';

/**
 * Fits how likely a source is about what was asked, and from which likelihood on it is shown and answered from, on the
 * train split. Run it again when the built-in embedder or the lexicon has changed:
 *
 *   node --import tsx evaluation/fit/fit-retrieval.ts
 */

const folds = 4;
const penalty = 1;
/** Of what is shown at this likelihood about every fourth is right: a list to look through, not an answer. */
const showPrecision = 0.25;

type Answered = {
  asked: AskedText;
  hits: Hit[];
  kind: 'known' | 'left out' | 'unknown' | 'by code';
  fold: number;
};
type Weights = Pick<RelevanceParameters, 'bias' | 'weights'>;

/** @param embedder one that has not learned from these texts: with those it was built of, it would look better than it is */
export async function fitRetrieval(embedder: Embedder): Promise<RelevanceParameters> {
  const tickets = readTickets().filter(({ split }) => split === 'train');
  const resolutions = readResolutions().filter(({ split }) => split === 'train');
  const issues = [...new Set(tickets.map(({ issue }) => issue))].sort();
  const pick = createTextPicker(tickets);
  const documents = await closeTickets(embedder, resolutions, (resolution) => pick(resolution).text);
  const closed = new Set(resolutions.map((resolution) => pick(resolution).id));
  const asked = await askTexts(
    embedder,
    tickets.filter(({ id }) => !closed.has(id)),
  );
  const unknown = await askTexts(
    embedder,
    [...readNoAnswer(), ...readNoCategory()]
      .filter(({ split }) => split === 'train')
      .map((row, index) => ({ ...row, id: `unknown/${index}` })),
  );
  const byCode = await createIdentifierCases(embedder, documents);
  const answered = searchAll({ documents, asked, unknown, byCode }, issues);

  // Cut-offs are read off likelihoods that were given to issues which the weights had not seen either.
  const unseen: { likelihood: number; kind: Answered['kind'] }[] = [];
  const listed: { likelihood: number; isRight: boolean }[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const weights = fitOn(answered.filter((one) => one.fold !== fold));
    for (const { asked, hits, kind } of answered.filter((one) => one.fold === fold)) {
      if (kind === 'by code') continue;
      const judged = hits
        .map(({ document, features }) => ({
          likelihood: relevanceOf(features, weights),
          isRight: document.issue === asked.issue,
        }))
        .sort((a, b) => b.likelihood - a.likelihood);
      unseen.push({ likelihood: judged[0]?.likelihood ?? 0, kind });
      listed.push(...judged.slice(0, 3));
    }
  }
  const rightOnes = answered.flatMap(({ asked, hits }) =>
    hits.filter(({ document }) => document.issue === asked.issue).map(({ features }) => features.nearest),
  );
  const show_cut = round(showCut(listed));
  return {
    embedding_model: embedder.name,
    is_fitted: true,
    note: `fitted on ${issues.length} issues of the train split, cut-offs cross-validated by issue`,
    ...fitOn(answered),
    recall_cut: round(Math.max(0, quantile(rightOnes, 0.01))),
    show_cut,
    answer_cut: round(Math.max(show_cut, answerCut(unseen))),
  };
}

type Texts = {
  documents: readonly MemoryDocument[];
  asked: readonly AskedText[];
  unknown: readonly AskedText[];
  byCode: readonly { documents: readonly MemoryDocument[]; asked: readonly AskedText[] }[];
};

/** Every text asked of desks that know the answer, that do not, and that cannot. */
function searchAll({ documents, asked, unknown, byCode }: Texts, issues: readonly string[]): Answered[] {
  const foldOf = (issue: string | undefined) => issues.indexOf(issue ?? '') % folds;
  const answered: Answered[] = [];
  const desks = [
    ...languages.map((language) => documents.filter((document) => document.language === language)),
    // Most desks have closed tickets in all their languages.
    documents,
    documents,
  ];
  for (const [turn, desk] of desks.entries()) {
    const whole = createCorpus(desk);
    // A third of the texts on each desk: all would say the same again.
    const some = asked.filter((_, index) => index % 3 === turn % 3);
    for (const one of some)
      answered.push({ asked: one, hits: findIn(whole, one), kind: 'known', fold: foldOf(one.issue) });
    for (const [index, one] of unknown.entries())
      answered.push({ asked: one, hits: findIn(whole, one), kind: 'unknown', fold: index % folds });
    for (const issue of issues) {
      const without = createCorpus(desk.filter((document) => document.issue !== issue));
      for (const one of some)
        if (one.issue === issue)
          answered.push({ asked: one, hits: findIn(without, one), kind: 'left out', fold: foldOf(issue) });
    }
  }
  // Few tickets share a code by chance, so that what a shared one says has to be shown.
  for (const { documents: desk, asked: codes } of byCode) {
    const whole = createCorpus(desk);
    for (const one of codes)
      answered.push({ asked: one, hits: findIn(whole, one), kind: 'by code', fold: foldOf(one.issue) });
  }
  return answered;
}

function fitOn(answered: readonly Answered[]): Weights {
  const observations = answered.flatMap(({ asked, hits }) =>
    hits.map(
      ({ document, features }): Observation => ({
        features: relevanceFeatures.map((name) => features[name]),
        isTrue: document.issue === asked.issue,
        weight: 1,
      }),
    ),
  );
  const [bias = 0, ...fitted] = fitLogistic(observations, penalty);
  const weights = Object.fromEntries(
    relevanceFeatures.map((name, index) => [name, round(fitted[index] ?? 0)]),
  ) as Record<RelevanceFeature, number>;
  return { bias: round(bias), weights };
}

/** The lowest likelihood at which what lies about it is still right often enough. */
function showCut(listed: readonly { likelihood: number; isRight: boolean }[]): number {
  const sorted = listed.toSorted((a, b) => a.likelihood - b.likelihood);
  const window = Math.max(1, Math.round(sorted.length / 20));
  for (let start = 0; start + window <= sorted.length; start += Math.max(1, Math.round(window / 10))) {
    const part = sorted.slice(start, start + window);
    if (part.filter(({ isRight }) => isRight).length / window >= showPrecision)
      return part[0]?.likelihood ?? 0;
  }
  return 0.5;
}

/** Where refusing what cannot be answered and answering what can come best together. */
function answerCut(unseen: readonly { likelihood: number; kind: Answered['kind'] }[]): number {
  const shareBelow = (kind: Answered['kind'], cut: number) => {
    const some = unseen.filter((one) => one.kind === kind);
    return some.filter(({ likelihood }) => likelihood < cut).length / some.length;
  };
  let best = { cut: 0.5, gain: Number.NEGATIVE_INFINITY };
  for (let step = 1; step < 100; step++) {
    const cut = step / 100;
    const refused = (shareBelow('left out', cut) + shareBelow('unknown', cut)) / 2;
    const gain = refused - shareBelow('known', cut);
    if (gain > best.gain) best = { cut, gain };
  }
  return best.cut;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(share * sorted.length)] ?? 0;
}

const round = (value: number) => Math.round(value * 1000) / 1000;

/**
 * For an embedder that could not be measured here: only what does not depend on it is as fitted, and its cosines are
 * trusted as those of the built-in one, on the scale on which such models tell paraphrases (about .6) from strangers (.2).
 */
function guessFrom(fitted: RelevanceParameters): RelevanceParameters {
  return {
    ...fitted,
    embedding_model: 'any',
    is_fitted: false,
    note: 'a prior: the weights of the built-in embedder, until a transformer is measured on the desk’s own data',
  };
}

if (import.meta.filename === path.resolve(process.argv[1] ?? '')) {
  const fitted = await fitRetrieval(createBuiltInEmbedder());
  const file = path.join(import.meta.dirname, '../../apps/worker/src/ai/retrieval/relevance-parameters.json');
  writeFileSync(file, `${JSON.stringify([fitted, guessFrom(fitted)], null, 2)}\n`);
  console.log(fitted);
}
