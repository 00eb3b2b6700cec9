import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** What a link in a mail about a closed ticket stands for. */
export type RatingLink = { ticket_id: number; employee_id: string; expires_at: Date };

/** So long a mail can be answered with a rating. */
export const ratingLinkDays = 30;

const payloadSchema = z.tuple([z.int().min(1), z.string().min(1).max(50), z.int()]);

/** A token that nobody can make without the desk's secret: it lets its bearer rate this one ticket, and nothing else. */
export function signRatingLink(secret: string, { ticket_id, employee_id, expires_at }: RatingLink): string {
  const payload = JSON.stringify([ticket_id, employee_id, Math.floor(expires_at.getTime() / 1000)]);
  const body = Buffer.from(payload).toString('base64url');
  return `${body}.${signatureOf(body, secret).toString('base64url')}`;
}

/** @returns null for a token that is not one of this desk's, or is too old */
export function readRatingLink(secret: string, token: string, now: Date): RatingLink | null {
  const [body = '', signature = '', ...rest] = token.split('.');
  const given = Buffer.from(signature, 'base64url');
  const expected = signatureOf(body, secret);
  if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const [ticket_id, employee_id, expiresAtS] = payloadSchema.parse(
    JSON.parse(Buffer.from(body, 'base64url').toString()),
  );
  const expires_at = new Date(expiresAtS * 1000);
  return expires_at > now ? { ticket_id, employee_id, expires_at } : null;
}

/** The same secret signs sessions; what is signed for one purpose is worth nothing for the other. */
function signatureOf(body: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(`rating-link:${body}`).digest();
}
