import { categories } from '@desk/contract/vocabulary';
import { describe, expect, it } from 'vitest';
import { calibrationPrior, certainty, fitCalibration, signsOf } from './calibrate.ts';
import { decideLevels } from './decide-level.ts';
import { likeliest, modelVote, neighboursVote, pool } from './votes.ts';

const neighbour = (similarity: number, category: (typeof categories)[number] = 'network') => ({
  category,
  severity: 'low' as const,
  urgency: 'low' as const,
  similarity,
});

describe('the neighbours’ vote', () => {
  it('is not there where there is none', () => {
    expect(neighboursVote([], categories, (one) => one.category)).toBeUndefined();
  });

  it('is surer the more alike they are, and doubts one that is hardly alike', () => {
    const of = (similarity: number) =>
      neighboursVote([neighbour(similarity)], categories, (one) => one.category)?.[
        categories.indexOf('network')
      ] ?? 0;
    expect(of(0.9)).toBeGreaterThan(0.9);
    expect(of(0.3)).toBeLessThan(0.4);
  });

  it('lets one that is nearly the same outweigh two that are a little alike', () => {
    const vote = neighboursVote(
      [neighbour(0.95), neighbour(0.5, 'software'), neighbour(0.5, 'software')],
      categories,
      (one) => one.category,
    );
    expect(categories[likeliest(vote ?? [])]).toBe('network');
  });
});

describe('pooling', () => {
  it('leaves out who is silent', () => {
    const pooled = pool(new Map([['rules', [0.7, 0.3]]]), { rules: 1, neighbours: 5 });
    expect(pooled[0]).toBeCloseTo(0.7);
  });

  it('is surer where two agree than either is', () => {
    const said = new Map([
      ['rules', [0.7, 0.3]],
      ['words', [0.7, 0.3]],
    ]);
    expect(pool(said, { rules: 1, words: 1 })[0]).toBeGreaterThan(0.8);
  });

  it('gives the language model no more than it has earned', () => {
    const vote = modelVote('security', categories, 0.8);
    expect(vote[categories.indexOf('security')]).toBe(0.8);
    expect(vote.reduce((a, b) => a + b)).toBeCloseTo(1);
  });
});

describe('certainty', () => {
  const read = { language: 'en' as const, length: 100 };
  const said = new Map([['rules' as const, [0.9, 0.1]]]);

  it('takes the pooled probability at its word until there are labels', () => {
    expect(certainty(calibrationPrior, signsOf(read, said, [0.9, 0.1]))).toBeCloseTo(0.9, 2);
  });

  it('learns that what was said too boldly is worth less', () => {
    const signs = signsOf(read, said, [0.95, 0.05]);
    const rows = Array.from({ length: 400 }, (_, n) => ({ signs, isRight: n % 5 < 3, weight: 1 }));
    expect(certainty(fitCalibration(rows), signs)).toBeCloseTo(0.6, 1);
  });

  it('hardly moves for three labels', () => {
    const signs = signsOf(read, said, [0.9, 0.1]);
    const rows = [{ signs, isRight: false, weight: 3 }];
    expect(certainty(fitCalibration(rows), signs)).toBeGreaterThan(0.65);
  });
});

describe('deciding a level', () => {
  const surely = { low: [0.98, 0.01, 0.01], high: [0.01, 0.01, 0.98] };

  it('takes what is sure', () => {
    expect(decideLevels(surely.high, surely.low)).toEqual({ severity: 'high', urgency: 'low' });
  });

  it('does not call low what may well be urgent', () => {
    const open = [0.6, 0.02, 0.38];
    const { severity, urgency } = decideLevels(open, open);
    expect([severity, urgency]).not.toContain('low');
  });
});
