import { describe, expect, it } from 'vitest';
import { missedBy, showSection, showTable, showVerdict } from './tables.ts';

describe('tables', () => {
  it('says by how much a goal is missed, in either direction', () => {
    expect(missedBy(0.9, { at_least: 0.92 })).toBeCloseTo(0.02);
    expect(missedBy(0.05, { at_most: 0.03 })).toBeCloseTo(0.02);
    expect(showVerdict({ value: 0.95, goal: { at_least: 0.92 } })).toBe('met');
    expect(showVerdict({ value: Number.NaN, goal: { at_least: 0.92 } })).toBe('not measured');
    expect(showVerdict({ value: 0.9 })).toBe('');
  });

  it('lines columns up, Chinese ones too', () => {
    expect(
      showTable({
        title: '',
        columns: ['', 'n'],
        rows: [
          ['打印', 7],
          ['jam', 12],
        ],
      }),
    ).toBe(['         n', '  打印   7', '  jam   12'].join('\n'));
  });

  it('shows languages side by side and pairs as a square', () => {
    const shown = showSection({
      row: '6',
      title: 'Across languages',
      metrics: [
        { name: 'accuracy', value: 0.9, per: { zh: 0.8, fr: 1 }, higherIsBetter: true },
        { name: 'R@3', value: 0.9, per: { 'zh>en': 0.75 }, higherIsBetter: true },
      ],
    });
    expect(shown).toMatch(/accuracy +0\.800 +– +1 +–/);
    expect(shown).toMatch(/from zh +– +0\.750/);
  });
});
