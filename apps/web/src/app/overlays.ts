import { useSyncExternalStore } from 'react';

/** What lies over the whole page and can be opened from several places. */
export type Overlay = 'keyboard-help' | 'palette';

let open: Overlay | null = null;
const listeners = new Set<() => void>();

function set(next: Overlay | null) {
  open = next;
  for (const listener of listeners) listener();
}

export const openKeyboardHelp = () => set('keyboard-help');
export const openPalette = () => set('palette');
export const closeOverlay = () => set(null);

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useOpenOverlay = () => useSyncExternalStore(subscribe, () => open);
