import { useEffect, useEffectEvent } from 'react';

export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** How long the first key of a sequence such as `g h` waits for the second. */
const sequenceMs = 1000;

/**
 * Single keys (`j`, `?`, `/`, `Enter`) and sequences of two (`g h`) for as long as the component is there. They rest
 * while somebody types, composes Chinese, holds a modifier, or has a dialog or menu open.
 */
export function useShortcuts(shortcuts: Shortcuts, enabled = true) {
  const onKey = useEffectEvent((event: KeyboardEvent, before: string | null): string | null => {
    const sequence = before === null ? undefined : shortcuts[`${before} ${event.key}`];
    const run = sequence ?? shortcuts[event.key];
    if (run) {
      event.preventDefault();
      run(event);
      return null;
    }
    return startsSequence(shortcuts, event.key) ? event.key : null;
  });

  useEffect(() => {
    if (!enabled) return;
    let before: { key: string; at: number } | null = null;
    const listener = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isModified(event) || isBusy(event)) return;
      const recent = before !== null && event.timeStamp - before.at < sequenceMs ? before.key : null;
      const waiting = onKey(event, recent);
      before = waiting === null ? null : { key: waiting, at: event.timeStamp };
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [enabled]);
}

const startsSequence = (shortcuts: Shortcuts, key: string) =>
  Object.keys(shortcuts).some((sequence) => sequence.startsWith(`${key} `));

const isModified = (event: KeyboardEvent) => event.ctrlKey || event.metaKey || event.altKey;

/** 229 is what browsers report for keys that an input method swallows. */
export const isComposing = (event: { isComposing: boolean; keyCode: number }) =>
  event.isComposing || event.keyCode === 229;

const layers = '[role="dialog"], [role="menu"], [role="listbox"], [role="combobox"]';

function isBusy(event: KeyboardEvent): boolean {
  if (isComposing(event)) return true;
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('input, textarea, select')) return true;
  // Enter and space already mean something on what has the focus.
  if ((event.key === 'Enter' || event.key === ' ') && target.closest('a, button')) return true;
  return target.closest(layers) !== null || document.querySelector('[role="dialog"]') !== null;
}
