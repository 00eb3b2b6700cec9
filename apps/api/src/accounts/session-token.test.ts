import { describe, expect, it } from 'vitest';
import { openToken, sentToken, signToken } from './session-token.ts';

const secret = 'a secret of at least thirty-two characters';

describe('a signed token', () => {
  it('opens with the secret that signed it, and with no other', () => {
    const signed = signToken('abc123', secret);
    expect(openToken(signed, secret)).toBe('abc123');
    expect(openToken(signed, `${secret}!`)).toBeNull();
  });

  it.each([
    '',
    '.',
    'abc123',
    'abc123.',
    '.signature',
    'abc123.wrong',
    `other${signToken('abc123', secret)}`,
  ])('does not open when it is “%s”', (signed) => {
    expect(openToken(signed, secret)).toBeNull();
  });
});

describe('what a request carries', () => {
  const cookie = 'theme=dark; desk_session=a.b%2Bc%3D; other=1';

  it('is the cookie of that very name, decoded', () => {
    expect(sentToken({ cookie }, 'desk_session')).toEqual({ signed: 'a.b+c=', by: 'cookie' });
    expect(sentToken({ cookie: 'my_desk_session=x' }, 'desk_session')).toBeNull();
    expect(sentToken({ cookie: 'desk_session=' }, 'desk_session')).toBeNull();
    expect(sentToken({}, 'desk_session')).toBeNull();
  });

  it('is the bearer token before the cookie', () => {
    expect(sentToken({ cookie, authorization: 'bearer x.y+z=' }, 'desk_session')).toEqual({
      signed: 'x.y+z=',
      by: 'bearer',
    });
    expect(sentToken({ cookie, authorization: 'Basic eDp5' }, 'desk_session')?.by).toBe('cookie');
  });

  it('may be anything without harm', () => {
    expect(sentToken({ cookie: 'desk_session=%E0%A4%A' }, 'desk_session')?.signed).toBe('%E0%A4%A');
  });
});
