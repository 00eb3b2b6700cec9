import { expect, it } from 'vitest';
import { caseParameters, readCaseFilters, writeCaseFilters } from './case-filters.ts';

const read = (search: string) => readCaseFilters(new URLSearchParams(search));

it('comes back from the address as it went in', () => {
  const address = 'search=%E6%89%93%E5%8D%B0%E6%9C%BA&category=network&cursor=abc';
  expect(writeCaseFilters(read(address)).toString()).toBe(address);
  expect(writeCaseFilters(read('')).toString()).toBe('');
});

it('leaves out what the desk does not know, and blanks around words', () => {
  expect(caseParameters(read('category=weather&search=+vpn+'))).toEqual({
    search: 'vpn',
    category: null,
    cursor: null,
  });
});
