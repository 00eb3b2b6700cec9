import { type ChangeEvent, type CompositionEvent, useEffect, useEffectEvent, useRef, useState } from 'react';

const pauseMs = 250;

/**
 * A search field whose settled text lives elsewhere (in the URL). It reports after a pause in typing, and never while
 * an input method is composing: half a Chinese word finds nothing.
 */
export function useSearchInput(settled: string, onSettle: (words: string) => void) {
  const [typed, setTyped] = useState(settled);
  const composing = useRef(false);
  const reported = useRef(settled);

  // The back button, a cleared filter: the text changed elsewhere.
  useEffect(() => {
    if (settled === reported.current) return;
    reported.current = settled;
    setTyped(settled);
  }, [settled]);

  const report = useEffectEvent(() => {
    if (composing.current || typed === reported.current) return;
    reported.current = typed;
    onSettle(typed);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the text starts the pause anew
  useEffect(() => {
    const timer = setTimeout(report, pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);

  return {
    value: typed,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => setTyped(event.target.value),
    onCompositionStart: () => {
      composing.current = true;
    },
    onCompositionEnd: (event: CompositionEvent<HTMLElement>) => {
      composing.current = false;
      if (event.target instanceof HTMLInputElement) setTyped(event.target.value);
    },
  };
}
