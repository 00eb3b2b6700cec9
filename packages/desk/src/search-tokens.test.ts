import { describe, expect, it } from 'vitest';
import { searchQuery, searchTokens } from './search-tokens.ts';

describe('searchTokens', () => {
  it('folds accents, ligatures, capitals and full width', () => {
    expect(searchTokens('Écran cœur ＶＰＮ naïef')).toEqual(['ecran', 'coeur', 'vpn', 'naief']);
  });

  it('keeps identifiers whole, joined and in parts', () => {
    expect(searchTokens('Wi-Fi')).toEqual(['wi-fi', 'wifi', 'wi', 'fi']);
    expect(searchTokens('0x80070005 KB5031356')).toEqual(['0x80070005', 'kb5031356']);
    expect(searchTokens('10.0.4.17')).toContain('10.0.4.17');
    expect(searchTokens('ana@example.com')).toContain('ana@example.com');
  });

  it('cuts Chinese into characters and pairs, apart from Latin words beside it', () => {
    expect(searchTokens('VPN连不上')).toEqual(['vpn', '连', '不', '上', '连不', '不上']);
  });

  it('parts French elisions from their word', () => {
    expect(searchTokens('l’imprimante d’Anaïs')).toEqual(['l', 'imprimante', 'd', 'anais']);
  });

  it('gives each token once, over all texts', () => {
    expect(searchTokens('printer', 'Printer printer')).toEqual(['printer']);
  });

  it('cuts a token that no index could hold', () => {
    expect(searchTokens('a'.repeat(5000))[0]).toHaveLength(100);
  });

  it('finds nothing to store in signs alone', () => {
    expect(searchTokens('?!… — 。')).toEqual([]);
  });
});

describe('searchQuery', () => {
  it('asks for every word, each of which may be unfinished', () => {
    expect(searchQuery('print floor')).toBe("'print':* & 'floor':*");
  });

  it('asks for Chinese by pairs, and for a single character by itself', () => {
    expect(searchQuery('打印机')).toBe("'打印' & '印机'");
    expect(searchQuery('网')).toBe("'网'");
  });

  it('asks for an identifier whole, joined, or in its parts', () => {
    expect(searchQuery('wi-fi')).toBe("('wi-fi':* | 'wifi':* | 'wi':* & 'fi':*)");
  });

  it('lets a plural find the singular', () => {
    expect(searchQuery('imprimantes')).toBe("'imprimante':*");
  });

  it('never lets a quote or a backslash out of its lexeme', () => {
    expect(searchQuery("a'b\\c")).toBe("'a':* & ('b\\\\c':* | 'bc':* | 'b':* & 'c':*)");
  });

  it('is empty when nothing can be looked for', () => {
    expect(searchQuery(' ?! ')).toBe('');
  });
});
