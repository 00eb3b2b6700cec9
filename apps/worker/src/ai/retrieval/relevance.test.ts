import { describe, expect, it } from 'vitest';
import { createBuiltInEmbedder } from '../embedder/built-in-embedder.ts';
import { conceptCoverage, conceptSimilarity, conceptsOf } from './concept-overlap.ts';
import { weighQuery } from './lexical.ts';
import { featuresOf, type Question, readSource, relevanceFeatures, relevanceOf } from './relevance.ts';
import { relevanceParametersOf } from './relevance-parameters.ts';

const parameters = relevanceParametersOf(createBuiltInEmbedder().name);
const question = (text: string): Question => ({
  lexical: weighQuery(text, { size: 100, of: () => 1 }),
  concepts: conceptsOf(text),
  category: 'hardware',
});
const source = (title: string, text: string) => ({
  read: readSource({ title, text, resolution: '' }),
  category: 'hardware' as const,
  problem: 0,
  solution: 0,
});

describe('relevance', () => {
  it('is fitted for the embedder that the desk is shipped with', () => {
    expect(parameters).toMatchObject({ embedding_model: createBuiltInEmbedder().name, is_fitted: true });
  });

  it('is a guess that says so for an embedder that nobody could measure', () => {
    expect(relevanceParametersOf('somebody/else@q8')).toMatchObject({ is_fitted: false });
  });

  it('is never answered from before it is shown', () => {
    for (const { show_cut, answer_cut } of [parameters, relevanceParametersOf('somebody/else@q8')])
      expect(answer_cut).toBeGreaterThanOrEqual(show_cut);
  });

  it('grows with likeness, with shared words, and with a shared code', () => {
    for (const feature of ['nearest', 'words', 'identifiers'] as const)
      expect(parameters.weights[feature]).toBeGreaterThan(0);
    const none = Object.fromEntries(relevanceFeatures.map((name) => [name, 0]));
    const likelihood = (nearest: number) =>
      relevanceOf(
        { ...none, nearest, problem: nearest, solution: nearest } as Parameters<typeof relevanceOf>[0],
        parameters,
      );
    expect(likelihood(0.9)).toBeGreaterThan(likelihood(0.5));
  });

  it('is high for the one ticket with the code that is asked for, whatever else it says', () => {
    const asked = question('Again 0x80070ABC today');
    const features = featuresOf(asked, source('Sync', 'The client stops with 0x80070abc.'));
    expect(features.identifiers).toBe(1);
    expect(relevanceOf(features, parameters)).toBeGreaterThan(0.5);
  });
});

describe('concepts that two texts share', () => {
  const jam = conceptsOf('The printer has a paper jam.');

  it('are the same in every language', () => {
    expect(conceptSimilarity(jam, conceptsOf('打印机卡纸'))).toBeCloseTo(1);
    expect(conceptSimilarity(jam, conceptsOf('VPN'))).toBe(0);
    expect(conceptSimilarity(jam, conceptsOf(''))).toBe(0);
  });

  it('may be a part of the whole', () => {
    const long = conceptsOf('My laptop is slow, the VPN drops, and the printer has a paper jam.');
    expect(conceptCoverage(jam, long)).toBe(1);
    expect(conceptCoverage(long, jam)).toBeLessThan(0.7);
  });
});
