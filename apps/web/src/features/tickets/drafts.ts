import { z } from 'zod';

/**
 * What somebody has typed and not sent yet survives a reload, per person: it stays in this browser, and goes when it
 * is sent, thrown away or a month old.
 */
const maxAgeMs = 30 * 24 * 3600 * 1000;
const envelope = z.object({ saved_at: z.number(), value: z.unknown() });

export type DraftStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export function draftKey(employee_id: string, name: string): string {
  return `desk.draft.${employee_id}.${name}`;
}

/** Null when there is none, it is too old, or it is not what this version of the page writes. */
export function readDraft<Value>(
  store: DraftStore,
  key: string,
  schema: z.ZodType<Value>,
  now: number,
): Value | null {
  try {
    const saved = envelope.parse(JSON.parse(store.getItem(key) ?? 'null'));
    if (now - saved.saved_at > maxAgeMs) return null;
    return schema.parse(saved.value);
  } catch {
    // No draft, an older page's draft, or a browser without storage: all mean to begin empty.
    return null;
  }
}

export function writeDraft(store: DraftStore, key: string, value: unknown, now: number): void {
  try {
    store.setItem(key, JSON.stringify({ saved_at: now, value }));
  } catch {
    // A full or forbidden storage must not stop anybody from typing.
  }
}

export function clearDraft(store: DraftStore, key: string): void {
  try {
    store.removeItem(key);
  } catch {
    // See writeDraft.
  }
}

/** Sent along with a new ticket so that a double click or a retry never files it twice. Works without https too. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
