import type { Clock } from '@desk/desk/clock';

/**
 * Makes something once for everybody who asks within a few seconds, also while it is being made. What could not be made is
 * not kept.
 *
 * @param options.keepMs so long an answer is given again
 * @param options.most so many different ones are kept; the oldest goes first
 */
export function keepBriefly<Key, Value>(
  make: (key: Key) => Promise<Value>,
  { clock, keepMs, most }: { clock: Clock; keepMs: number; most: number },
): (key: Key) => Promise<Value> {
  const kept = new Map<string, { at: number; value: Promise<Value> }>();
  return (key) => {
    const name = JSON.stringify(key);
    const now = clock().getTime();
    const present = kept.get(name);
    if (present && now >= present.at && now - present.at < keepMs) return present.value;

    kept.delete(name);
    const [oldest] = kept.keys();
    if (kept.size >= most && oldest !== undefined) kept.delete(oldest);
    const entry = { at: now, value: make(key) };
    kept.set(name, entry);
    entry.value.catch(() => {
      if (kept.get(name) === entry) kept.delete(name);
    });
    return entry.value;
  };
}
