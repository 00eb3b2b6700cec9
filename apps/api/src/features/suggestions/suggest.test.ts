import { expect, it } from 'vitest';
import { inReadingOrder } from './suggest.ts';

const cards = [
  { id: 1, language: 'nl', category: 'hardware', title: 'Printer slaapt', text: 'Zet hem uit en aan.' },
  { id: 2, language: 'fr', category: 'network', title: 'Wi-Fi lent', text: 'Rapprochez-vous.' },
  { id: 3, language: 'zh', category: 'hardware', title: '打印机报错 0x80070005', text: '重装驱动。' },
  { id: 4, language: 'fr', category: 'hardware', title: 'Bourrage', text: 'Ouvrez le bac 2.' },
] as const;
const orderFor = (asked: Partial<Parameters<typeof inReadingOrder>[1]>) =>
  inReadingOrder(cards, {
    text: 'Imprimante du bac 2',
    language: 'fr',
    category: 'hardware',
    ...asked,
  }).map(({ id }) => id);

it('puts what its reader understands first where it is about the same, and leaves the order else as it was', () => {
  expect(orderFor({})).toEqual([4, 1, 2, 3]);
});

it('goes by the language alone where nobody knows what a text is about', () => {
  expect(orderFor({ category: null })).toEqual([2, 4, 1, 3]);
});

it('puts the same error code before the same language', () => {
  expect(orderFor({ text: 'Erreur 0X80070005 sur l’imprimante' })).toEqual([3, 4, 1, 2]);
});
