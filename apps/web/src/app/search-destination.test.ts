import { expect, it } from 'vitest';
import { searchDestination } from './search-destination.ts';

it.each(['TK20261121005', 'tk20261121005 ', ' Tk202611211000'])('%j opens its ticket', (words) => {
  expect(searchDestination(words)).toBe(`/tickets/${words.trim().toUpperCase()}`);
});

it.each([
  ['printer', '/tickets?search=printer'],
  [' 打印机 卡纸 ', '/tickets?search=%E6%89%93%E5%8D%B0%E6%9C%BA+%E5%8D%A1%E7%BA%B8'],
  ['TK2026', '/tickets?search=TK2026'],
])('%j looks for what matches', (words, path) => {
  expect(searchDestination(words)).toBe(path);
});
