import { expect, it } from 'vitest';
import { ownLanguageFirst } from './suggest.ts';

it('puts what is written in the language of its reader first, and leaves the order else as it was', () => {
  const cards = [
    { id: 1, language: 'nl' },
    { id: 2, language: 'fr' },
    { id: 3, language: 'zh' },
    { id: 4, language: 'fr' },
  ] as const;
  expect(ownLanguageFirst(cards, 'fr').map(({ id }) => id)).toEqual([2, 4, 1, 3]);
});
