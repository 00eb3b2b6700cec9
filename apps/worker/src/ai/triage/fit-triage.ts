import { type Category, categories, type Language, type Level, levels } from '@desk/contract/vocabulary';
import { fitCalibration, signsOf } from './calibrate.ts';
import { categoryFeatures, impactFeatures, type ReadEvidence, readEvidence } from './features.ts';
import { fitLevelPooling, fitPooling } from './fit-pooling.ts';
import {
  type Example,
  fitLinearModel,
  hashOf,
  type LinearModel,
  predict,
  storeLinearModel,
} from './linear-model.ts';
import {
  coldStartParameters,
  type LoadedParameters,
  type TriageParameters,
  type Voice,
} from './parameters.ts';
import {
  categoryVoices,
  type Distribution,
  likeliest,
  type Neighbour,
  neighboursVote,
  pool,
  vectorFeatures,
} from './votes.ts';

/** A text of which somebody knows what it is. */
export type TrainingRow = {
  title: string;
  description: string;
  language: Language;
  /** Of unit length, of the embedder that is named to the fit. */
  vector?: Float32Array | undefined;
  category: Category;
  /** Undefined where nobody said. */
  severity?: Level | undefined;
  urgency?: Level | undefined;
  weight: number;
  /** Rows of one group are about one matter, and are never on both sides of a cross-validation; default: none of a group. */
  group?: string;
  /** Whether the row is a ticket as people write them, from which certainty may be learned; default true. */
  is_ticket?: boolean;
  /** Whether dictionary and embedder were made with this text at hand: they know it better than they will know others. */
  is_known?: boolean;
};

export type FitOptions = {
  version: string;
  /** Where the rows' vectors are from; null where they have none. */
  embedding_model: string | null;
  /** What the weights are drawn to; null fits from nothing. Default: what the desk began with. */
  prior?: LoadedParameters | null;
  origin?: 'shipped' | 'desk';
};

/** A desk learns at night, on a machine that others use: fewer there, where the prior has done most. */
const folds = { fromNothing: 5, withPrior: 3 };
/** Found by cross-validation over issues on the training split. */
const strength = { words: 5e-4, vector: 3e-4, severity: 1e-3, urgency: 1e-3 };
/** A desk's own labels are few at first: what was learned before gives way slowly. */
const strengthWithPrior = { words: 2e-3, vector: 2e-3, severity: 4e-3, urgency: 4e-3 };
const rulesTemperature = 1.6;
/**
 * The share of its concepts that a known text is judged without when it is held out: with it the rules are right about such
 * texts as often as about texts that the dictionary was not made with.
 */
const withheldShare = 0.2;
const mostNeighbours = 5;
/** Below this no ticket is a neighbour. */
const neighbourCut = 0.3;

/**
 * Learns triage from rows: the heads from all of them; how much each voice counts and what its certainty is worth from
 * predictions for rows whose group was held out. Pure and deterministic; about 25 s for 3,000 rows on one slow core.
 */
export function fitTriage(rows: readonly TrainingRow[], options: FitOptions): TriageParameters {
  const prior = options.prior === undefined ? coldStartParameters() : options.prior;
  const prepared = prepare(rows, options.embedding_model !== null);
  const heads = fitHeads(prepared, prior, options.embedding_model);

  const judged = judgeHeldOut(
    prepared,
    assignFolds(rows, prior ? folds.withPrior : folds.fromNothing),
    prior,
    options.embedding_model,
  );
  const pooling = fitPooling(judged, prior?.pooling.category);
  const level = fitLevelPooling(judged, prior?.pooling.level);
  const calibration = fitCalibration(
    judged.map(({ prepared: { row, read }, said, label }) => {
      const pooled = pool(said, pooling);
      return { signs: signsOf(read, said, pooled), isRight: likeliest(pooled) === label, weight: row.weight };
    }),
    prior?.calibration,
  );
  return {
    version: options.version,
    embedding_model: heads.category.vector ? options.embedding_model : null,
    category: {
      words: storeLinearModel(heads.category.words),
      vector: heads.category.vector && storeLinearModel(heads.category.vector),
    },
    severity: storeLinearModel(heads.severity),
    urgency: storeLinearModel(heads.urgency),
    rules_temperature: rulesTemperature,
    pooling: { category: pooling, level },
    calibration,
    calibrated_on: { rows: judged.length, origin: options.origin ?? 'desk' },
  };
}

/** For choosing what cannot be fitted: what the voices say of each ticket whose group was held out. */
export function crossValidate(
  rows: readonly TrainingRow[],
  options: Pick<FitOptions, 'embedding_model'>,
): Judged[] {
  return judgeHeldOut(
    prepare(rows, options.embedding_model !== null),
    assignFolds(rows, folds.fromNothing),
    null,
    options.embedding_model,
  );
}

/** What the voices say of each ticket when nothing of its group was learned from. */
function judgeHeldOut(
  prepared: readonly Prepared[],
  foldOf: readonly number[],
  prior: LoadedParameters | null,
  embedding_model: string | null,
): Judged[] {
  const judged: Judged[] = [];
  for (const fold of new Set(foldOf)) {
    const held = prepared.filter(({ row, index }) => foldOf[index] === fold && (row.is_ticket ?? true));
    if (held.length === 0) continue;
    const trained = prepared.filter(({ index }) => foldOf[index] !== fold);
    const withoutThem = fitHeads(trained, prior, embedding_model);
    for (const one of held) {
      // Half of the tickets come to a desk that has nothing closed yet, and half of the others to one that knows the like.
      const turn = hashOf(`turn ${one.index}`) % 4;
      const neighbours = turn < 2 ? [] : neighboursOf(one, prepared, turn === 2);
      judged.push(judge(one, neighbours, withoutThem));
    }
  }
  return judged;
}

type Prepared = { row: TrainingRow; index: number; read: ReadEvidence; label: number };
type Heads = Pick<LoadedParameters, 'category' | 'severity' | 'urgency'>;
type Judged = {
  prepared: Prepared;
  said: Map<Voice, Distribution>;
  label: number;
  levels: { label: number; said: Map<string, Distribution> }[];
};

function prepare(rows: readonly TrainingRow[], hasVectors: boolean): Prepared[] {
  return rows.map((row, index) => ({
    row: hasVectors ? row : { ...row, vector: undefined },
    index,
    read: readEvidence(row),
    label: categories.indexOf(row.category),
  }));
}

/** Groups go round the folds by category, so that each fold has some of each. */
function assignFolds(rows: readonly TrainingRow[], count: number): number[] {
  const foldOfGroup = new Map<string, number>();
  const seen = new Map<Category, number>();
  return rows.map((row, index) => {
    const group = row.group ?? `row ${index}`;
    let fold = foldOfGroup.get(group);
    if (fold === undefined) {
      const earlier = seen.get(row.category) ?? 0;
      fold = (earlier + categories.indexOf(row.category)) % count;
      seen.set(row.category, earlier + 1);
      foldOfGroup.set(group, fold);
    }
    return fold;
  });
}

function fitHeads(
  rows: readonly Prepared[],
  prior: LoadedParameters | null,
  embedding_model: string | null,
): Heads {
  const l2 = prior ? strengthWithPrior : strength;
  const vectorPrior = prior && prior.embedding_model === embedding_model ? prior.category.vector : null;
  const withVector = rows.filter(({ row }) => row.vector);
  const level = (kind: 'severity' | 'urgency'): LinearModel => {
    const labelled = rows.flatMap(({ row, read }) => {
      const said = row[kind];
      return said
        ? [{ features: impactFeatures(read), label: levels.indexOf(said), weight: row.weight }]
        : [];
    });
    return fitLinearModel(balanced(labelled), levels.length, {
      l2: l2[kind],
      ...(prior && { prior: prior[kind] }),
    });
  };
  return {
    category: {
      words: fitLinearModel(
        rows.map(({ row, read, label }) => ({ features: categoryFeatures(read), label, weight: row.weight })),
        categories.length,
        { l2: l2.words, ...(prior && { prior: prior.category.words }) },
      ),
      vector:
        withVector.length < categories.length
          ? vectorPrior
          : fitLinearModel(
              withVector.map(({ row, label }) => ({
                features: vectorFeatures(row.vector ?? new Float32Array()),
                label,
                weight: row.weight,
              })),
              categories.length,
              { l2: l2.vector, ...(vectorPrior && { prior: vectorPrior }) },
            ),
    },
    severity: level('severity'),
    urgency: level('urgency'),
  };
}

/** Rare levels count more, by the root: half way between how often they come and how much each matters. */
function balanced(examples: readonly Example[]): Example[] {
  const totals = new Map<number, number>();
  for (const { label, weight } of examples) totals.set(label, (totals.get(label) ?? 0) + weight);
  return examples.map((example) => ({
    ...example,
    weight: example.weight / Math.sqrt(totals.get(example.label) ?? 1),
  }));
}

function judge(held: Prepared, neighbours: readonly Neighbour[], heads: Heads): Judged {
  const { row, read, label } = held.row.is_known ? asUnknown(held) : held;
  const said = categoryVoices(
    read,
    { vector: row.vector, neighbours },
    { category: heads.category, rules_temperature: rulesTemperature },
  );
  const ofLevels = (['severity', 'urgency'] as const).flatMap((kind) => {
    const right = row[kind];
    if (!right) return [];
    const voices = new Map([['words', predict(heads[kind], impactFeatures(read))]]);
    const byNeighbours = neighboursVote(neighbours, levels, (one) => one[kind]);
    if (byNeighbours) voices.set('neighbours', byNeighbours);
    return [{ label: levels.indexOf(right), said: voices }];
  });
  return { prepared: { ...held, row, read }, said, label, levels: ofLevels };
}

/** As a text of which nobody thought before: some of its concepts are not in the dictionary, and its vector says nothing. */
function asUnknown(known: Prepared): Prepared {
  const isUnknown = (id: string) => hashOf(`${id} ${known.index}`) % 100 < 100 * withheldShare;
  return { ...known, row: { ...known.row, vector: undefined }, read: readEvidence(known.row, isUnknown) };
}

/** The nearest other rows with all labels; with `isKnown`, rows of its own group too, as at a desk that had the like. */
function neighboursOf(one: Prepared, all: readonly Prepared[], isKnown: boolean): Neighbour[] {
  const { vector, group } = one.row;
  if (!vector) return [];
  const found: Neighbour[] = [];
  for (const { row, index } of all) {
    if (index === one.index || !row.vector || !row.severity || !row.urgency) continue;
    if (group !== undefined && row.group === group && !isKnown) continue;
    let similarity = 0;
    for (let i = 0; i < vector.length; i++) similarity += (vector[i] ?? 0) * (row.vector[i] ?? 0);
    if (similarity < neighbourCut) continue;
    if (found.length === mostNeighbours && similarity <= (found.at(-1)?.similarity ?? 0)) continue;
    found.push({ category: row.category, severity: row.severity, urgency: row.urgency, similarity });
    found.sort((a, b) => b.similarity - a.similarity);
    found.length = Math.min(found.length, mostNeighbours);
  }
  return found;
}
