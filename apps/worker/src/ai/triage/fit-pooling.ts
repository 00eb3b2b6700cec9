import { minimize } from './minimize.ts';
import type { TriageParameters, Voice } from './parameters.ts';
import { type Distribution, pool } from './votes.ts';

/** What the voices said of a row, and the index of what is right. */
type Said = { said: ReadonlyMap<string, Distribution>; label: number };
type LevelPooling = TriageParameters['pooling']['level'];

/** What each is worth before anything was measured; the language model's stays until a desk has judged it. */
const poolingPrior: Readonly<Record<Voice, number>> = {
  rules: 0.7,
  neighbours: 0.6,
  words: 0.7,
  vector: 0.3,
  model: 1,
};
const levelPoolingPrior = { words: 1, neighbours: 0.4, model: 0.6 };

export function fitPooling(
  rows: readonly Said[],
  prior?: Partial<Record<Voice, number>>,
): Record<Voice, number> {
  const voices: readonly Voice[] = ['rules', 'neighbours', 'words', 'vector'];
  const fitted = fitExponents(rows, voices, { ...poolingPrior, ...prior });
  return { ...poolingPrior, ...prior, ...fitted };
}

export function fitLevelPooling(
  rows: readonly { levels: readonly Said[] }[],
  prior: LevelPooling = levelPoolingPrior,
): LevelPooling {
  const fitted = fitExponents(
    rows.flatMap((row) => row.levels),
    ['words', 'neighbours'],
    prior,
  );
  return { ...prior, ...fitted };
}

/** The powers under which the multiplied votes are most likely to be right; few rows leave them where they were. */
function fitExponents<Name extends string>(
  rows: readonly Said[],
  names: readonly Name[],
  prior: Readonly<Record<Name, number>>,
): Record<Name, number> {
  const center = names.map((name) => prior[name]);
  const x = Float64Array.from(center);
  minimize((weights, gradient) => {
    let loss = 0;
    weights.forEach((weight, n) => {
      const away = weight - (center[n] ?? 0);
      // Twenty rows' worth of doubt.
      loss += 10 * away * away;
      gradient[n] = 20 * away;
    });
    const powers: Partial<Record<string, number>> = {};
    names.forEach((name, n) => {
      powers[name] = weights[n] ?? 0;
    });
    for (const { said, label } of rows) {
      const pooled = pool(said, powers);
      loss -= Math.log(Math.max(1e-12, pooled[label] ?? 0));
      names.forEach((name, n) => {
        const votes = said.get(name);
        if (!votes) return;
        const logs = votes.map((vote) => Math.log(Math.max(1e-6, vote)));
        const expected = logs.reduce((sum, log, k) => sum + log * (pooled[k] ?? 0), 0);
        gradient[n] = (gradient[n] ?? 0) + expected - (logs[label] ?? 0);
      });
    }
    return loss;
  }, x);
  const fitted: Partial<Record<Name, number>> = {};
  names.forEach((name, n) => {
    fitted[name] = Math.max(0, Math.round((x[n] ?? 0) * 1e3) / 1e3);
  });
  return { ...prior, ...fitted };
}
