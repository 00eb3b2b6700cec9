const gigabyte = 1_000_000_000;

/**
 * What a model weighs before it is there, to be said before anybody downloads it; as Ollama's own library gives it for the
 * default quantisation (ollama.com/library, November 2026). A model that is not here has a size only once the download runs.
 */
const sizes: Readonly<Record<string, number>> = {
  'llama3.2': 2.0 * gigabyte,
  'llama3.2:1b': 1.3 * gigabyte,
  'llama3.2:3b': 2.0 * gigabyte,
  'llama3.1': 4.9 * gigabyte,
  'llama3.1:8b': 4.9 * gigabyte,
  'qwen2.5': 4.7 * gigabyte,
  'qwen2.5:3b': 1.9 * gigabyte,
  'qwen2.5:7b': 4.7 * gigabyte,
  qwen3: 5.2 * gigabyte,
  'qwen3:4b': 2.5 * gigabyte,
  'qwen3:8b': 5.2 * gigabyte,
  gemma3: 3.3 * gigabyte,
  'gemma3:1b': 0.815 * gigabyte,
  'gemma3:4b': 3.3 * gigabyte,
  mistral: 4.4 * gigabyte,
  'mistral:7b': 4.4 * gigabyte,
};

/** In bytes, or null for a model we know nothing of. */
export function knownSizeOf(model: string): number | null {
  return sizes[model.replace(/:latest$/, '')] ?? null;
}
