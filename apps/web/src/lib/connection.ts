import { useSyncExternalStore } from 'react';

/**
 * Whether the desk answers. `navigator.onLine` is not asked: the desk may run on this very machine, and a Wi-Fi
 * without internet calls itself online. What counts is whether the last request got an answer.
 */
let reachable = true;
const listeners = new Set<() => void>();

function set(next: boolean) {
  if (reachable === next) return;
  reachable = next;
  for (const listener of listeners) listener();
}

export const reportUnreachable = () => set(false);

/** A gateway that answers for a dead desk is not the desk. */
export const reportReachable = (status: number) => set(status !== 502 && status !== 504);

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useIsReachable = () => useSyncExternalStore(subscribe, () => reachable);
