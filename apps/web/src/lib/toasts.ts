import { useSyncExternalStore } from 'react';

export type Toast = {
  id: number;
  message: string;
  tone: 'neutral' | 'error';
  /** Offered as a button while the toast stands. */
  action?: { label: string; run: () => void };
  /** What it is about, such as a ticket's number. */
  about?: string;
};

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function set(next: readonly Toast[]) {
  toasts = next;
  for (const listener of listeners) listener();
}

/**
 * Says in passing that something happened. Toasts wait for one another, but a newer one about the same thing takes the
 * place of an older: its undo would undo something else by now. What must not be missed belongs on the page.
 */
export function showToast(message: string, options: Partial<Omit<Toast, 'id' | 'message'>> = {}) {
  lastId += 1;
  const { tone = 'neutral', action, about } = options;
  const others = toasts.filter((toast) => about === undefined || toast.about !== about);
  set([...others, { id: lastId, message, tone, action, about }]);
}

export const dismissToast = (id: number) => set(toasts.filter((toast) => toast.id !== id));

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useToasts = () => useSyncExternalStore(subscribe, () => toasts);
