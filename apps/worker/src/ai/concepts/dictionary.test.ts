import { categories, languages } from '@desk/contract/vocabulary';
import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';
import { stem } from '../stem.ts';
import { splitTerms } from './concept-table.ts';
import { concepts } from './dictionary.ts';
import { createTermFinder } from './find-terms.ts';

describe('the dictionary', () => {
  it('names each concept once, and has 300 to 400', () => {
    expect(new Set(concepts.map((concept) => concept.id)).size).toBe(concepts.length);
    expect(concepts.length).toBeGreaterThanOrEqual(300);
    expect(concepts.length).toBeLessThanOrEqual(400);
  });

  it('says every concept in all four languages', () => {
    const silent = concepts.filter((concept) =>
      languages.some((language) => splitTerms(concept[language]).filter(Boolean).length === 0),
    );
    expect(silent.map((concept) => concept.id)).toEqual([]);
  });

  it('spells a name that is alike everywhere once, and in no language list of another concept', () => {
    const names = concepts.flatMap((concept) => splitTerms(concept.any).map((name) => [name, concept.id]));
    expect(new Set(names.map(([name]) => name)).size).toBe(names.length);
    const owners = new Map(names.map(([name = '', id]) => [name, id]));
    const strays = concepts.flatMap((concept) =>
      languages
        .flatMap((language) => splitTerms(concept[language]))
        .filter((term) => (owners.get(term) ?? concept.id) !== concept.id),
    );
    expect(strays).toEqual([]);
  });

  it.each(categories)('has lists of comparable size in every language for %s', (category) => {
    const sizes = languages.map((language) =>
      concepts
        .filter((concept) => concept.category === category)
        .reduce(
          (sum, concept) => sum + splitTerms(concept[language]).length + splitTerms(concept.any).length,
          0,
        ),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(40);
    expect(Math.max(...sizes) / Math.min(...sizes)).toBeLessThanOrEqual(1.5);
  });

  it.each(languages)('gives no term to two concepts in %s', (language) => {
    const owners = new Map<string, string[]>();
    for (const concept of concepts) {
      for (const term of new Set(splitTerms(concept[language]).map(asFound))) {
        owners.set(term, [...(owners.get(term) ?? []), concept.id]);
      }
    }
    expect([...owners].filter(([, ids]) => ids.length > 1)).toEqual([]);

    function asFound(term: string) {
      const { clauses, hanRuns } = readText(term);
      const words = clauses.flat().map((word) => stem(word, language));
      return [...words, ...hanRuns].join(' ');
    }
  });

  it.each(languages)('finds every concept by each of its own terms in %s', (language) => {
    const find = createTermFinder(concepts, [language]);
    const lost = concepts.flatMap((concept) =>
      [...splitTerms(concept[language]), ...splitTerms(concept.any)].filter(
        (term) => !find(readText(term)).some((found) => found.id === concept.id),
      ),
    );
    expect(lost).toEqual([]);
  });
});
