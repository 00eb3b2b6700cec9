/**
 * Sent along with a new ticket so that a double click or a retry never files it twice. `crypto.randomUUID` would need
 * https, which a desk inside a company may not have.
 */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
