import { z } from 'zod';
import { minimize } from './minimize.ts';

/** What a text has, by name, and how much of it. */
export type Features = ReadonlyMap<string, number>;

/** Weights of a multinomial logistic regression: one number per class. */
export const linearModelSchema = z.object({
  bias: z.array(z.number()),
  /** Of features that have a name people can read. */
  named: z.record(z.string(), z.array(z.number())),
  /** Of words and pairs of words, by bucket of their hash: bytes of `buckets` rows in base64, times `scale`. */
  hashed: z.object({ buckets: z.number().int().positive(), scale: z.number(), weights: z.base64() }),
});
export type StoredLinearModel = z.infer<typeof linearModelSchema>;

export type LinearModel = {
  readonly classes: number;
  readonly bias: Float64Array;
  readonly weights: ReadonlyMap<string, Float64Array>;
};

/** A word stands under its bucket, so that no word of a ticket can be read out of a stored model. */
export const buckets = 16_384;

export function bucketName(feature: string): string {
  return `#${hashOf(feature) % buckets}`;
}

/** A row to learn from. */
export type Example = { features: Features; label: number; weight: number };

/**
 * Fits by the log loss with L2, which draws the weights to those of `prior`, or to nothing.
 * @param l2 how strongly, against a mean loss of 1 per example
 */
export function fitLinearModel(
  examples: readonly Example[],
  classes: number,
  { l2, prior, steps = prior ? 25 : 50 }: { l2: number; prior?: LinearModel; steps?: number },
): LinearModel {
  const names = new Map<string, number>();
  const rows = examples.map(({ features, label, weight }) => {
    const columns = new Int32Array(features.size);
    const values = new Float64Array(features.size);
    let n = 0;
    for (const [name, value] of features) {
      let column = names.get(name);
      if (column === undefined) {
        column = names.size;
        names.set(name, column);
      }
      columns[n] = column;
      values[n++] = value;
    }
    return { columns, values, label, weight };
  });
  const total = examples.reduce((sum, example) => sum + example.weight, 0) || 1;
  const biasAt = names.size * classes;
  const start = new Float64Array(biasAt + classes);
  for (const [name, column] of names) start.set(prior?.weights.get(name) ?? [], column * classes);
  if (prior) start.set(prior.bias, biasAt);
  const center = start.slice();

  const scores = new Float64Array(classes);
  const solution = minimize(
    (x, gradient) => {
      gradient.fill(0);
      let loss = 0;
      for (const { columns, values, label, weight } of rows) {
        for (let k = 0; k < classes; k++) scores[k] = x[biasAt + k] ?? 0;
        for (let n = 0; n < columns.length; n++) {
          const base = (columns[n] ?? 0) * classes;
          const value = values[n] ?? 0;
          for (let k = 0; k < classes; k++) scores[k] = (scores[k] ?? 0) + value * (x[base + k] ?? 0);
        }
        softmaxInPlace(scores);
        const share = weight / total;
        loss -= share * Math.log(Math.max(1e-12, scores[label] ?? 0));
        for (let k = 0; k < classes; k++) {
          scores[k] = share * ((scores[k] ?? 0) - (k === label ? 1 : 0));
          gradient[biasAt + k] = (gradient[biasAt + k] ?? 0) + (scores[k] ?? 0);
        }
        for (let n = 0; n < columns.length; n++) {
          const base = (columns[n] ?? 0) * classes;
          const value = values[n] ?? 0;
          for (let k = 0; k < classes; k++)
            gradient[base + k] = (gradient[base + k] ?? 0) + value * (scores[k] ?? 0);
        }
      }
      // A bias is drawn only to a prior's: without one there is nothing it should be.
      const penalised = prior ? x.length : biasAt;
      for (let i = 0; i < penalised; i++) {
        const away = (x[i] ?? 0) - (center[i] ?? 0);
        loss += 0.5 * l2 * away * away;
        gradient[i] = (gradient[i] ?? 0) + l2 * away;
      }
      return loss;
    },
    start,
    steps,
  );

  const weights = new Map(prior?.weights);
  for (const [name, column] of names) {
    weights.set(name, solution.slice(column * classes, (column + 1) * classes));
  }
  return { classes, bias: solution.slice(biasAt), weights };
}

/** One probability per class; they sum to 1. */
export function predict(model: LinearModel, features: Features): number[] {
  const scores = model.bias.slice();
  for (const [name, value] of features) {
    const weights = model.weights.get(name);
    if (!weights) continue;
    for (let k = 0; k < model.classes; k++) scores[k] = (scores[k] ?? 0) + value * (weights[k] ?? 0);
  }
  softmaxInPlace(scores);
  return [...scores];
}

export function softmaxInPlace(scores: Float64Array): void {
  let highest = Number.NEGATIVE_INFINITY;
  for (const score of scores) highest = Math.max(highest, score);
  let sum = 0;
  for (let k = 0; k < scores.length; k++) {
    scores[k] = Math.exp((scores[k] ?? 0) - highest);
    sum += scores[k] ?? 0;
  }
  for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] ?? 0) / sum;
}

/** As JSON: small, and the same bytes for the same model. */
export function storeLinearModel(model: LinearModel): StoredLinearModel {
  const rounded = (values: Iterable<number>) => Array.from(values, (value) => Math.round(value * 1e4) / 1e4);
  const named: Record<string, number[]> = {};
  const hashed: [number, Float64Array][] = [];
  for (const [name, weights] of [...model.weights].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (name.startsWith('#')) hashed.push([Number(name.slice(1)), weights]);
    else named[name] = rounded(weights);
  }
  const largest = hashed.reduce((most, [, weights]) => Math.max(most, ...weights.map(Math.abs)), 0);
  const scale = largest / 127 || 1;
  const bytes = new Int8Array(buckets * model.classes);
  for (const [bucket, weights] of hashed) {
    weights.forEach((weight, k) => {
      bytes[bucket * model.classes + k] = Math.round(weight / scale);
    });
  }
  return {
    bias: rounded(model.bias),
    named,
    hashed: { buckets, scale, weights: Buffer.from(bytes.buffer).toString('base64') },
  };
}

/** @throws where the model was made with another number of buckets, whose words it would mistake */
export function loadLinearModel(stored: StoredLinearModel): LinearModel {
  const classes = stored.bias.length;
  if (stored.hashed.buckets !== buckets)
    throw new Error(`a model of ${stored.hashed.buckets} buckets, not ${buckets}`);
  const weights = new Map(
    Object.entries(stored.named).map(([name, values]) => [name, Float64Array.from(values)]),
  );
  const bytes = new Int8Array(Buffer.from(stored.hashed.weights, 'base64'));
  for (let bucket = 0; bucket < buckets; bucket++) {
    const row = Float64Array.from(
      bytes.subarray(bucket * classes, (bucket + 1) * classes),
      (byte) => byte * stored.hashed.scale,
    );
    if (row.some((weight) => weight !== 0)) weights.set(`#${bucket}`, row);
  }
  return { classes, bias: Float64Array.from(stored.bias), weights };
}

/** 32 bits of a text, the same everywhere: FNV-1a, finished by murmur3's mixer. */
export function hashOf(name: string): number {
  let hash = 0x811c_9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x0100_0193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
