import { describe, expect, it } from 'vitest';
import { isFiltered, listParameters, readFilters, writeFilters } from './article-filters.ts';

const read = (search: string) => readFilters(new URLSearchParams(search));

describe('the filters of the knowledge list', () => {
  it('come back from the address as they went in', () => {
    const address = 'search=%E6%89%93%E5%8D%B0%E6%9C%BA&category=network&tag=vpn&language=all&cursor=abc';
    expect(writeFilters(read(address)).toString()).toBe(address);
  });

  it('leave the address empty when nothing is filtered', () => {
    expect(writeFilters(read('')).toString()).toBe('');
  });

  it('leave out what the desk does not know', () => {
    expect(read('category=weather&language=xx')).toMatchObject({ category: null, allLanguages: false });
  });

  it('ask for the articles of the reader’s language, unless for all', () => {
    expect(listParameters(read(''), 'fr').language).toBe('fr');
    expect(listParameters(read('language=all'), 'fr').language).toBeNull();
  });

  it('do not count the language or the page as a filter', () => {
    expect(isFiltered(read('language=all&cursor=abc'))).toBe(false);
    expect(isFiltered(read('search=+'))).toBe(false);
    expect(isFiltered(read('tag=vpn'))).toBe(true);
  });
});
