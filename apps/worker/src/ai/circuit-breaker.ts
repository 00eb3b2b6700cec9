export interface CircuitSettings {
  /** Failures in a row that open the circuit. */
  failures: number;
  /** How long nothing is tried once it is open, in milliseconds. */
  openMs: number;
  /** Milliseconds of any clock that does not go backwards. */
  now: () => number;
  onOpen?: () => void;
}

/** What a failed piece of work says about the server. */
export type Verdict = 'against' | 'for' | 'nothing';

export class CircuitOpenError extends Error {
  override name = 'CircuitOpenError';
}

/**
 * Spares a server that failed several times in a row, and whoever would wait for it again. After a while one
 * piece of work may try; the others wait for how that ends.
 */
export function createCircuitBreaker({ failures, openMs, now, onOpen }: CircuitSettings) {
  let failed = 0;
  let openUntil = 0;
  let isTrying = false;

  return {
    /** Whether nothing is tried at this moment. */
    isOpen: () => failed >= failures && now() < openUntil,

    /**
     * @param judge what the error of the work says about the server
     * @throws CircuitOpenError without doing the work
     */
    async run<T>(work: () => Promise<T>, judge: (error: unknown) => Verdict): Promise<T> {
      const isOpen = failed >= failures;
      if (isOpen && (now() < openUntil || isTrying))
        throw new CircuitOpenError('the server failed repeatedly');
      isTrying = isOpen;
      try {
        const result = await work();
        failed = 0;
        return result;
      } catch (error) {
        const verdict = judge(error);
        if (verdict === 'for') failed = 0;
        if (verdict === 'against' && ++failed >= failures) {
          openUntil = now() + openMs;
          // That it stays open after a try is no news.
          if (!isOpen) onOpen?.();
        }
        throw error;
      } finally {
        if (isOpen) isTrying = false;
      }
    },
  };
}
