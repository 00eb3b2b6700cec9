import { useSyncExternalStore } from 'react';

export type Toast = {
  id: number;
  message: string;
  tone: 'neutral' | 'error';
  /** Offered as a button while the toast stands. */
  action?: { label: string; run: () => void };
};

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function set(next: readonly Toast[]) {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Says in passing that something happened. Toasts wait for one another; what must not be missed belongs on the page. */
export function showToast(message: string, options: { tone?: Toast['tone']; action?: Toast['action'] } = {}) {
  lastId += 1;
  set([...toasts, { id: lastId, message, tone: options.tone ?? 'neutral', action: options.action }]);
}

export const dismissToast = (id: number) => set(toasts.filter((toast) => toast.id !== id));

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useToasts = () => useSyncExternalStore(subscribe, () => toasts);
