import type { ReadEvidence } from './features.ts';
import { minimize } from './minimize.ts';
import type { Voice } from './parameters.ts';
import { type Distribution, likeliest } from './votes.ts';

/** What certainty is read from, by name. */
type Signs = Readonly<Record<string, number>>;

/** Says nothing new: the pooled probability is taken at its word. The weights of a fit are drawn to these. */
export const calibrationPrior: Signs = { log_odds: 1 };

/**
 * How sure the voters are together, and whether they are each: two that agree independently are right more often than
 * either believes.
 */
export function signsOf(
  read: Pick<ReadEvidence, 'language' | 'length'>,
  said: ReadonlyMap<Voice, Distribution>,
  pooled: Distribution,
): Signs {
  const winner = likeliest(pooled);
  const [top = 0, second = 0] = pooled.toSorted((a, b) => b - a);
  const odds = Math.log(Math.max(1e-4, top) / Math.max(1e-4, 1 - top));
  const signs: Record<string, number> = {
    always: 1,
    log_odds: Math.min(6, odds),
    margin: top - second,
    length: Math.min(2, Math.log((read.length + 10) / 100)),
  };
  const agrees = [...said].map(([voice, distribution]) => {
    const isSame = likeliest(distribution) === winner;
    signs[`${voice} ${isSame ? 'agrees' : 'differs'}`] = 1;
    return isSame;
  });
  if (agrees.every(Boolean)) signs.unanimous = 1;
  if (winner === pooled.length - 1) signs.other = 1;
  signs[`language ${read.language}`] = 1;
  return signs;
}

/** P(the category is right). */
export function certainty(weights: Signs, signs: Signs): number {
  let score = 0;
  for (const [name, value] of Object.entries(signs)) score += (weights[name] ?? 0) * value;
  const probability = 1 / (1 + Math.exp(-score));
  return Math.min(0.995, Math.max(0.02, probability));
}

/** As if so many tickets had been judged before, and had been as the prior says. */
const priorStrength = 25;

/** Platt's logistic regression on more than the score, drawn to `prior`: with few labels it stays there. */
export function fitCalibration(
  rows: readonly { signs: Signs; isRight: boolean; weight: number }[],
  prior: Signs = calibrationPrior,
): Record<string, number> {
  const names = [...new Set(rows.flatMap(({ signs }) => Object.keys(signs)))].sort();
  const x = Float64Array.from(names, (name) => prior[name] ?? 0);
  const center = x.slice();
  // One language differs from another less than a sure vote from an unsure one.
  const stiffness = names.map((name) => (name.startsWith('language') ? 4 : 1) * priorStrength);
  const table = rows.map(({ signs, isRight, weight }) => ({
    values: names.map((name) => signs[name] ?? 0),
    target: isRight ? 1 : 0,
    weight,
  }));
  minimize(
    (weights, gradient) => {
      let loss = 0;
      for (let n = 0; n < weights.length; n++) {
        const away = (weights[n] ?? 0) - (center[n] ?? 0);
        loss += 0.5 * (stiffness[n] ?? 0) * away * away;
        gradient[n] = (stiffness[n] ?? 0) * away;
      }
      for (const { values, target, weight } of table) {
        let score = 0;
        for (let n = 0; n < values.length; n++) score += (values[n] ?? 0) * (weights[n] ?? 0);
        const probability = 1 / (1 + Math.exp(-score));
        loss -= weight * Math.log(Math.max(1e-12, target ? probability : 1 - probability));
        for (let n = 0; n < values.length; n++) {
          gradient[n] = (gradient[n] ?? 0) + weight * (probability - target) * (values[n] ?? 0);
        }
      }
      return loss;
    },
    x,
    100,
  );
  return Object.fromEntries(names.map((name, n) => [name, Math.round((x[n] ?? 0) * 1e4) / 1e4]));
}
