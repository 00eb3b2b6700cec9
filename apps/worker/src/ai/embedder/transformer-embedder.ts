import type { ProgressInfo } from '@xenova/transformers';
import { type Embedder, embeddingDimensions } from './embedder.ts';

export interface TransformerSettings {
  /** As the hub names it, `organisation/name`; below `modelDir` a folder of that name. */
  model: string;
  /** How the weights are stored. Vectors of two types differ, so it is part of the embedder's name. */
  dtype: 'q8' | 'fp32' | 'fp16' | 'int8' | 'uint8';
  /** A folder with the model in it, for a company without internet: nothing is downloaded then. */
  modelDir?: string | undefined;
  /** Where downloaded weights are kept. */
  cacheDir: string;
  /** A mirror of the hub; the hub itself if left out. */
  remoteHost?: string | undefined;
  /** Threads of one inference; the runtime alone would take every core. */
  threads: number;
}

export const defaultTransformer = {
  model: 'Xenova/paraphrase-multilingual-MiniLM-L12-v2',
  dtype: 'q8',
  threads: 1,
} as const satisfies Partial<TransformerSettings>;

export interface LoadedEmbedder extends Embedder {
  /** Frees the weights. */
  dispose(): Promise<void>;
}

/** The model was trained on texts of this length; it pays no attention that is worth its time to what follows. */
const longestInTokens = 128;
/** Spares the tokenizer what would be cut anyway: in no language of the desk do tokens average more letters. */
const longestInCharacters = 8 * longestInTokens;
const batchSize = 8;

/** The name under which this model's vectors are stored. */
export function nameOfTransformer(settings: Pick<TransformerSettings, 'model' | 'dtype'>): string {
  return `${settings.model}@${settings.dtype}`;
}

/**
 * Loads the model, downloading it first where needed; throws if it cannot be had or is not what it should be.
 * Only one at a time: the library keeps its settings in the module.
 * @param signal ends downloads; weights already on the disk load to the end
 * @param onProgress told the share loaded, 0 to 1
 */
export async function loadTransformer(
  settings: TransformerSettings,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<LoadedEmbedder> {
  // Imported when asked for: it is an optional dependency, and its native runtime takes half a second.
  const { env, LogLevel, mean_pooling, pipeline, Tensor } = await import('@xenova/transformers');
  env.logLevel = LogLevel.ERROR;
  env.allowLocalModels = settings.modelDir !== undefined;
  env.allowRemoteModels = settings.modelDir === undefined;
  if (settings.modelDir !== undefined) env.localModelPath = settings.modelDir;
  if (settings.remoteHost !== undefined) env.remoteHost = settings.remoteHost;
  // Its own default is inside node_modules, which the next installation empties.
  env.cacheDir = settings.cacheDir;
  env.fetch = (input, init) => fetch(input, { ...init, signal });

  const extractor = await pipeline('feature-extraction', settings.model, {
    dtype: settings.dtype,
    local_files_only: settings.modelDir !== undefined,
    progress_callback: (info: ProgressInfo) => {
      if (info.status === 'progress_total') onProgress(Math.min(1, info.progress / 100));
    },
    // The arena keeps the memory of the longest batch for good.
    session_options: { intraOpNumThreads: settings.threads, interOpNumThreads: 1, enableCpuMemArena: false },
  });

  async function embedBatch(texts: string[]): Promise<Float32Array[]> {
    const inputs = extractor.tokenizer(texts, {
      padding: true,
      truncation: true,
      max_length: longestInTokens,
    });
    const { last_hidden_state: states } = await extractor.model(inputs);
    if (!(states instanceof Tensor)) throw new Error(`${settings.model} gives no hidden states`);
    const pooled = mean_pooling(states, inputs.attention_mask).normalize(2, -1);
    const [, dimensions] = pooled.dims;
    if (dimensions !== embeddingDimensions || !(pooled.data instanceof Float32Array)) {
      throw new Error(
        `${settings.model} gives vectors of ${dimensions} numbers instead of ${embeddingDimensions}`,
      );
    }
    const { data } = pooled;
    return texts.map((_, row) => data.slice(row * embeddingDimensions, (row + 1) * embeddingDimensions));
  }

  const embedder: LoadedEmbedder = {
    name: nameOfTransformer(settings),
    dimensions: embeddingDimensions,
    cut: 0.5,
    embed: (texts) => inBatches(texts, embedBatch),
    dispose: () => extractor.dispose(),
  };
  // A model of another shape must fail now, not in the middle of a ticket.
  await embedder.embed(['ready']).catch(async (error) => {
    await extractor.dispose();
    throw error;
  });
  return embedder;
}

/** Texts of like length share a batch, because each is padded to the longest of its batch. */
async function inBatches(
  texts: readonly string[],
  embedBatch: (texts: string[]) => Promise<Float32Array[]>,
): Promise<Float32Array[]> {
  const cut = texts.map((text, place) => ({ text: text.slice(0, longestInCharacters), place }));
  cut.sort((a, b) => a.text.length - b.text.length);
  const vectors: Float32Array[] = new Array(texts.length);
  for (let start = 0; start < cut.length; start += batchSize) {
    const batch = cut.slice(start, start + batchSize);
    const made = await embedBatch(batch.map(({ text }) => text));
    for (const [i, { place }] of batch.entries())
      vectors[place] = made[i] ?? new Float32Array(embeddingDimensions);
  }
  return vectors;
}
