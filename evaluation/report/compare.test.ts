import { describe, expect, it } from 'vitest';
import type { Metric, ScoreSection } from '../section.ts';
import { findDrops } from './compare.ts';
import { serializeAccepted, serializeReport, toAccepted } from './report.ts';

const guarded: Metric = { name: 'accuracy', value: 0.9, higherIsBetter: true, gate: true };
const run = (...metrics: Partial<Metric>[]): Record<string, ScoreSection[]> => ({
  triage: [{ row: '1', title: 'Triage', metrics: metrics.map((metric) => ({ ...guarded, ...metric })) }],
});
const compare = (before: Partial<Metric>, now: Partial<Metric>) =>
  findDrops(run(now), toAccepted(run(before)));

/** Twenty issues, `wrong` of which are scored `score` and the others 1. */
const issues = (wrong: number, score: number) =>
  Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`i${n}`, n < wrong ? score : 1]));

describe('findDrops', () => {
  it('has nothing against the accepted run itself', () => {
    const interval: [number, number] = [0.85, 0.94];
    expect(compare({ interval, value: 0.912345678 }, { interval, value: 0.912345678 })).toEqual([]);
  });

  it('takes a figure without an interval for exact', () => {
    expect(compare({ value: 1 }, { value: 0.995 })).toEqual(['triage: "accuracy" is 0.995, was 1']);
    expect(compare({ value: 0, higherIsBetter: false }, { value: 1, higherIsBetter: false })).toHaveLength(1);
    expect(compare({ value: 0.9 }, { value: 0.95 })).toEqual([]);
  });

  it('lets a figure move within its accepted interval', () => {
    const interval: [number, number] = [0.85, 0.94];
    expect(compare({ interval }, { value: 0.86 })).toEqual([]);
    expect(compare({ interval }, { value: 0.84 })).toEqual([
      'triage: "accuracy" is 0.840, was 0.900, within 0.850 to 0.940',
    ]);
  });

  it('compares issue by issue where it can, and so sees a drop that the interval would hide', () => {
    const interval: [number, number] = [0.8, 1];
    const before = { interval, value: 1, per_issue: issues(0, 1) };
    const everywhere = { interval, value: 0.95, per_issue: issues(20, 0.95) };
    const inOne = { interval, value: 0.95, per_issue: issues(1, 0) };
    expect(compare(before, everywhere)).toHaveLength(1);
    expect(compare(before, inOne)).toEqual([]);
  });

  it('misses a guarded figure that is gone, but not a section that did not run', () => {
    const accepted = toAccepted(run({ name: 'gone' }));
    expect(findDrops(run({}), accepted)).toEqual(['triage: "gone" is no longer measured']);
    expect(findDrops({}, accepted)).toEqual([]);
  });

  it('keeps nothing of figures that are not guarded', () => {
    expect(toAccepted(run({ gate: false }))).toEqual({ triage: {} });
  });
});

describe('serializeReport', () => {
  it('says nothing that differs in the last bits of a number', () => {
    expect(serializeReport(run({ value: 0.1 + 0.2 }))).toBe(serializeReport(run({ value: 0.3 })));
  });
});

describe('serializeAccepted', () => {
  it('writes intervals as the formatter does, and the same again when read', () => {
    const accepted = toAccepted(run({ interval: [-0.1, 0.94], per_issue: { i1: 0.5 } }));
    const text = serializeAccepted(accepted);
    expect(text).toContain('"interval": [-0.1, 0.94]');
    expect(JSON.parse(text)).toEqual(accepted);
  });
});
