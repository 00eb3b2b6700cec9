/** npm passes a Ctrl-C on to us although the terminal has sent it already: two within this time are one. */
const SAME_PRESS_MS = 1_000;

/**
 * Calls `close` once when somebody wants the desk to end: Ctrl-C, a closed terminal, a polite kill, or the end of the npm
 * that started us. A second Ctrl-C calls `kill`.
 */
export function closeOnSignals({ close, kill }: { close(): void; kill(): void }): void {
  let firstAt: number | undefined;
  function onSignal(): void {
    if (firstAt === undefined) {
      firstAt = Date.now();
      close();
    } else if (Date.now() - firstAt > SAME_PRESS_MS) {
      kill();
    }
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);

  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent && firstAt === undefined) onSignal();
    }, 1_000).unref();
  }
}
