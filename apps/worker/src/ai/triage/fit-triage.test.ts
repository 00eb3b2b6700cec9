import type { Category } from '@desk/contract/vocabulary';
import { describe, expect, it } from 'vitest';
import { fitTriage, type TrainingRow } from './fit-triage.ts';
import { loadParameters } from './parameters.ts';
import { triage } from './triage.ts';

const row = (title: string, category: Category): TrainingRow => ({
  title,
  description: '',
  language: 'en',
  category,
  severity: 'medium',
  urgency: 'low',
  weight: 1,
});

// What a desk calls things nobody else would know.
const rows = Array.from({ length: 60 }, (_, n) =>
  n % 2 === 0 ? row(`The gizmotron ${n} hums`, 'hardware') : row(`Frobnicate suite ${n} hums`, 'software'),
);
const options = { version: 'learned-test', embedding_model: null };

describe('fitTriage', () => {
  it('learns the words of a desk from its corrections', () => {
    const learned = loadParameters(fitTriage(rows, options));
    const sort = (title: string) =>
      triage({ title, description: '', language: 'en', neighbours: [] }, learned).category;
    expect(sort('gizmotron hums again')).toBe('hardware');
    expect(sort('frobnicate suite hums again')).toBe('software');
  });

  it('gives the same for the same rows', () => {
    expect(JSON.stringify(fitTriage(rows, options))).toBe(JSON.stringify(fitTriage(rows, options)));
  });

  it('keeps what it knew for what nobody corrected', () => {
    const learned = loadParameters(fitTriage(rows, options));
    const said = triage(
      { title: 'VPN does not connect', description: '', language: 'en', neighbours: [] },
      learned,
    );
    expect(said.category).toBe('network');
    expect(said.assistant_version).toMatch(/learned-test$/);
  });

  it('learns from few rows, and from none', () => {
    expect(fitTriage(rows.slice(0, 3), options).version).toBe('learned-test');
    expect(fitTriage([], options).calibrated_on.rows).toBe(0);
  });
});
