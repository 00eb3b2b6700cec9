import type { Logger } from 'pino';
import { createBuiltInEmbedder } from './built-in-embedder.ts';
import type { Embedder } from './embedder.ts';
import {
  type LoadedEmbedder,
  loadTransformer,
  nameOfTransformer,
  type TransformerSettings,
} from './transformer-embedder.ts';

export interface EmbedderSettings {
  /** The built-in one needs no weights; the transformer is better once it is there. */
  wanted: 'transformer' | 'built-in';
  transformer: TransformerSettings;
  /** After this long without the weights the desk stays with the built-in embedder. Covers the download. */
  loadTimeoutMs: number;
}

export interface EmbedderReadiness {
  /** Names of embedders, as they are stored with vectors. */
  wanted: string;
  current: string;
  state: 'loading' | 'ready' | 'unavailable';
  /** Share of the weights that is loaded, 0 to 1. */
  progress: number;
}

export interface ChosenEmbedder {
  /** The best embedder there is by now. Take it once per piece of work: it may change between two calls. */
  current(): Embedder;
  readiness(): EmbedderReadiness;
  /** Fulfilled when nothing more will change; never rejected. */
  settled: Promise<void>;
  /** Stops loading and frees the weights. */
  close(): Promise<void>;
}

export interface EmbedderEvents {
  log: Pick<Logger, 'info' | 'warn'>;
  onProgress?(readiness: EmbedderReadiness): void;
  /** The current embedder is another one from now on: vectors of the old name must be made again. */
  onSwitch?(embedder: Embedder): void;
}

/**
 * Starts with the built-in embedder at once, so that no ticket waits for a download, and moves to the wanted
 * one when it is there. If it cannot be had, that is said once and the built-in one stays.
 */
export function createEmbedder(
  settings: EmbedderSettings,
  { log, onProgress, onSwitch }: EmbedderEvents,
): ChosenEmbedder {
  const builtIn = createBuiltInEmbedder();
  let loaded: LoadedEmbedder | undefined;
  let state: EmbedderReadiness['state'] = settings.wanted === 'built-in' ? 'ready' : 'loading';
  let progress = settings.wanted === 'built-in' ? 1 : 0;
  const closing = new AbortController();

  const current = () => loaded ?? builtIn;
  const readiness = () => ({
    wanted: settings.wanted === 'built-in' ? builtIn.name : nameOfTransformer(settings.transformer),
    current: current().name,
    state,
    progress,
  });

  async function load(): Promise<void> {
    const { modelDir, remoteHost } = settings.transformer;
    const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(settings.loadTimeoutMs)]);
    const loading = loadTransformer(settings.transformer, signal, (share) => {
      if (state !== 'loading' || share <= progress) return;
      progress = share;
      onProgress?.(readiness());
    });
    try {
      loaded = await orAborted(loading, signal);
    } catch (error) {
      state = 'unavailable';
      // Weights that arrive after all are of no use to anybody.
      loading.then(
        (late) => late.dispose(),
        () => undefined,
      );
      if (closing.signal.aborted) return;
      const place = modelDir ?? remoteHost ?? 'the model hub';
      const reason = error instanceof Error ? error.message : String(error);
      log.warn(
        { wanted: readiness().wanted, current: builtIn.name, place, reason },
        'the embedding model could not be loaded, the desk goes on with the built-in embedder',
      );
      onProgress?.(readiness());
      return;
    }
    state = 'ready';
    progress = 1;
    log.info({ embedder: loaded.name }, 'the embedding model is ready');
    onProgress?.(readiness());
    onSwitch?.(loaded);
  }

  const settled = settings.wanted === 'built-in' ? Promise.resolve() : load();
  return {
    current,
    readiness,
    settled,
    async close() {
      closing.abort();
      await settled;
      await loaded?.dispose();
      loaded = undefined;
    },
  };
}

/** Waits for a promise no longer than the signal allows; what it stands for may go on. */
function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
