import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/**
 * A session's token travels signed, `<token>.<signature>`, in the cookie and as a bearer token alike: whoever reads the
 * database cannot make a cookie of what stands there, and a made-up token costs no query.
 * The form is better-auth's (HMAC-SHA-256, base64, percent-encoded in a cookie).
 */
export function signToken(token: string, secret: string): string {
  return `${token}.${createHmac('sha256', secret).update(token).digest('base64')}`;
}

/** The token inside, or null when the signature is not ours. */
export function openToken(signed: string, secret: string): string | null {
  const dot = signed.indexOf('.');
  if (dot < 1) return null;
  const token = signed.slice(0, dot);
  const expected = Buffer.from(signToken(token, secret));
  const given = Buffer.from(signed);
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}

export type SentToken = { signed: string; by: 'cookie' | 'bearer' };

/** What the request carries; a bearer token wins over a cookie. */
export function sentToken(headers: IncomingHttpHeaders, cookieName: string): SentToken | null {
  const bearer = /^bearer\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (bearer) return { signed: decoded(bearer), by: 'bearer' };
  const cookie = cookieValue(headers.cookie, cookieName);
  return cookie ? { signed: decoded(cookie), by: 'cookie' } : null;
}

export function cookieValue(header: string | undefined, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const equals = pair.indexOf('=');
    if (equals > 0 && pair.slice(0, equals).trim() === name) return pair.slice(equals + 1).trim();
  }
  return undefined;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
