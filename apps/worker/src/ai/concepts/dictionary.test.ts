import { categories, languages } from '@desk/contract/vocabulary';
import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';
import { stem } from '../stem.ts';
import { splitTerms } from './concept-table.ts';
import { concepts } from './dictionary.ts';
import { createTermFinder } from './find-terms.ts';

describe('the dictionary', () => {
  it('names each concept once, and has at least 150', () => {
    expect(new Set(concepts.map((concept) => concept.id)).size).toBe(concepts.length);
    expect(concepts.length).toBeGreaterThanOrEqual(150);
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
