import { describe, expect, it } from 'vitest';
import { returnPath, signInPath } from './return-path.ts';

describe('the way back after signing in', () => {
  it('leads to the page that was wanted, filters included', () => {
    const path = signInPath({ pathname: '/tickets', search: '?status=pending&search=a%26b' });
    const { search } = new URL(path, 'http://desk');
    expect(returnPath(new URLSearchParams(search))).toBe('/tickets?status=pending&search=a%26b');
  });

  it('needs no detour for the home page', () => {
    expect(signInPath({ pathname: '/', search: '' })).toBe('/sign-in');
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', ''])(
    'never leads to another site: %j',
    (next) => {
      expect(returnPath(new URLSearchParams({ next }))).toBe('/');
    },
  );
});
