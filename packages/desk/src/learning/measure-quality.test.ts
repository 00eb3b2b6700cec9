import { describe, expect, it } from 'vitest';
import { categoryShift } from './category-shift.ts';
import { measureQuality } from './measure-quality.ts';
import { proportion } from './proportion.ts';
import type { AnswerCount, AnsweredLabel } from './read-quality.ts';

const label = (given: Partial<AnsweredLabel>): AnsweredLabel => ({
  field: 'category',
  suggested: 'hardware',
  confirmed: 'hardware',
  origin: 'acceptance',
  confidence_score: 0.85,
  language: 'en',
  source: 'rules',
  model_used: 'rules',
  assistant_version: 'rules-1',
  week: '2026-03-30',
  ...given,
});
const count = (given: Partial<AnswerCount>): AnswerCount => ({
  week: '2026-03-30',
  category: 'hardware',
  source: 'rules',
  count: 1,
  confidence_sum: 0.8,
  ...given,
});
const measure = (rows: Partial<Parameters<typeof measureQuality>[0]>) =>
  measureQuality({ labels: [], answers: [], verdicts: [], first_week: '2026-03-30', ...rows });

describe('proportion', () => {
  it('has Wilson’s interval', () => {
    const { share, low, high } = proportion(8, 10);
    expect(share).toBe(0.8);
    expect(low).toBeCloseTo(0.4902, 4);
    expect(high).toBeCloseTo(0.9433, 4);
  });

  it('says nothing of nothing', () => {
    expect(proportion(0, 0)).toEqual({ count: 0, n: 0, share: null, low: 0, high: 1 });
  });
});

describe('measureQuality', () => {
  it('says nothing of a desk without answers', () => {
    const quality = measure({});
    expect(quality.accuracy.category.share).toBeNull();
    expect(quality.reliability).toEqual({ bins: [], ece: null });
    expect(quality.weeks).toEqual([]);
  });

  it('keeps what a fair sample says apart from what was corrected and accepted', () => {
    const { accuracy, labels } = measure({
      labels: [
        label({ confirmed: 'network', origin: 'correction' }),
        label({ confirmed: 'network', origin: 'correction' }),
        label({ origin: 'blind_review' }),
        label({ field: 'severity', suggested: 'low', confirmed: 'high' }),
      ],
    });
    expect(accuracy.category).toMatchObject({ count: 1, n: 3 });
    expect(accuracy.category_blind).toMatchObject({ count: 1, n: 1 });
    expect(accuracy.severity).toMatchObject({ count: 0, n: 1 });
    expect(labels).toEqual({ total: 3, by_origin: { correction: 2, acceptance: 0, blind_review: 1 } });
  });

  it('counts the confusion as predicted x confirmed, and recall and precision from it', () => {
    const { confusion, by_category } = measure({
      labels: [label({}), label({ confirmed: 'network' }), label({ suggested: 'network' })],
    });
    expect(confusion.counts[0]?.slice(0, 3)).toEqual([1, 0, 1]);
    expect(confusion.counts[2]?.slice(0, 3)).toEqual([1, 0, 0]);
    expect(by_category[0]).toMatchObject({
      category: 'hardware',
      recall: { count: 1, n: 2 },
      precision: { count: 1, n: 2 },
    });
  });

  it('holds confidence against what was right, bin by bin', () => {
    const { bins, ece } = measure({
      labels: [
        label({ confidence_score: 0.9 }),
        label({ confidence_score: 1 }),
        label({ confidence_score: 0.5, confirmed: 'other' }),
        label({ confidence_score: 0.5 }),
      ],
    }).reliability;
    expect(
      bins.map(({ from, mean_confidence, accuracy }) => [from, mean_confidence, accuracy.share]),
    ).toEqual([
      [0.5, 0.5, 0.5],
      [0.9, 0.95, 1],
    ]);
    expect(ece).toBeCloseTo(0.025);
  });

  it('tells versions and languages apart', () => {
    const { by_model, by_language } = measure({
      labels: [
        label({ language: 'nl' }),
        label({ assistant_version: 'learned-2026-04-01', confirmed: 'other' }),
        label({ assistant_version: 'learned-2026-04-01' }),
      ],
    });
    expect(by_model.map(({ assistant_version, accuracy }) => [assistant_version, accuracy.share])).toEqual([
      ['learned-2026-04-01', 0.5],
      ['rules-1', 1],
    ]);
    expect(by_language.find(({ language }) => language === 'nl')?.accuracy.n).toBe(1);
  });

  it('shares out judgements and their reasons, apart from thumbs', () => {
    const { thumbs_up, judgements } = measure({
      verdicts: [
        { verdict: 'thumbs_up', reason: null, count: 3 },
        { verdict: 'thumbs_down', reason: null, count: 1 },
        { verdict: 'accepted', reason: null, count: 1 },
        { verdict: 'refused', reason: 'unsafe', count: 3 },
      ],
    });
    expect(thumbs_up.share).toBe(0.75);
    expect(judgements.refused.share).toBe(0.75);
    expect(judgements.refused_by_reason.find(({ reason }) => reason === 'unsafe')?.count).toBe(3);
  });

  it('shows week by week how accuracy, confidence and the mix of categories go', () => {
    const { weeks, answers } = measure({
      answers: [
        count({ week: '2026-03-23', count: 40, confidence_sum: 32 }),
        count({ week: '2026-03-30', count: 40, confidence_sum: 20, category: 'security', source: 'model' }),
      ],
      labels: [label({}), label({ confirmed: 'other' })],
    });
    expect(weeks).toHaveLength(1);
    expect(weeks[0]).toMatchObject({ week: '2026-03-30', answers: 40, mean_confidence: 0.5 });
    expect(weeks[0]?.accuracy).toMatchObject({ count: 1, n: 2 });
    expect(weeks[0]?.category_shift).toBeGreaterThan(0.25);
    expect(answers).toMatchObject({ n: 40, model: { share: 1 } });
  });
});

describe('categoryShift', () => {
  const mix = (hardware: number, other: number) => [
    { category: 'hardware', count: hardware } as const,
    { category: 'other', count: other } as const,
  ];
  it('is nothing for the same mix and grows with the difference', () => {
    expect(categoryShift(mix(50, 50), mix(50, 50))).toBeCloseTo(0);
    const [little, much] = [
      categoryShift(mix(55, 45), mix(50, 50)) ?? 0,
      categoryShift(mix(90, 10), mix(50, 50)) ?? 0,
    ];
    expect(little).toBeLessThan(0.1);
    expect(much).toBeGreaterThan(0.25);
  });

  it('does not judge a handful', () => {
    expect(categoryShift(mix(10, 10), mix(50, 50))).toBeNull();
  });
});
