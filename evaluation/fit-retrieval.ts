import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { languages } from '@desk/contract/vocabulary';
import { createBuiltInEmbedder } from '../apps/worker/src/ai/embedder/built-in-embedder.ts';
import type { Embedder } from '../apps/worker/src/ai/embedder/embedder.ts';
import {
  type RelevanceFeature,
  type RelevanceParameters,
  relevanceFeatures,
  relevanceOf,
} from '../apps/worker/src/ai/retrieval/relevance.ts';
import { fitLogistic, type Observation } from './fit-logistic.ts';
import { createIdentifierCases } from './identifier-cases.ts';
import { readNoAnswer, readNoCategory, readResolutions, readTickets } from './read-data.ts';
import {
  type AskedText,
  askTexts,
  closeTickets,
  createCorpus,
  createTextPicker,
  findIn,
  type Hit,
} from './retrieval-world.ts';

/**
 * Fits how likely a source is about what was asked, and from which likelihood on it is shown and answered from, on the
 * train split. Run it again when the built-in embedder or the lexicon has changed:
 *
 *   node --import tsx evaluation/fit-retrieval.ts
 */

const folds = 6;
const penalty = 1;
/** Of what is shown at this likelihood about every fourth is right: a list to look through, not an answer. */
const showPrecision = 0.25;

type Answered = { asked: AskedText; hits: Hit[]; kind: 'known' | 'left out' | 'unknown' | 'by code' };
type Weights = Pick<RelevanceParameters, 'bias' | 'weights'>;

export async function fitRetrieval(embedder: Embedder): Promise<RelevanceParameters> {
  const answered = await searchTrain(embedder);
  const issues = [...new Set(answered.flatMap(({ asked }) => asked.issue ?? []))].sort();
  const foldOf = new Map(issues.map((issue, index) => [issue, index % folds]));

  // Cut-offs are read off likelihoods that were given to issues which the weights had not seen.
  const unseen: { likelihood: number; isRight: boolean; kind: Answered['kind'] }[] = [];
  const listed: { likelihood: number; isRight: boolean }[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const isHeldOut = (issue: string | undefined) => issue !== undefined && foldOf.get(issue) === fold;
    const weights = fitOn(
      answered
        .filter(({ asked }) => !isHeldOut(asked.issue))
        .map((one) => ({ ...one, hits: one.hits.filter(({ document }) => !isHeldOut(document.issue)) })),
    );
    for (const [index, { asked, hits, kind }] of answered.entries()) {
      if (asked.issue === undefined ? index % folds !== fold : !isHeldOut(asked.issue)) continue;
      const judged = hits
        .map(({ document, features }) => ({
          likelihood: relevanceOf(features, weights),
          isRight: document.issue === asked.issue,
        }))
        .sort((a, b) => b.likelihood - a.likelihood);
      if (kind === 'by code') continue;
      unseen.push({ likelihood: judged[0]?.likelihood ?? 0, isRight: judged[0]?.isRight ?? false, kind });
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

/** Every text of the train split asked of desks that know the answer, that do not, and that cannot. */
async function searchTrain(embedder: Embedder): Promise<Answered[]> {
  const tickets = readTickets().filter(({ split }) => split === 'train');
  const resolutions = readResolutions().filter(({ split }) => split === 'train');
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
  const answered: Answered[] = [];
  const desks = [
    ...languages.map((language) => documents.filter((document) => document.language === language)),
    documents,
  ];
  for (const [turn, desk] of desks.entries()) {
    const whole = createCorpus(desk);
    // A third of the texts on each desk: all would say the same again.
    const some = asked.filter((_, index) => index % 3 === turn % 3);
    for (const one of some) answered.push({ asked: one, hits: findIn(whole, one), kind: 'known' });
    for (const one of unknown) answered.push({ asked: one, hits: findIn(whole, one), kind: 'unknown' });
    for (const issue of new Set(some.map((one) => one.issue))) {
      const without = createCorpus(desk.filter((document) => document.issue !== issue));
      for (const one of some)
        if (one.issue === issue) answered.push({ asked: one, hits: findIn(without, one), kind: 'left out' });
    }
  }
  // Few tickets share a code by chance, so that what a shared one says has to be shown.
  for (const { documents: desk, asked: byCode } of await createIdentifierCases(embedder, documents)) {
    const whole = createCorpus(desk);
    for (const one of byCode) answered.push({ asked: one, hits: findIn(whole, one), kind: 'by code' });
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
  const file = path.join(import.meta.dirname, '../apps/worker/src/ai/retrieval/relevance-parameters.json');
  writeFileSync(file, `${JSON.stringify([fitted, guessFrom(fitted)], null, 2)}\n`);
  console.log(fitted);
}
