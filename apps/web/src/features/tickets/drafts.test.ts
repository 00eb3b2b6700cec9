import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { clearDraft, type DraftStore, draftKey, newIdempotencyKey, readDraft, writeDraft } from './drafts.ts';

const schema = z.object({ body: z.string() });
const day = 24 * 3600 * 1000;

function memory(): DraftStore {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  };
}

describe('drafts', () => {
  it('come back as they were written until they are cleared', () => {
    const store = memory();
    const key = draftKey('E1', 'comment.TK20261121001');
    writeDraft(store, key, { body: '打印机卡纸' }, 0);
    expect(readDraft(store, key, schema, day)).toEqual({ body: '打印机卡纸' });
    clearDraft(store, key);
    expect(readDraft(store, key, schema, day)).toBeNull();
  });

  it('belong to one person', () => {
    const store = memory();
    writeDraft(store, draftKey('E1', 'new-ticket'), { body: 'mine' }, 0);
    expect(readDraft(store, draftKey('E2', 'new-ticket'), schema, 0)).toBeNull();
  });

  it('are forgotten after a month and when they have another shape', () => {
    const store = memory();
    const key = draftKey('E1', 'new-ticket');
    writeDraft(store, key, { body: 'old' }, 0);
    expect(readDraft(store, key, schema, 31 * day)).toBeNull();
    writeDraft(store, key, { text: 'another version of the page' }, 0);
    expect(readDraft(store, key, schema, 0)).toBeNull();
    store.setItem(key, '{broken');
    expect(readDraft(store, key, schema, 0)).toBeNull();
  });

  it('do not break a browser that refuses storage', () => {
    const refuse = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    const store: DraftStore = { getItem: refuse, setItem: refuse, removeItem: refuse };
    expect(() => writeDraft(store, 'key', { body: 'x' }, 0)).not.toThrow();
    expect(() => clearDraft(store, 'key')).not.toThrow();
    expect(readDraft(store, 'key', schema, 0)).toBeNull();
  });
});

describe('newIdempotencyKey', () => {
  it('is never the same twice', () => {
    expect(new Set(Array.from({ length: 1000 }, newIdempotencyKey)).size).toBe(1000);
  });
});
