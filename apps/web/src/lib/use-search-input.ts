import { type ChangeEvent, type KeyboardEvent, useEffect, useEffectEvent, useState } from 'react';
import { isComposing } from './shortcuts.ts';

const pauseMs = 250;

/**
 * A search field whose settled words live elsewhere (in the URL). It reports after a pause in typing, at Enter and when one
 * leaves it, without blanks around the words, and never while an input method is composing: half a Chinese word finds
 * nothing. Leaving counts because a report that comes later would undo whatever was clicked.
 */
export function useSearchInput(settled: string, onSettle: (words: string) => void) {
  const [typed, setTyped] = useState(settled);
  const [composing, setComposing] = useState(false);
  // Comes back as `settled` some time later, when more may have been typed.
  const [reported, setReported] = useState(settled);
  const [seen, setSeen] = useState(settled);

  // The back button, a cleared filter: the words changed elsewhere.
  if (settled !== seen) {
    setSeen(settled);
    if (settled !== reported) {
      setReported(settled);
      setTyped(settled);
    }
  }

  const words = typed.trim();
  const report = () => {
    if (words === reported) return;
    setReported(words);
    onSettle(words);
  };
  const onPause = useEffectEvent(report);
  useEffect(() => {
    if (composing || words === reported) return;
    const timer = setTimeout(() => onPause(), pauseMs);
    return () => clearTimeout(timer);
  }, [composing, words, reported]);

  return {
    value: typed,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => setTyped(event.target.value),
    onCompositionStart: () => setComposing(true),
    onCompositionEnd: () => setComposing(false),
    onBlur: report,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' && !isComposing(event.nativeEvent)) report();
    },
  };
}
