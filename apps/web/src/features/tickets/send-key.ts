import type { KeyboardEvent } from 'react';
import { isComposing } from '../../lib/shortcuts.ts';

/** Ctrl+Enter, on a Mac ⌘+Enter, but not while an input method is composing. */
export function isSendKey(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isComposing(event.nativeEvent);
}
