import { searchTokens } from '@desk/desk/search-tokens';
import { describe, expect, it } from 'vitest';
import { type DocumentFrequency, matchLexically, selectiveTokens, weighQuery } from './lexical.ts';
import { createTokenCounts } from './token-counts.ts';

const desk = (counts: Record<string, number>, size = 1_000): DocumentFrequency => ({
  size,
  of: (token) => counts[token] ?? 0,
});
const match = (question: string, text: string, frequency = desk({})) => {
  const tokens = new Set(searchTokens(text));
  return matchLexically(weighQuery(question, frequency), (token) => tokens.has(token));
};

describe('words that a question and a document share', () => {
  it('are worth more the rarer they are', () => {
    const { tokens } = weighQuery('outlook kerberos', desk({ outlook: 400, kerberos: 3 }));
    expect(tokens.map(({ token }) => token)).toEqual(['kerberos', 'outlook']);
    expect(tokens[0]?.weight).toBeGreaterThan(2 * (tokens[1]?.weight ?? 0));
  });

  it.each(['0x80070005', 'fs-lyon-02', 'NL-LT-3381', '10.0.0.12', 'ORA-01017', 'KB5034441', 'AADSTS90033'])(
    'are worth most where they are a code: %s',
    (code) => {
      const { overlap, identifiers } = match(`Since this morning it shows ${code} again`, `Error ${code}`);
      expect(identifiers).toBe(1);
      expect(overlap).toBeGreaterThan(0.4);
    },
  );

  it.each(['at 09:30', '12/11/2026', '150ms', 'the 30th', '2 people', 'floor 3', 'v2'])(
    'are no code because of a digit: %s',
    (text) => {
      expect(weighQuery(text, desk({})).tokens.filter(({ isIdentifier }) => isIdentifier)).toEqual([]);
    },
  );

  it('are not a code that differs in its last place', () => {
    expect(match('fs-lyon-02 is slow', 'fs-lyon-03 is slow').identifiers).toBe(0);
  });

  it('count in Chinese by pairs, and a Latin name among them more', () => {
    const { tokens } = weighQuery('outlook打不开', desk({}));
    expect(tokens.map(({ token }) => token)).toEqual(['outlook', '不开', '打不', '不', '开', '打']);
  });

  it('are none where nothing is shared', () => {
    expect(match('vpn', 'printer')).toEqual({ overlap: 0, identifiers: 0 });
    expect(match('', 'printer')).toEqual({ overlap: 0, identifiers: 0 });
  });
});

describe('what is looked up in the index', () => {
  it('leaves out what most documents have, but never a code', () => {
    const frequency = desk({ outlook: 900, 'fs-lyon-02': 900, kerberos: 3 });
    const query = weighQuery('outlook kerberos fs-lyon-02', frequency);
    const tokens = selectiveTokens(query, frequency).map(({ token }) => token);
    expect(tokens).toContain('fs-lyon-02');
    expect(tokens).toContain('kerberos');
    expect(tokens).not.toContain('outlook');
  });

  it('stays short however long the question is', () => {
    const question = Array.from(
      { length: 500 },
      (_, i) => `word${'abcdefghij'[i % 10]}${'x'.repeat(i)}`,
    ).join(' ');
    const query = weighQuery(question, desk({}));
    expect(selectiveTokens(query, desk({})).length).toBeLessThanOrEqual(24);
  });
});

describe('counted tokens', () => {
  it('forget a document that is put anew or removed', () => {
    const counts = createTokenCounts();
    counts.put(1, ['vpn', 'drops', 'vpn']);
    counts.put(2, ['vpn']);
    expect([counts.size, counts.of('vpn'), counts.of('drops')]).toEqual([2, 2, 1]);
    counts.put(1, ['printer']);
    counts.remove(2);
    counts.remove(3);
    expect([counts.size, counts.of('vpn'), counts.of('drops'), counts.of('printer')]).toEqual([1, 0, 0, 1]);
  });
});
