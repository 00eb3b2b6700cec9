import { expect, it } from 'vitest';
import { ownLanguageFirst } from './suggest.ts';

const cards = [
  { id: 1, language: 'nl', category: 'hardware' },
  { id: 2, language: 'fr', category: 'network' },
  { id: 3, language: 'zh', category: 'hardware' },
  { id: 4, language: 'fr', category: 'hardware' },
] as const;
const orderFor = (asked: Parameters<typeof ownLanguageFirst>[1]) =>
  ownLanguageFirst(cards, asked).map(({ id }) => id);

it('puts what its reader understands first where it is about the same, and leaves the order else as it was', () => {
  expect(orderFor({ language: 'fr', category: 'hardware' })).toEqual([4, 1, 2, 3]);
});

it('goes by the language alone where nobody knows what a text is about', () => {
  expect(orderFor({ language: 'fr', category: null })).toEqual([2, 4, 1, 3]);
});
