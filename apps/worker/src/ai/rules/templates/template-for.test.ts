import { categories, languages } from '@desk/contract/vocabulary';
import { describe, expect, it } from 'vitest';
import { isInLanguage } from '../../language.ts';
import { templateFor } from './template-for.ts';

describe.each(languages)('the templates in %s', (language) => {
  it.each(categories)('give four to six steps for %s, in that language', (category) => {
    const steps = templateFor(category, language);
    expect(steps.length).toBeGreaterThanOrEqual(4);
    expect(steps.length).toBeLessThanOrEqual(6);
    expect(new Set(steps).size).toBe(steps.length);
    expect(isInLanguage(steps.join('\n'), language)).toBe(true);
  });

  it.each(categories)('end with what IT does for %s', (category) => {
    expect(templateFor(category, language).at(-1)).toMatch(/^(?:IT|Le service informatique)\b/);
  });
});
