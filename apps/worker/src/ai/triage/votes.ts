import { type Category, categories, type Level, levels } from '@desk/contract/vocabulary';
import { categoryFeatures, impactFeatures, type ReadEvidence } from './features.ts';
import { type Features, predict, softmaxInPlace } from './linear-model.ts';
import type { LoadedParameters, Voice } from './parameters.ts';

/** Probabilities in the order of `categories`, or of `levels`. */
export type Distribution = number[];

/** A closed ticket that is like this one, with what it turned out to be. */
export type Neighbour = { category: Category; severity: Level; urgency: Level; similarity: number };
export type ModelSaying = { category: Category; severity: Level; urgency: Level };

/** Nobody is so sure that all others together could not say otherwise. */
const floor = 0.02;
/** How often a small language model names the right category or level, until the desk has measured its own. */
const modelReliability = { category: 0.8, level: 0.65 };
/** What a neighbour that is just similar enough is worth beside one that is the same. */
const neighbourSharpness = 8;
/** As much as one neighbour of similarity 0.5 speaks for every category before any neighbour has. */
const neighbourDoubt = Math.exp(neighbourSharpness * 0.5);

export function rulesVote(votes: Readonly<Record<Category, number>>, temperature: number): Distribution {
  // Less than one hint is `other`.
  const scores = Float64Array.from(
    categories,
    (category) => (category === 'other' ? Math.max(1, votes.other) : votes[category]) / temperature,
  );
  softmaxInPlace(scores);
  return floored(scores);
}

export function neighboursVote<Label extends string>(
  neighbours: readonly Neighbour[],
  labels: readonly Label[],
  labelOf: (neighbour: Neighbour) => Label,
): Distribution | undefined {
  if (neighbours.length === 0) return undefined;
  const sums = labels.map(() => neighbourDoubt / labels.length);
  for (const neighbour of neighbours) {
    const at = labels.indexOf(labelOf(neighbour));
    if (at >= 0) sums[at] = (sums[at] ?? 0) + Math.exp(neighbourSharpness * neighbour.similarity);
  }
  return normalised(sums);
}

export function modelVote<Label extends string>(
  said: Label,
  labels: readonly Label[],
  reliability: number,
): Distribution {
  return labels.map((label) => (label === said ? reliability : (1 - reliability) / (labels.length - 1)));
}

export function vectorFeatures(vector: Float32Array): Features {
  const features = new Map<string, number>();
  vector.forEach((value, index) => {
    if (value !== 0) features.set(`v${index}`, vectorScale * value);
  });
  return features;
}
/** The numbers of a vector of unit length are small, and L2 would keep their weights smaller still. */
const vectorScale = 4;

/** What each voice says of the category; silent ones are not there. */
export function categoryVoices(
  read: ReadEvidence,
  evidence: {
    vector?: Float32Array | undefined;
    neighbours: readonly Neighbour[];
    model?: ModelSaying | undefined;
  },
  { category, rules_temperature }: Pick<LoadedParameters, 'category' | 'rules_temperature'>,
): Map<Voice, Distribution> {
  const said = new Map<Voice, Distribution>();
  said.set('rules', rulesVote(read.ruleVotes, rules_temperature));
  const byNeighbours = neighboursVote(evidence.neighbours, categories, (one) => one.category);
  if (byNeighbours) said.set('neighbours', byNeighbours);
  said.set('words', floored(predict(category.words, categoryFeatures(read))));
  if (evidence.vector && category.vector) {
    said.set('vector', floored(predict(category.vector, vectorFeatures(evidence.vector))));
  }
  if (evidence.model) {
    said.set('model', modelVote(evidence.model.category, categories, modelReliability.category));
  }
  return said;
}

/** What is said of severity or urgency, all voices together. */
export function levelDistribution(
  kind: 'severity' | 'urgency',
  read: ReadEvidence,
  evidence: { neighbours: readonly Neighbour[]; model?: ModelSaying | undefined },
  parameters: Pick<LoadedParameters, 'severity' | 'urgency' | 'pooling'>,
): Distribution {
  const said = new Map<string, Distribution>();
  said.set('words', predict(parameters[kind], impactFeatures(read)));
  const byNeighbours = neighboursVote(evidence.neighbours, levels, (one) => one[kind]);
  if (byNeighbours) said.set('neighbours', byNeighbours);
  if (evidence.model) said.set('model', modelVote(evidence.model[kind], levels, modelReliability.level));
  return pool(said, parameters.pooling.level);
}

/** The votes multiplied, each to the power of its weight; one that is silent is left out. */
export function pool<Name extends string>(
  said: ReadonlyMap<Name, Distribution>,
  weights: Partial<Readonly<Record<Name, number>>>,
): Distribution {
  const [first = []] = said.values();
  const scores = new Float64Array(first.length);
  for (const [name, distribution] of said) {
    const weight = weights[name] ?? 0;
    for (let k = 0; k < scores.length; k++) {
      scores[k] = (scores[k] ?? 0) + weight * Math.log(Math.max(1e-6, distribution[k] ?? 0));
    }
  }
  softmaxInPlace(scores);
  return [...scores];
}

function floored(distribution: Iterable<number>): Distribution {
  const values = [...distribution];
  return values.map((value) => (1 - floor) * value + floor / values.length);
}

function normalised(sums: readonly number[]): Distribution {
  const total = sums.reduce((sum, value) => sum + value, 0);
  return sums.map((value) => value / total);
}

export function likeliest(distribution: Distribution): number {
  let best = 0;
  for (let k = 1; k < distribution.length; k++) {
    if ((distribution[k] ?? 0) > (distribution[best] ?? 0)) best = k;
  }
  return best;
}
