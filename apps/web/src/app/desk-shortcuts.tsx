import { lazy, Suspense, useEffect } from 'react';
import { useNavigate } from 'react-router';
import { useShortcuts } from '../lib/shortcuts.ts';
import type { Destination } from './navigation.ts';
import { closeOverlay, openKeyboardHelp, openPalette, useOpenOverlay } from './overlays.ts';

const KeyboardHelp = lazy(() =>
  import('./keyboard-help.tsx').then((module) => ({ default: module.KeyboardHelp })),
);
const CommandPalette = lazy(() =>
  import('./command-palette.tsx').then((module) => ({ default: module.CommandPalette })),
);

/** The keys that work on every page, and what they open. */
export function DeskShortcuts({ destinations }: { destinations: Destination[] }) {
  const navigate = useNavigate();
  const overlay = useOpenOverlay();
  useShortcuts({
    '?': openKeyboardHelp,
    n: () => void navigate('/tickets/new'),
    ...Object.fromEntries(destinations.map(({ keys, to }) => [keys, () => void navigate(to)])),
  });
  usePaletteKey();
  return (
    <Suspense fallback={null}>
      {overlay === 'keyboard-help' && <KeyboardHelp destinations={destinations} onClose={closeOverlay} />}
      {overlay === 'palette' && <CommandPalette destinations={destinations} onClose={closeOverlay} />}
    </Suspense>
  );
}

/** Ctrl+K works while typing too: that is where one is when one wants to go elsewhere. */
function usePaletteKey() {
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      if (event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      openPalette();
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
